// The session's verbs about workbooks for people without the add-in. What reads and makes them comes when it is asked for.
import type { AgencyId } from '../../../shared/domain/ids.ts'
import { agencyName } from '../../../shared/table/signed-texts.ts'
import type { HandoutsApi } from '../../api/handouts-client.ts'
import { countPending } from '../../sync/sync-state.ts'
import { assertEntriesSaved, ownAgency } from '../ledger/act-on.ts'
import type { Ledger } from '../ledger/open-ledger.ts'
import { fileName } from '../printing/save-file.ts'
import { SessionError } from '../session.ts'
import type { SessionCore } from '../session-core.ts'
import type { HandoutVerbs } from './handouts.ts'

export interface HandoutVerbParts {
  readonly api: HandoutsApi
  readonly core: SessionCore
  readonly ledger: () => Ledger
  /** "Cập nhật". */
  readonly refresh: (of: Ledger) => Promise<unknown>
  /** "Rà soát số liệu". */
  readonly check: (of: Ledger) => Promise<unknown>
  /** "Lưu lên hệ thống". */
  readonly save: (of: Ledger) => Promise<unknown>
  /** Opens an agency's entries, or closes them. */
  readonly enterOnBehalf: (of: Ledger, agency: AgencyId, source?: string) => Promise<unknown>
}

/** Rows of the agency that differ from what was last agreed. */
async function pendingOf({ engine, sheet }: Ledger, agency: AgencyId): Promise<number> {
  const { replica, local } = await engine.look()
  return countPending(replica, local, sheet, agency)
}

export function handoutVerbs(parts: HandoutVerbParts): HandoutVerbs {
  const { api, core, ledger, refresh, check, save, enterOnBehalf } = parts
  const { perform, ask, known } = core
  const revision = () => known().workbook.plan?.revision ?? 0
  const own = () => ownAgency(known().workbook.identity?.purpose)

  return {
    make: (agencies, language) =>
      perform('print', async () => {
        const { shelf, background } = ledger()
        const { plan, period } = background()
        const [one, ...others] = agencies
        if (one !== undefined && others.length === 0) {
          const file = await ask(api.one(shelf, one, language))
          return { name: fileName(`Sổ báo cáo ${period.id} ${agencyName(plan, one)}`, 'xlsx'), file }
        }
        const file = await ask(api.archive(shelf, agencies, language))
        return { name: fileName(`Sổ báo cáo ${plan.number} ${period.id}`, 'zip'), file }
      }),
    units: () =>
      perform(undefined, async () => {
        const { unitsOf } = await import('./split.ts')
        return unitsOf(await ledger().engine.look(), own())
      }),
    split: (language) =>
      perform('print', async () => {
        const { splitByUnit } = await import('./split.ts')
        const { engine, background } = ledger()
        const { plan, period } = background()
        const look = await engine.look()
        const input = { look, agency: own(), background: background(), planRevision: revision(), language }
        return { name: fileName(`Phiếu đơn vị ${plan.number} ${period.id}`, 'zip'), file: await splitByUnit(input) }
      }),
    read: (file) =>
      perform('check', async () => {
        const [{ openBeside }, { compareHere }] = await Promise.all([import('./ask-worker.ts'), import('./take-in.ts')])
        const opened = await openBeside(file)
        if (opened.kind === 'table-doubled') return { kind: 'refused', why: opened.kind, sheets: opened.sheets }
        if (opened.kind !== 'handout') return { kind: 'refused', why: opened.kind }
        const of = ledger()
        // Against what the system has now; an agency's own sheet is compared as it stands, also without a network.
        if (of.sheet.agency === undefined) await refresh(of)
        return compareHere(opened, ledger(), await of.engine.look(), revision())
      }),
    take: ({ identity }, chosen, source) =>
      perform('save', async () => {
        const { refusalOf, writeChosen } = await import('./take-in.ts')
        const of = ledger()
        const { agency } = identity
        // Another window may have gone over to another period since the form was read. Rows are looked for one by one.
        if (refusalOf(identity, of, of.background(), true)) throw new SessionError({ code: 'ledger-moved' })
        if (of.sheet.agency !== undefined) {
          await writeChosen(of, agency, chosen)
          await check(of)
          return { cells: chosen.length, pending: await pendingOf(of, agency) }
        }
        if (source.trim() === '') throw new SessionError({ code: 'malformed-request' })
        const { replica } = await of.engine.look()
        const before = replica.behalf.get(agency)
        // What waits to be saved from another document keeps that document.
        if (before !== undefined && before !== source) await assertEntriesSaved(of, agency)
        await enterOnBehalf(of, agency, source)
        try {
          await writeChosen(of, agency, chosen)
        } catch (error) {
          if (before === undefined) await enterOnBehalf(of, agency)
          throw error
        }
        await save(of)
        const pending = await pendingOf(of, agency)
        if (before === undefined && pending === 0) await enterOnBehalf(of, agency)
        return { cells: chosen.length, pending }
      }),
  }
}
