import { describe, expect, test, vi } from 'vitest'
import { COMMAND_NAMES } from '../../../addin/commands/command-names.ts'
import { type CommandHost, registerCommands } from '../../../addin/commands/register-commands.ts'
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
  registerCommands(host, session)
  const press = (name: string) =>
    new Promise<void>((completed) => {
      handlers.get(name)?.({ completed } as unknown as Office.AddinCommands.Event)
    })
  return { handlers, shown, session, press }
}

test('every name of the manifest has its function', () => {
  expect([...ribbonOn().handlers.keys()].sort()).toEqual([...COMMAND_NAMES].sort())
})

describe('a button', () => {
  test('does its verb, completes its event and leaves the pane closed when there is nothing to read', async () => {
    const { press, session, shown } = ribbonOn()
    await press('saveReports')
    expect(session.calls.map((it) => it.method)).toEqual(['save'])
    expect(shown).not.toHaveBeenCalled()
  })

  test('opens the pane when the verb failed, and completes all the same', async () => {
    const { press, shown } = ribbonOn({ troubles: { refresh: { code: 'offline' } } })
    await press('refresh')
    expect(shown).toHaveBeenCalledOnce()
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
