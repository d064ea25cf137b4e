// Anything people do, in any order, between updates and saves: in the end every entry is in the system, every report of
// others in the sheet, and no verb has changed a cell, a format, a rule or a size that is not the add-in's.
// SURVIVAL='{"numRuns":500}' plays longer; a seed and path in it play one run again.
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { FieldId } from '../../../../shared/domain/report.ts'
import { sheets } from '../../../../shared/table/columns.ts'
import { type Clerk, openClerk, plan } from './clerk.ts'
import { isMark } from './survive.ts'
import { differences } from './whole-workbook.ts'

const tasks = plan.tasks.map((task) => task.id)
/** What this clerk enters, and what others of the agency report: apart, so that nobody is asked. */
const own: readonly FieldId[] = ['reason', 'difficulty', 'proposal']
const theirs: readonly FieldId[] = ['result', 'evidence']

const task = fc.constantFrom(...tasks)
const text = fc.constantFrom('đang làm', '=1+1', '-chờ', "'nháy", '@', '+84', '12/5', '001', 'hai\ndòng', '50%', '')
const column = fc.constantFrom(...sheets.report.columns.map((it) => it.id))

const action = fc.oneof(
  fc.record({ kind: fc.constant('type' as const), task, field: fc.constantFrom(...own), text }),
  fc.record({ kind: fc.constant('elsewhere' as const), task, field: fc.constantFrom(...theirs), text }),
  fc.record({ kind: fc.constant('sort' as const), column, ascending: fc.boolean() }),
  fc.record({ kind: fc.constant('filter' as const), shown: fc.subarray([...tasks]) }),
  fc.record({ kind: fc.constant('insert row' as const), at: fc.integer({ min: 1, max: 12 }) }),
  fc.record({ kind: fc.constant('insert column' as const), at: fc.constantFrom('A', 'C', 'J', 'K', 'Z') }),
  fc.record({ kind: fc.constant('hide' as const), what: fc.constantFrom('6:7', 'A:C', 'J:K'), hidden: fc.boolean() }),
  fc.record({ kind: fc.constant('colour' as const), task, column }),
  fc.record({ kind: fc.constant('comment' as const), task, column }),
  fc.record({ kind: fc.constant('erase key' as const), task }),
  fc.record({ kind: fc.constant('change signed' as const), task }),
  fc.record({ kind: fc.constant('rename' as const), to: fc.constantFrom('BC 1', 'BC 2') }),
  fc.record({ kind: fc.constant('verb' as const), verb: fc.constantFrom('check', 'refresh', 'save') }),
)
type Action = typeof action extends fc.Arbitrary<infer A> ? A : never

class Model {
  readonly texts = new Map<string, string>()

  note(of: string, field: FieldId, entered: string): void {
    this.texts.set(`${of} ${field}`, entered)
  }
}

async function act(clerk: Clerk, model: Model, it: Action): Promise<void> {
  const { user } = clerk
  const table = sheets.report.table
  switch (it.kind) {
    case 'type':
      if (!hasRow(clerk, it.task)) return
      // As pasted into a cell of text: it says what was pasted.
      user.paste(clerk.sheet(), clerk.at(it.task, it.field), [[it.text]])
      return model.note(it.task, it.field, clerk.see(it.task, it.field))
    case 'elsewhere':
      await clerk.elsewhere(it.task, it.field, it.text)
      return model.note(it.task, it.field, it.text)
    case 'sort':
      user.sortTable(table, clerk.header(it.column), it.ascending)
      return
    case 'filter':
      user.filterTable(table, 'Mã', it.shown.length === 0 ? undefined : it.shown)
      return
    case 'insert row':
      user.insertRows(clerk.sheet(), it.at)
      return
    case 'insert column':
      user.insertColumns(clerk.sheet(), it.at)
      return
    case 'hide':
      user.hide(clerk.sheet(), it.what, it.hidden)
      return
    case 'colour':
      if (hasRow(clerk, it.task)) user.colour(clerk.sheet(), clerk.at(it.task, it.column), '#CCFFCC')
      return
    case 'comment':
      if (hasRow(clerk, it.task)) user.comment(clerk.sheet(), clerk.at(it.task, it.column), 'nhớ hỏi lại')
      return
    case 'erase key':
      if (hasRow(clerk, it.task)) user.clear(clerk.sheet(), clerk.at(it.task, 'task'))
      return
    case 'change signed':
      if (hasRow(clerk, it.task)) user.type(clerk.sheet(), clerk.at(it.task, 'deadline'), 'sửa tay')
      return
    case 'rename':
      user.renameSheet(clerk.sheet(), it.to)
      return
    case 'verb':
      return harmless(clerk, () => clerk.session[it.verb as 'check' | 'refresh' | 'save']())
    default:
      return it satisfies never
  }
}

function hasRow(clerk: Clerk, of: string): boolean {
  try {
    return clerk.row(of) > 0
  } catch {
    // Its key is erased.
    return false
  }
}

/** Does a verb and looks at every cell, format, rule, size, comment and sheet of the workbook before and after. */
async function harmless(clerk: Clerk, verb: () => Promise<unknown>): Promise<void> {
  const before = clerk.excel.host.save()
  await verb()
  const { cells, others } = differences(before, clerk.excel.host.save())
  expect(others).toEqual([])
  const names = cells.filter((cell) => !isMark(cell)).map((cell) => clerk.nameOf(cell))
  expect(cells.filter((cell) => cell.what === 'format' && !isMark(cell))).toEqual([])
  const ours = sheets.report.columns.map((it) => it.id)
  for (const name of names) {
    const [key = '', id = ''] = name.split(' ')
    expect(tasks.some((it) => it === key) && ours.includes(id), name).toBe(true)
  }
}

test('whatever people do, entries and reports arrive and nothing else changes', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(action, { minLength: 3, maxLength: 14 }), async (actions) => {
      const clerk = await openClerk()
      const model = new Model()
      for (const it of actions) await act(clerk, model, it)
      await harmless(clerk, () => clerk.session.check())
      for (const kind of ['keys', 'signed'] as const) {
        const isOffered = clerk.session.view().repairs.some((it) => it.kind === kind)
        if (isOffered) await harmless(clerk, () => clerk.session.repair(kind))
      }
      expect(clerk.session.view().repairs).toEqual([])
      await harmless(clerk, () => clerk.session.save())
      for (const [cell, entered] of model.texts) {
        const [of = '', field = ''] = cell.split(' ')
        expect(clerk.see(of, field), `${cell} in the sheet`).toBe(entered)
        expect(clerk.stored(of, field as FieldId), `${cell} in the system`).toBe(entered)
      }
      for (const { id, deadline } of plan.tasks) expect(clerk.see(id, 'deadline')).toBe(deadline)
    }),
    { numRuns: 20, seed: 67, ...JSON.parse(process.env.SURVIVAL ?? '{}') },
  )
}, 120_000)
