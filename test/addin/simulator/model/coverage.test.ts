// What the model covers of Microsoft's own metadata, which the client carries for its 200 classes.
// The listing beside this file is the answer to "is it simulated?"; it changes with the model (`vitest -u`).

import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { membersOf, scalarsOf } from '../../../../addin/simulator/model/members.ts'
import { PROPERTIES_NOT_SIMULATED } from '../../../../addin/simulator/model/not-simulated.ts'
import { WireCollection, WireObject } from '../../../../addin/simulator/model/wire-object.ts'
import { createExcel } from '../../../../addin/simulator/node.ts'
import { openExcel } from '../open-excel.ts'

interface Metadata {
  readonly _className?: string
  readonly _scalarPropertyOriginalNames?: readonly string[]
  readonly _navigationPropertyNames?: readonly string[]
}

/** Members of every client class that are no calls to the host. */
const CLIENT_SIDE = [
  'constructor',
  'load',
  'set',
  'update',
  'toJSON',
  'track',
  'untrack',
  'retrieve',
  'setMockData',
  'ensureUnchanged',
]

const wireName = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1)

const microsoft = new Map<string, { scalars: readonly string[]; ways: string[]; methods: string[] }>()
for (const [name, type] of Object.entries(createExcel().Excel)) {
  const prototype = (typeof type === 'function' ? type.prototype : undefined) as (Metadata & object) | undefined
  if (!prototype?._className) continue
  const methods = Object.entries(Object.getOwnPropertyDescriptors(prototype))
    .filter(
      ([method, { value }]) => typeof value === 'function' && !method.startsWith('_') && !CLIENT_SIDE.includes(method),
    )
    .map(([method]) => wireName(method))
  microsoft.set(name, {
    scalars: prototype._scalarPropertyOriginalNames ?? [],
    ways: (prototype._navigationPropertyNames ?? []).map(wireName),
    methods,
  })
}

/** Where one class of Microsoft's is two of ours. */
const OTHER_NAMES: Readonly<Record<string, string>> = { SheetAutoFilter: 'AutoFilter', TableAutoFilter: 'AutoFilter' }

const folder = fileURLToPath(new URL('../../../../addin/simulator/model/', import.meta.url))
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'))
const modules = await Promise.all(files.map((file) => import(`${folder}${file}`) as Promise<object>))
const ours = modules
  .flatMap((module) => Object.entries(module) as [string, { prototype?: unknown }][])
  .flatMap(([name, type]) => (type.prototype instanceof WireObject ? [[name, type.prototype] as const] : []))
  .map(([name, prototype]) => ({ name, of: OTHER_NAMES[name] ?? name, prototype }))
  .filter(({ of }) => microsoft.has(of))
  .sort((a, b) => (a.name < b.name ? -1 : 1))

/** Names under which the client sets a property it reads under another; and members it sends although no metadata lists them, or that collections share without all offering them. */
const SET_UNDER = ['Orientation', 'Gridlines', 'Headings']
const isInternal = (name: string): boolean => name.startsWith('_') || SET_UNDER.includes(name)
const SHARED_BY_COLLECTIONS = new Set(membersOf(WireCollection.prototype).keys())

it.each(ours)('$name has no member that Microsoft does not have', ({ of, prototype }) => {
  const { scalars = [], ways = [], methods = [] } = microsoft.get(of) ?? {}
  const known = new Set([...scalars, ...ways, ...methods].map((name) => name.toLowerCase()))
  const strange = [...membersOf(prototype)]
    .filter(([key, { name }]) => !known.has(key) && !isInternal(name) && !SHARED_BY_COLLECTIONS.has(key))
    .map(([, { name }]) => name)
  expect(strange).toEqual([])
})

it.each(ours)('$name answers every property that a bare load() asks for', ({ of, prototype }) => {
  const scalars = microsoft.get(of)?.scalars ?? []
  expect([...scalarsOf(Object.create(prototype))].sort()).toEqual([...scalars].sort())
  const members = membersOf(prototype)
  expect(scalars.filter((name) => members.get(name.toLowerCase())?.kind !== 'scalar')).toEqual([])
})

it('loading what is not simulated is refused by name, and only that', () => {
  const missing = ours.flatMap(({ name, of, prototype }) => {
    const { scalars = [], ways = [] } = microsoft.get(of) ?? {}
    const members = membersOf(prototype)
    const lacking = [...scalars, ...ways].filter((member) => !members.has(member.toLowerCase()))
    return lacking.length ? [[name, lacking] as const] : []
  })
  expect(PROPERTIES_NOT_SIMULATED).toEqual(Object.fromEntries(missing))
})

it('lists what is covered', async () => {
  const lines = ours.map(({ name, of, prototype }) => {
    const { scalars = [], ways = [], methods = [] } = microsoft.get(of) ?? {}
    const members = membersOf(prototype)
    const missing = [...scalars, ...ways, ...methods].filter((member) => !members.has(member.toLowerCase()))
    const all = scalars.length + ways.length + methods.length
    return `${name}: ${all - missing.length} of ${all}${missing.length ? `; not ${missing.join(', ')}` : ''}`
  })
  const covered = new Set(ours.map(({ of }) => of))
  const others = [...microsoft.keys()].filter((name) => !covered.has(name)).sort()
  const listing = [...lines, '', `Not simulated at all: ${others.join(', ')}`, ''].join('\n')
  await expect(listing).toMatchFileSnapshot('./coverage.txt')
})

it('a bare load() of everything a workbook has is answered', async () => {
  const { run } = openExcel()
  await run(async (context, sheet) => {
    const { workbook } = context
    sheet.getRange('A1:B2').values = [
      ['a', 'b'],
      [1, 2],
    ]
    const table = sheet.tables.add('A1:B2', true)
    const custom = sheet.getRange('A2').conditionalFormats.add('Custom')
    custom.custom.rule.formula = '=TRUE'
    workbook.names.add('Ten', '=1')
    workbook.settings.add('a', 1)
    workbook.comments.add('Sheet1!A1', 'x')
    sheet.getRange('A2').dataValidation.rule = { custom: { formula: '=TRUE' } }
    const range = sheet.getRange('A1:B2')
    const everything = [
      workbook,
      workbook.application,
      workbook.properties,
      workbook.worksheets,
      workbook.names,
      workbook.settings,
      workbook.comments,
      workbook.tables,
      sheet,
      sheet.protection,
      sheet.autoFilter,
      sheet.pageLayout,
      sheet.pageLayout.headersFooters,
      table,
      table.columns,
      table.rows,
      table.sort,
      table.autoFilter,
      table.columns.getItemAt(0).filter,
      range,
      range.format,
      range.format.fill,
      range.format.font,
      range.format.borders,
      range.format.protection,
      range.dataValidation,
      range.conditionalFormats,
      range.getVisibleView(),
      sheet.getRanges('A1,B2'),
      custom.custom.rule,
      custom.custom.format.font,
      custom.custom.format.borders,
    ]
    for (const object of everything) object.load()
    await context.sync()
    expect(everything.map((object) => Object.keys(object.toJSON()).length > 0)).not.toContain(undefined)
    expect(range.toJSON()).toMatchObject({
      address: 'Sheet1!A1:B2',
      values: [
        ['a', 'b'],
        [1, 2],
      ],
    })
  })
})
