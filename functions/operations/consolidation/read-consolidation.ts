// The consolidation of a period, worked out on the server for those who read it without a workbook: the same functions as
// in the workbook, so that the same numbers come of it.
import {
  type ConsolidatedRow,
  consolidate,
  officialValues,
  type Received,
} from '../../../shared/consolidation/consolidate.ts'
import { coverageOf } from '../../../shared/consolidation/coverage.ts'
import { countTasks, taskResults } from '../../../shared/consolidation/summary.ts'
import { askedIn } from '../../../shared/domain/asked.ts'
import { countBuckets } from '../../../shared/domain/bucket.ts'
import { dayInVietnam } from '../../../shared/domain/calendar.ts'
import type { AgencyId, PeriodId, PlanId } from '../../../shared/domain/ids.ts'
import type { Plan } from '../../../shared/domain/plan.ts'
import type { Submission } from '../../../shared/domain/submission.ts'
import type { ConsolidationAnswer, ConsolidationRow } from '../../../shared/wire/consolidation.ts'
import { wireVersion } from '../../../shared/wire/version.ts'
import type { SeenHead } from '../../storage/entities/head.ts'
import type { Store } from '../../storage/store.ts'
import { pullAgency } from '../pull/pull-agency.ts'
import { type Refused, refused } from '../result.ts'
import { inParallel } from '../retry.ts'
import { type Caller, consolidationRights } from '../rights.ts'
import { readStanding } from './standing.ts'

export interface ConsolidationInput {
  readonly plan: PlanId
  readonly period: PeriodId
  readonly figures: ConsolidationAnswer['figures']
}

export interface FoundConsolidation {
  readonly kind: 'found'
  readonly answer: ConsolidationAnswer
}

/**
 * One query for each agency of the period, one more where it has entries newer than what it handed in.
 *
 * @returns refused: `not-allowed` (drafts to a viewer, anything to an agency), `plan-not-found`, `busy` (being opened,
 * amended or restored).
 */
export async function readConsolidation(
  store: Store,
  caller: Caller,
  input: ConsolidationInput,
  now: Date,
): Promise<FoundConsolidation | Refused> {
  const rights = consolidationRights(caller)
  if (rights.kind === 'refused') return rights
  if (input.figures === 'current' && !rights.seesDrafts) return refused('not-allowed')
  const standing = await readStanding(store, caller, input)
  if (standing.kind === 'refused') return standing
  const { period, revision, heads } = standing
  const plan = askedIn(standing.plan, period)

  const received = (await inParallel(heads, (head) => readReceived(store, input, head))).flat()
  const clock = { today: dayInVietnam(now.toISOString()), period }
  const shown = rights.seesDrafts ? received : received.map((it) => ({ ...it, values: officialValues(it) }))
  const { rows } = consolidate(plan, shown, clock)
  const submissions = new Map(heads.map(({ agency, submission }) => [agency, submission]))
  return {
    kind: 'found',
    answer: {
      ...{ wire: wireVersion, plan: plan.id, period: period.id, planRevision: revision, epoch: period.epoch },
      ...{ figures: input.figures, today: clock.today },
      rows: rows.map((row) => publicRow(plan, row, submissions.get(row.agency), input.figures)),
      counts: {
        tasks: { ...countTasks(taskResults(plan, rows, clock)) },
        obligations: { ...countBuckets(rows.map((it) => it.bucket)) },
      },
      coverage: { ...coverageOf(plan, rows, period) },
    },
  }
}

/** An agency's rows as they stand, each with what was handed in of it. */
async function readReceived(store: Store, input: ConsolidationInput, head: SeenHead): Promise<Received[]> {
  const wanted = {
    above: undefined,
    told: undefined,
    shown: 'every-task',
    seesHandedIn: false,
    seesFrozen: false,
  } as const
  const { rows, handedIn } = await pullAgency(store, input, head, wanted)
  const { state, submission } = head
  const before = new Map(handedIn.map((it) => [it.task, it.values]))
  return rows.map(({ task, agency, values }): Received => {
    if (submission?.official === undefined) return { task, agency, values, state }
    const { firstSubmittedAt, late } = submission
    const handedIn = { values: before.get(task) ?? values, firstOn: dayInVietnam(firstSubmittedAt), late }
    return { task, agency, values, state, handedIn }
  })
}

function publicRow(
  plan: Plan,
  row: ConsolidatedRow,
  submission: Submission | undefined,
  figures: ConsolidationAnswer['figures'],
): ConsolidationRow {
  const { task, agency, state, standing, bucket, handedInOn } = row
  const { values, deadline, timeliness } = figures === 'official' ? row.counted : row
  const { official, late } = submission ?? {}
  return {
    ...{ task: task.id, path: task.path, no: task.no, group: task.group, content: task.content, product: task.product },
    ...{ agency, agencyName: nameOf(plan, agency), deadline: task.deadline },
    lastDay: deadline.kind === 'day' ? deadline.lastDay : '',
    ...{ values, state, standing, timeliness, bucket },
    ...(handedInOn !== undefined && { handedInOn }),
    ...(late !== undefined && official && { late, version: official.version, letter: official.letter }),
  }
}

function nameOf(plan: Plan, agency: AgencyId): string {
  return plan.directory.agencies.find((it) => it.id === agency)?.name ?? agency
}
