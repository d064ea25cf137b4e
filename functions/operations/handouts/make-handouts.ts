// "Xuất sổ cho cơ quan": a workbook for each agency of a period, for those who have no add-in. They are made one after
// the other, so that no more than one is in memory unpacked; what they come to together is bounded.
import { dayInVietnam } from '../../../shared/domain/calendar.ts'
import { type AgencyId, isOpenSet, type PeriodId, type PlanId } from '../../../shared/domain/ids.ts'
import { handoutFileName } from '../../../shared/handouts/file-name.ts'
import type { HandoutIdentity, HandoutRow } from '../../../shared/handouts/handout.ts'
import { layOutHandout } from '../../../shared/handouts/lay-out.ts'
import type { Language } from '../../../shared/table/labels.ts'
import { agencyName } from '../../../shared/table/signed-texts.ts'
import type { WebExtension } from '../../../shared/xlsx/web-extension.ts'
import { writeBook } from '../../../shared/xlsx/write-book.ts'
import type { SeenHead } from '../../storage/entities/head.ts'
import type { Store } from '../../storage/store.ts'
import { readStanding, type Standing } from '../consolidation/standing.ts'
import { pullAgency } from '../pull/pull-agency.ts'
import { type Refused, refused } from '../result.ts'
import { type Caller, mayManage } from '../rights.ts'
import { archiveOf, type Packed } from './archive.ts'

export interface HandoutsInput {
  readonly plan: PlanId
  readonly period: PeriodId
  /** All that report, where none are named. Open sets are nobody whom one could send a workbook to. */
  readonly agencies?: readonly AgencyId[]
  readonly language: Language
  /** What opens the pane beside the workbooks, as the settings name it. */
  readonly extension?: WebExtension
}

export interface MadeHandouts {
  readonly kind: 'made'
  readonly files: readonly Packed[]
}

/** Bytes of all workbooks together, compressed: what the pane of a weak machine still holds twice over. */
export const mostHandoutBytes = 48 * 1024 * 1024

/**
 * @returns refused: `not-allowed`, `plan-not-found` (also an agency that is asked nothing in the period), `busy`,
 * `too-large`.
 */
export async function makeHandouts(
  store: Store,
  caller: Caller,
  input: HandoutsInput,
  now: Date,
  most = mostHandoutBytes,
): Promise<MadeHandouts | Refused> {
  if (!mayManage(caller)) return refused('not-allowed')
  const standing = await readStanding(store, caller, input)
  if (standing.kind === 'refused') return standing
  const reporting = standing.heads.filter(({ agency }) => !isOpenSet(agency))
  const wanted = input.agencies === undefined ? reporting : named(reporting, input.agencies)
  if (wanted === undefined || wanted.length === 0) return refused('plan-not-found')
  const files: Packed[] = []
  let bytes = 0
  for (const head of wanted) {
    const file = await handoutOf(store, input, standing, head, now)
    if (file === undefined) continue
    bytes += file.bytes.length
    if (bytes > most) return refused('too-large')
    files.push(file)
  }
  if (files.length === 0) return refused('plan-not-found')
  return { kind: 'made', files }
}

/** The agencies named, each once; `undefined` where one of them is asked nothing. */
function named(heads: readonly SeenHead[], agencies: readonly AgencyId[]): readonly SeenHead[] | undefined {
  const wanted = new Set(agencies)
  const found = heads.filter(({ agency }) => wanted.has(agency))
  return found.length === wanted.size ? found : undefined
}

/** @returns `undefined` for a body whose tasks all went to others: it reports nothing any more */
async function handoutOf(
  store: Store,
  { plan: planId, period: periodId, language, extension }: HandoutsInput,
  { plan, period, revision }: Standing,
  head: SeenHead,
  now: Date,
): Promise<Packed | undefined> {
  const { rows } = await pullAgency(store, { plan: planId, period: periodId }, head, {
    above: undefined,
    told: undefined,
    shown: 'every-task',
    seesHandedIn: false,
    seesFrozen: false,
  })
  if (rows.length === 0) return undefined
  const identity: HandoutIdentity = {
    plan: planId,
    period: periodId,
    agency: head.agency,
    planRevision: revision,
    madeOn: dayInVietnam(now.toISOString()),
  }
  const known = rows.map(
    ({ task, values, previous }): HandoutRow => ({
      task,
      values,
      ...(previous && { previousResult: previous.result }),
    }),
  )
  const book = layOutHandout({ identity, plan, period, rows: known, language })
  return {
    name: handoutFileName(agencyName(plan, head.agency), head.agency),
    bytes: await archiveOf(writeBook(book, extension).map(({ path, text }) => ({ name: path, bytes: text }))),
  }
}
