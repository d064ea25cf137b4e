import { describe, expect, test, vi } from 'vitest'
import { createSummons, type Summon } from '../../../addin/app/summons.ts'
import { vi as vietnamese } from '../../../addin/app/words/text.vi.ts'
import { COMMAND_NAMES } from '../../../addin/commands/command-names.ts'
import { type CommandHost, registerCommands } from '../../../addin/commands/register-commands.ts'
import type { SessionView } from '../../../addin/session/session.ts'
import type { AgencyId, PlanId } from '../../../shared/domain/ids.ts'
import { createFakeSession, type FakeOptions } from '../../support/pane/fake-session.ts'

type Handler = (event: Office.AddinCommands.Event) => void

function ribbonOn(options: FakeOptions = {}) {
  const handlers = new Map<string, Handler>()
  const shown = vi.fn(async () => {})
  const host: CommandHost = {
    actions: { associate: (name, run) => handlers.set(name, run) },
    addin: { showAsTaskpane: shown },
  }
  const session = createFakeSession(options)
  const summons = createSummons()
  const heard: Summon[] = []
  summons.subscribe((summon) => heard.push(summon))
  registerCommands(host, session, summons)
  const press = (name: string) =>
    new Promise<void>((completed) => {
      handlers.get(name)?.({ completed } as unknown as Office.AddinCommands.Event)
    })
  return { handlers, shown, session, press, heard }
}

const plan = 'kh-67' as PlanId
const ofLead: Partial<SessionView> = { identity: { plan, purpose: { role: 'lead', agency: 'so-noi-vu' as AgencyId } } }
const ofSecretariat: Partial<SessionView> = { identity: { plan, purpose: { role: 'secretariat' } } }

test('every name of the manifest has its function', () => {
  expect([...ribbonOn().handlers.keys()].sort()).toEqual([...COMMAND_NAMES].sort())
})

describe('a button', () => {
  test('does its verb, completes its event and says in the pane what came of it', async () => {
    const saved = { sent: 2, accepted: 2, rejected: 0, conflicts: 0, pending: 0 }
    const { press, session, shown, heard } = ribbonOn({ answers: { save: saved } })
    await press('saveReports')
    expect(session.calls.map((it) => it.method)).toEqual(['save'])
    expect(shown).toHaveBeenCalledOnce()
    expect(heard.map((it) => it.outcome?.(vietnamese).lines)).toEqual([['Đã lưu 2 dòng lên hệ thống.']])
  })

  test.each<[string, Partial<SessionView>, readonly string[], string | undefined]>([
    ['sendReport', ofLead, [], 'hand-in'],
    ['sendReport', ofSecretariat, [], 'reports'],
    ['consolidate', ofSecretariat, ['refresh'], 'situation'],
    ['consolidate', ofLead, ['refresh'], undefined],
    ['printReport', ofLead, [], 'print'],
  ])('%s shows its screen to whom it concerns', async (name, view, methods, screen) => {
    const { press, session, shown, heard } = ribbonOn({ view })
    await press(name)
    expect(session.calls.map((it) => it.method)).toEqual(methods)
    expect(heard.map((it) => it.screen)).toEqual([screen])
    expect(shown).toHaveBeenCalledOnce()
  })

  test('opens the pane when the verb failed, and completes all the same', async () => {
    const { press, shown, heard } = ribbonOn({ troubles: { refresh: { code: 'offline' } } })
    await press('refresh')
    expect(shown).toHaveBeenCalledOnce()
    expect(heard).toEqual([])
  })

  test('completes its event even when the pane cannot be shown', async () => {
    const { press, shown } = ribbonOn({ troubles: { check: { code: 'sheet-missing' } } })
    shown.mockRejectedValueOnce(new Error('no pane here'))
    const logged = vi.spyOn(console, 'error').mockImplementation(() => {})
    await press('checkEntries')
    expect(logged).toHaveBeenCalled()
    logged.mockRestore()
  })
})

test('what a button asks before the pane is drawn waits for it, once', () => {
  const summons = createSummons()
  summons.call({ screen: 'print' })
  const heard: Summon[] = []
  const stop = summons.subscribe((summon) => heard.push(summon))
  stop()
  summons.call({ screen: 'reports' })
  summons.subscribe((summon) => heard.push(summon))
  expect(heard).toEqual([{ screen: 'print' }, { screen: 'reports' }])
})
