// The figures of a workbook as it stands, asking nobody: of all agencies in the secretariat's, of the own rows in an
// agency's. Comes with the screens that show or print them.
import { consolidate } from '../../../shared/consolidation/consolidate.ts'
import { situationOf } from '../../../shared/consolidation/situation.ts'
import { askedFor, toUrge } from '../../../shared/consolidation/work-lists.ts'
import { askedIn } from '../../../shared/domain/asked.ts'
import type { AgencyId, TaskId } from '../../../shared/domain/ids.ts'
import { defaultSettings, type PrintSettings } from '../../../shared/printing/print-settings.ts'
import { rowKey, type TrackedRow } from '../../../shared/sync/row.ts'
import type { Look } from '../../sync/engine.ts'
import { valuesByKey } from '../../sync/local-sheet.ts'
import { type Background, receivedOf } from '../../sync/row-content.ts'
import { knownValues } from '../ledger/known-values.ts'
import type { Figures } from './figures.ts'

export interface FiguresSource {
  readonly look: Look
  readonly background: Background
  /** The agency of an agency's workbook. */
  readonly agency: AgencyId | undefined
  /** What was set before. */
  readonly settings: Partial<PrintSettings>
}

export function readFigures({ look, background, agency, settings: kept }: FiguresSource): Figures {
  const { period, today } = background
  const plan = askedIn(background.plan, period)
  const { replica, local } = look
  const clock = { today, period }
  // An agency prints what it typed, saved or not; the secretariat what the system has.
  const typed = agency === undefined ? undefined : valuesByKey(local)
  const valuesOf = (row: TrackedRow) => ({
    ...knownValues(row),
    ...typed?.get(rowKey(row.agency, row.task)),
  })
  const { rows } = consolidate(plan, receivedOf(replica, valuesOf), clock)
  const versions = new Map(replica.pull?.heads.map(({ id, submission }) => [id, submission?.official]))
  const said = new Map(Array.from(replica.rows, ([key, row]) => [key, (row.theirs ?? row.base).previous]))
  const hasBefore = Array.from(said.values()).some((it) => it !== undefined)
  const previous = (task: TaskId, of: AgencyId) => said.get(rowKey(of, task))
  const situation = situationOf({ plan, period, clock, rows, ...(hasBefore && { previous }) })
  const settings = { ...defaultSettings(plan, agency ?? plan.directory.secretariat), ...kept }
  const letter = agency === undefined ? undefined : versions.get(agency)?.letter
  const completeBy = (of: AgencyId) => versions.get(of)?.returned?.dueOn
  return {
    input: {
      plan,
      period,
      situation,
      // An agency that has told its report's number need not tell it again.
      settings: {
        ...settings,
        number: settings.number || (letter?.number ?? ''),
        date: settings.date || (letter?.date ?? ''),
      },
      reportOf: (of) => {
        const { number = '', date = '' } = versions.get(of)?.letter ?? {}
        return number === '' && date === '' ? undefined : { number, date }
      },
      completeBy,
    },
    agency,
    toUrge: toUrge(plan, rows, period, today, completeBy),
    askedFor: askedFor(rows),
  }
}
