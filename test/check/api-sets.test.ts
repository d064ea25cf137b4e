import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { checkApiSets, neededSets, ownMembers, readTypings, requiredSets } from './api-sets.ts'
import { parseSource } from './source.ts'

const needed = neededSets(readTypings())
const manifest = readFileSync(path.join(import.meta.dirname, '../../manifest.xml'), 'utf8')
const required = requiredSets(manifest)

const problems = (code: string, file = 'addin/workbook/sheets.ts') =>
  checkApiSets(parseSource(file, code), needed, required)

it('reads what the manifest asks for, and what the typings note', () => {
  expect(required).toEqual([
    ['ExcelApi', 1, 14],
    ['SharedRuntime', 1, 1],
  ])
  expect(needed.get('valuesAsJson')).toEqual(['ExcelApi', 1, 16])
  expect(needed.get('getDependents')).toEqual(['ExcelApi', 1, 15])
  expect(needed.get('linkedWorkbooks')).toEqual(['ExcelApiOnline', 1, 1])
  expect(needed.get('getUsedRange')).toEqual(['ExcelApi', 1, 1])
  // A name that a class has which is older than its note in another.
  expect(needed.get('onChanged')).toEqual(['ExcelApi', 1, 7])
})

it('knows what our own types have, and that texts are split', () => {
  const source = parseSource('addin/session/session.ts', 'interface Session { view(): void; readonly name: string }')
  expect([...ownMembers([source])]).toEqual(['view', 'name'])
  expect(needed.has('split')).toBe(false)
})

describe('a member above the required sets', () => {
  it.each([
    ['range.valuesAsJson = values', 'valuesAsJson needs ExcelApi 1.16'],
    ["range.load('address,valuesAsJson')", 'valuesAsJson needs ExcelApi 1.16'],
    ["range.load(['address', 'valuesAsJson'])", 'valuesAsJson needs ExcelApi 1.16'],
    ['range.load({ format: { fill: true }, valuesAsJson: true })', 'valuesAsJson needs ExcelApi 1.16'],
    ['const all = range.getDependents()', 'getDependents needs ExcelApi 1.15'],
    ['const links = context.workbook.linkedWorkbooks', 'linkedWorkbooks needs ExcelApiOnline 1.1'],
    ["if (office.isSetSupported('ExcelApi', '1.15')) range.valuesAsJson = values", 'valuesAsJson needs ExcelApi 1.16'],
    ["if (isSetSupported('ExcelApi', '1.16')) a(); else range.valuesAsJson = values", 'valuesAsJson needs'],
    ["if (isSetSupported('ExcelApi', '1.16') || isOld) range.valuesAsJson = values", 'valuesAsJson needs'],
  ])('is found in: %s', (code, problem) => {
    expect(problems(`\n${code}`)[0]).toContain(`addin/workbook/sheets.ts:2 (api-set) ${problem}`)
  })

  it.each([
    ["if (Office.context.requirements.isSetSupported('ExcelApi', '1.16')) range.valuesAsJson = values"],
    ["const json = isSetSupported('ExcelApi', '1.17') ? range.valuesAsJson : range.values"],
    ["isNew && isSetSupported('ExcelApi', '1.16') && range.load('valuesAsJson')"],
    ['range.values = values; sheet.onProtectionChanged.add(heard)'],
  ])('is let through where it was asked for: %s', (code) => {
    expect(problems(code)).toEqual([])
  })

  it('is looked for only where Excel is in hand', () => {
    expect(problems('entry.valuesAsJson = 1', 'addin/session/session.ts')).toEqual([])
  })
})
