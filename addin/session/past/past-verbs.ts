// The session's verbs about what was done and what was handed in. They ask the server and change nothing.
import type { AgencyId } from '../../../shared/domain/ids.ts'
import type { Deed, JournalInput } from '../../../shared/printing/journal.ts'
import type { JournalAnswer } from '../../../shared/wire/journal.ts'
import type { PastApi } from '../../api/past-client.ts'
import type { Place } from '../../api/place.ts'
import { rowsNow } from '../ledger/known-values.ts'
import type { Ledger } from '../ledger/open-ledger.ts'
import { fileName } from '../printing/save-file.ts'
import type { SessionCore } from '../session-core.ts'
import { differencesOf, type Entries } from './compare.ts'
import type { KnownVersion, PastVerbs, Point } from './past.ts'

export interface PastVerbParts {
  readonly api: PastApi
  readonly core: SessionCore
  readonly ledger: () => Ledger
}

interface Looked {
  readonly version: KnownVersion | undefined
  readonly entries: Entries
}

export function pastVerbs({ api, core, ledger }: PastVerbParts): PastVerbs {
  const { perform, ask } = core
  const placeOf = (): Place => ledger().shelf

  async function deedsOf(agency: AgencyId | undefined): Promise<readonly Deed[]> {
    const deeds: Deed[] = []
    let next: JournalAnswer['next']
    do {
      const query = { ...(agency !== undefined && { agency }), ...next }
      const page = await ask(api.journal(placeOf(), query))
      deeds.push(...page.changes)
      next = page.next
    } while (next !== undefined)
    return deeds
  }

  async function look(agency: AgencyId, point: Point): Promise<Looked> {
    if (point === 'blank') return { version: undefined, entries: new Map() }
    if (point === 'now') return { version: undefined, entries: rowsNow(await ledger().engine.look(), agency) }
    const { version, withdrawn, rows } = await ask(api.version(placeOf(), agency, point))
    return { version: { ...version, withdrawn }, entries: new Map(rows.map(({ task, values }) => [task, values])) }
  }

  return {
    journal: (wish) =>
      perform('print', async (): Promise<JournalInput> => {
        const { plan, period, today } = ledger().background()
        return { plan, period, today, ...wish, deeds: await deedsOf(wish.agency) }
      }),
    data: () =>
      perform(undefined, async () => {
        const { plan, period } = ledger().background()
        const file = await ask(api.consolidation(placeOf()))
        return { name: fileName(`Tổng hợp ${plan.number} ${period.id}`, 'csv'), file }
      }),
    compare: (agency, before, after) =>
      perform(undefined, async () => {
        const [one, other] = [await look(agency, before), await look(agency, after)]
        const { plan } = ledger().background()
        return {
          before: one.version,
          after: other.version,
          differences: differencesOf(plan, one.entries, other.entries),
        }
      }),
  }
}
