// A server in memory that keeps the protocol's rules for one agency: head, receipts, per-field touched seqs, whole rows.
// Its decisions are shared/sync's own (`applyChange`), so it stands in for the server where thousands of runs are needed.
import type { Api } from '../../../addin/api/client.ts'
import type { Answer } from '../../../addin/api/http.ts'
import type { AgencyId, TaskId } from '../../../shared/domain/ids.ts'
import { type FieldId, fieldIds, fieldValue, type ReportRow, type Value } from '../../../shared/domain/report.ts'
import { applyChange } from '../../../shared/sync/apply.ts'
import type { Conflict } from '../../../shared/sync/change.ts'
import type { Problem } from '../../../shared/wire/problem.ts'
import { type PullAnswer, type PushAnswer, type PushOutcome, pushRequest } from '../../../shared/wire/sync.ts'

/** What happens to the next message. */
export type Weather = 'fine' | 'request-lost' | 'reply-lost' | 'doubled'

interface Stored extends ReportRow {
  readonly touched: { readonly [F in FieldId]?: number }
  readonly wroteIt: { readonly [F in FieldId]?: string }
}

export interface HistoryEntry {
  readonly task: TaskId
  readonly field: FieldId
  readonly from: Value
  readonly to: Value
  readonly workbook: string
}

export interface ServerDouble {
  readonly api: Api
  readonly history: readonly HistoryEntry[]
  stored(task: TaskId): ReportRow
  weather(next: () => Weather): void
  /** Answers every push with this problem. */
  refuse(problem: Problem | undefined): void
}

const instant = '2013-12-09T01:00:00.000Z'
const silence = { kind: 'silence', why: 'the message was lost' } as const

export function createServerDouble(agency: AgencyId, tasks: readonly TaskId[]): ServerDouble {
  let seq = 1
  let next: () => Weather = () => 'fine'
  let refusal: Problem | undefined
  const rows = new Map<TaskId, Stored>(
    tasks.map((task) => [task, { task, agency, seq, at: instant, by: '', values: {}, touched: {}, wroteIt: {} }]),
  )
  const receipts = new Map<string, { readonly body: string; readonly answer: PushAnswer }>()
  const history: HistoryEntry[] = []
  const publicRow = ({ touched: _, wroteIt: __, ...row }: Stored): ReportRow => row

  function push(body: string): Answer<PushAnswer> {
    if (refusal) return { kind: 'problem', problem: refusal }
    const request = pushRequest.parse(JSON.parse(body))
    const receipt = receipts.get(request.pushId)
    if (receipt) {
      if (receipt.body !== body) {
        return { kind: 'problem', problem: { type: 'push-id-reused', title: '', status: 409 } }
      }
      const outcomes = receipt.answer.outcomes.map(({ task, kind, seq: of }) => ({ task, kind, seq: of }))
      return { kind: 'ok', value: { ...receipt.answer, replayed: true, outcomes } }
    }
    const at = seq + 1
    let changed = false
    const outcomes = request.changes.map((change): PushOutcome => {
      const row = rows.get(change.task)
      if (!row) return { task: change.task, kind: 'rejected', seq: 0, issues: [] }
      const applied = applyChange(row.values, row.touched, change)
      if (applied.kind === 'conflict') {
        const conflicts = applied.fields.map((field): Conflict => {
          const { from = '', to = '' } = change.fields[field] ?? {}
          const remote = fieldValue(row.values, field)
          const workbook = row.wroteIt[field] ?? ''
          return { task: row.task, field, from, to, remote, by: row.by, at: row.at, workbook, seq: row.seq }
        })
        return { task: row.task, kind: 'conflict', seq: row.seq, conflicts }
      }
      if (applied.set.length === 0) return { task: row.task, kind: 'accepted', seq: row.seq, row: publicRow(row) }
      changed = true
      const touched = { ...row.touched, ...Object.fromEntries(applied.set.map((field) => [field, at])) }
      const wroteIt = { ...row.wroteIt, ...Object.fromEntries(applied.set.map((field) => [field, request.workbook])) }
      for (const field of applied.set) {
        const [from, to] = [fieldValue(row.values, field), fieldValue(applied.values, field)]
        history.push({ task: row.task, field, from, to, workbook: request.workbook })
      }
      const values = Object.fromEntries(
        fieldIds.flatMap((id) => (applied.values[id] ? [[id, applied.values[id]]] : [])),
      )
      const stored = { ...row, seq: at, by: request.workbook, values, touched, wroteIt }
      rows.set(row.task, stored)
      return { task: row.task, kind: 'accepted', seq: at, row: publicRow(stored) }
    })
    if (changed) seq = at
    const answer: PushAnswer = { wire: 1, seq, replayed: false, outcomes }
    receipts.set(request.pushId, { body, answer })
    return { kind: 'ok', value: answer }
  }

  function pull(cursor: string | undefined): Answer<PullAnswer> {
    const seen = Number(cursor ?? -1)
    const news = [...rows.values()].filter((row) => row.seq > seen)
    return {
      kind: 'ok',
      value: {
        wire: 1,
        epoch: 'e1',
        full: cursor === undefined,
        rows: news.map(publicRow),
        left: [],
        agencies: [{ id: agency, state: 'open', seq, entrySeq: seq, epochSeq: 1, version: 0 }],
        handedIn: [],
        planRevision: 1,
        cursor: String(seq),
      },
    }
  }

  async function through<T>(serve: () => Answer<T>): Promise<Answer<T>> {
    const weather = next()
    if (weather === 'request-lost') return silence
    const answer = serve()
    if (weather === 'doubled') return serve()
    return weather === 'reply-lost' ? silence : answer
  }

  const notHere = () => Promise.reject(new Error('The engine asks for nothing but push and pull here'))
  return {
    history,
    stored: (task) => {
      const row = rows.get(task)
      if (!row) throw new Error(`no row of ${task}`)
      return publicRow(row)
    },
    weather: (from) => {
      next = from
    },
    refuse: (problem) => {
      refusal = problem
    },
    api: {
      me: notHere,
      plans: notHere,
      plan: notHere,
      publish: notHere,
      amend: notHere,
      past: { journal: notHere, consolidation: notHere, version: notHere },
      reminders: { list: notHere, remind: notHere },
      handouts: { archive: notHere, one: notHere },
      members: { list: notHere, invite: notHere, withdraw: notHere, change: notHere, remove: notHere },
      openPeriod: notHere,
      changePeriod: notHere,
      orderPeriod: notHere,
      act: notHere,
      history: notHere,
      push: (_, __, body) => through(() => push(body)),
      pull: (_, request) => through(() => pull(request.cursor)),
    },
  }
}
