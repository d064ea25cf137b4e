// What a workbook knows after a pull, and what a merge adds to its sheet.
import { expect, test } from 'vitest'
import { planMerge } from '../../../shared/sync/plan-merge.ts'
import { agreeOn, emptyReplica, type Pulled, receivePulled, takeHead } from '../../../shared/sync/replica.ts'
import { newRow, receive, rowKey } from '../../../shared/sync/row.ts'
import { agency, row, task } from './arbitraries.ts'

const key = rowKey(agency, task)
const head = (seq: number, version: number) => {
  return { id: agency, state: 'submitted', seq, entrySeq: seq - 1, epochSeq: 1, version } as const
}
const pulled = (over: Partial<Pulled>): Pulled => {
  const nothing = { full: false, rows: [], left: [], agencies: [], handedIn: [] }
  return { epoch: 'e', planRevision: 1, cursor: 'c', ...nothing, ...over }
}

test('a version handed in from this workbook takes the place of the one before, though its own answer told the head', () => {
  const handedIn = new Map([[agency, { [task]: { result: 'bản 1' } }]])
  const pull = { cursor: 'c', epoch: 'e', planRevision: 1, heads: [head(6, 1)], at: '2013-12-10T02:30:00.000Z' }
  const action = { actionId: 'a1', agency, name: 'submit', body: '{}' } as const
  const acted = takeHead({ ...emptyReplica, handedIn, pull, actions: [action] }, 'a1', head(7, 2))
  expect(receivePulled(acted, pulled({ agencies: [head(7, 2)] })).handedIn.get(agency)).toBeUndefined()
})

test('a row whose key stands on the sheet, doubled or misplaced, is not put back beside itself', () => {
  const known = receive(newRow(agency, task), row(2, { opinion: 'ý kiến' }))
  const replica = agreeOn({ ...emptyReplica, rows: new Map([[key, known]]) }, [{ key, open: [] }])
  const additions = (standing: ReadonlySet<string>) =>
    planMerge(replica, new Map(), () => ['opinion'], { standing: standing as ReadonlySet<typeof key>, restore: true })
      .additions.length
  expect(additions(new Set())).toBe(1)
  expect(additions(new Set([key]))).toBe(0)
})
