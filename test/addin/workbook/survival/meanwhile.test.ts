// People sort and insert while the add-in is between its look at a sheet and its writing. Whatever it writes then, drafts,
// signed texts, keys, columns, what is worked out, comes into its own row: tried before each request of each verb.
import { describe, expect, test } from 'vitest'
import type { Plan } from '../../../../shared/domain/plan.ts'
import { sheets } from '../../../../shared/table/columns.ts'
import { type Clerk, openClerk, plan } from './clerk.ts'

/** Listens to the add-in's requests, told before each its number, from 0; the answer grows by those that write our table. */
function listen({ excel: { host }, sheet }: Clerk, before: (request: number) => void): ReadonlySet<number> {
  const writing = new Set<number>()
  const id = host.view.sheets().find(({ name }) => name === sheet())?.id
  const execute = host.execute.bind(host)
  let request = -1
  host.execute = (body) => {
    request += 1
    before(request)
    return execute(body)
  }
  host.onChange((changes) => {
    if (changes.some((it) => 'sheetId' in it && it.sheetId === id)) writing.add(request)
  })
  return writing
}

const written = ['assignedUnit', 'followedBy', 'result', 'reason', 'difficulty'] as const
const signed = ['no', 'content', 'deadline', 'product'] as const
const computed = ['due', 'timeliness', 'sync'] as const

/** What every row shows, by its key. */
function rowsOf(clerk: Clerk): Readonly<Record<string, Readonly<Record<string, string>>>> {
  const ids = [...written, ...signed, ...computed]
  return Object.fromEntries(
    plan.tasks.map(({ id }) => [id, Object.fromEntries(ids.map((column) => [column, clerk.see(id, column)]))]),
  )
}

let full: Promise<Clerk> | undefined

/** Everybody's row says something of its own, saved, unsaved and private. */
async function openFull(): Promise<Clerk> {
  full ??= fillIn()
  const clerk = await (await full).copy()
  await clerk.look()
  return clerk
}

async function fillIn(): Promise<Clerk> {
  const clerk = await openClerk()
  for (const { id } of plan.tasks) {
    clerk.type(id, 'difficulty', `khó khăn của ${id}`)
    clerk.type(id, 'assignedUnit', `Phòng ${id}`)
  }
  await clerk.session.save()
  clerk.type('I.4', 'reason', 'đang gõ dở')
  clerk.type('I.2', 'followedBy', 'Cán bộ thứ nhất')
  await clerk.look()
  return clerk
}

const disturbances: readonly (readonly [does: string, (clerk: Clerk) => { readonly kind: string }])[] = [
  ['sorted', ({ user, header }) => user.sortTable(sheets.report.table, header('difficulty'), false)],
  ['moved down by a row that is inserted', ({ user, sheet }) => user.insertRows(sheet(), 6)],
]

/** What is wrong, so that the add-in has something to write, and what writes it. */
type Case = readonly [when: string, breaks: (clerk: Clerk) => unknown, verb: (clerk: Clerk) => Promise<unknown>]

const amended = (of: Plan): Plan => ({
  ...of,
  tasks: of.tasks.map((task) => ({ ...task, product: `Quy chế mới ${task.id}` })),
})

const cases: readonly Case[] = [
  [
    'rows that were deleted come back with their drafts',
    async (clerk) => {
      for (const task of ['I.4', 'I.2']) clerk.user.deleteTableRows(sheets.report.table, clerk.row(task) - 4)
      await clerk.session.check()
    },
    ({ session }) => session.repair('rows'),
  ],
  [
    'columns that were deleted come back with their drafts',
    async (clerk) => {
      for (const column of ['reason', 'content']) clerk.user.deleteColumns(clerk.sheet(), clerk.letters(column))
      await clerk.session.check()
    },
    ({ session }) => session.repair('columns'),
  ],
  [
    'signed texts are put right',
    async (clerk) => {
      for (const task of ['I.1', 'I.3']) clerk.user.type(clerk.sheet(), clerk.at(task, 'content'), 'hỏi lại')
      await clerk.session.check()
    },
    ({ session }) => session.repair('signed'),
  ],
  [
    'keys are put right',
    async (clerk) => {
      for (const task of ['I.1', 'I.3', 'I.6']) clerk.user.clear(clerk.sheet(), clerk.at(task, 'task'))
      await clerk.session.check()
    },
    ({ session }) => session.repair('keys'),
  ],
  ['an amendment is followed', ({ amend }) => amend(amended), ({ session }) => session.refresh()],
  [
    'an update is shown with what is worked out',
    ({ elsewhere }) => elsewhere('I.5', 'status', 'in-progress'),
    ({ session }) => session.refresh(),
  ],
]

describe.each(disturbances)(
  'nothing comes into another row where rows are %s just before it is written, while',
  (_, disturb) => {
    test.each(cases)('%s', async (_when, breaks, verb) => {
      const undisturbed = await openFull()
      await breaks(undisturbed)
      const writing = listen(undisturbed, () => {})
      await verb(undisturbed)
      const expected = rowsOf(undisturbed)
      expect(writing.size).toBeGreaterThan(0)
      for (const at of writing) {
        const clerk = await openFull()
        await breaks(clerk)
        listen(clerk, (request) => {
          if (request === at) expect(disturb(clerk)).toMatchObject({ kind: 'done' })
        })
        await verb(clerk)
        expect(rowsOf(clerk), `before request ${at}`).toEqual(expected)
        expect(clerk.session.view()).toMatchObject({ pending: 1, conflicts: [], repairs: [] })
      }
    })
  },
)
