// The cells of an .xlsx file, whichever program saved it: values, formulas and number formats as shared/table reads them.
// Excel keeps texts in a list of their own, others in the cells; a day is a serial, or in a few programs an ISO day.
import type { Part } from './book.ts'
import { fromCellText, nodesOf } from './xml.ts'

export interface FoundCell {
  readonly value: string | number | boolean
  readonly formula?: string
  readonly numberFormat: string
}

export interface FoundRow {
  /** As people see it, from 1. */
  readonly row: number
  /** By column, from 0; cells without content are left out. */
  readonly cells: ReadonlyMap<number, FoundCell>
}

export interface FoundBook {
  readonly date1904: boolean
  /** Rows by the name of their sheet. */
  readonly sheets: ReadonlyMap<string, readonly FoundRow[]>
}

/** @returns `undefined` for what is no workbook */
export function readBook(parts: readonly Part[]): FoundBook | undefined {
  const texts = new Map(parts.map(({ path, text }) => [path.replace(/^\//, ''), text]))
  const workbookPath = targetsOf(texts, '').get('officeDocument')?.[0]?.target ?? 'xl/workbook.xml'
  const workbook = texts.get(workbookPath)
  if (workbook === undefined) return undefined
  const targets = targetsOf(texts, workbookPath)
  const byId = new Map([...targets.values()].flat().map(({ id, target }) => [id, target]))
  const textOf = (type: string) => texts.get(targets.get(type)?.[0]?.target ?? '') ?? ''
  const strings = sharedStrings(textOf('sharedStrings'))
  const formats = cellFormats(textOf('styles'))
  const sheets = new Map<string, readonly FoundRow[]>()
  let date1904 = false
  for (const node of nodesOf(workbook)) {
    if (node.kind !== 'open') continue
    if (node.name === 'workbookPr') date1904 = isOn(node.attributes.date1904)
    const sheet = node.name === 'sheet' ? texts.get(byId.get(node.attributes.id ?? '') ?? '') : undefined
    if (sheet !== undefined) sheets.set(node.attributes.name ?? '', rowsOf(sheet, strings, formats))
  }
  return { date1904, sheets }
}

interface Target {
  readonly id: string
  readonly target: string
}

/** What a part refers to, by the last word of the relation's type. */
function targetsOf(texts: ReadonlyMap<string, string>, path: string): ReadonlyMap<string, readonly Target[]> {
  const folder = path.slice(0, path.lastIndexOf('/') + 1)
  const found = new Map<string, Target[]>()
  for (const node of nodesOf(texts.get(`${folder}_rels/${path.slice(folder.length)}.rels`) ?? '')) {
    if (node.kind !== 'open' || node.name !== 'Relationship') continue
    const { Id: id = '', Type = '', Target: target = '' } = node.attributes
    const type = Type.slice(Type.lastIndexOf('/') + 1)
    found.set(type, [...(found.get(type) ?? []), { id, target: resolved(folder, target) }])
  }
  return found
}

function resolved(folder: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1)
  const steps = folder.split('/').slice(0, -1)
  for (const step of target.split('/')) {
    if (step === '..') steps.pop()
    else if (step !== '.') steps.push(step)
  }
  return steps.join('/')
}

function isOn(value: string | undefined): boolean {
  return value === '1' || value === 'true'
}

/** Runs of differing looks are one text; how a text is pronounced is not part of it. */
function sharedStrings(xml: string): readonly string[] {
  const strings: string[] = []
  let text: string | undefined
  let isInText = false
  let isPhonetic = false
  for (const node of nodesOf(xml)) {
    if (node.kind === 'text') {
      if (isInText && !isPhonetic && text !== undefined) text += node.text
      continue
    }
    const isOpen = node.kind === 'open'
    if (node.name === 't') isInText = isOpen
    if (node.name === 'rPh') isPhonetic = isOpen
    if (node.name !== 'si') continue
    if (isOpen) text = ''
    else strings.push(fromCellText(text ?? ''))
  }
  return strings
}

/** Formats that files name by number alone, as far as they say what a number means (ECMA-376, part 1, 18.8.30). */
function builtInFormat(id: number): string {
  if (id === 9) return '0%'
  if (id === 10) return '0.00%'
  if (id === 49) return '@'
  const isDay = (id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58)
  return isDay ? 'dd/mm/yyyy' : 'General'
}

/** The number format of each cell look. */
function cellFormats(xml: string): readonly string[] {
  const own = new Map<number, string>()
  const formats: string[] = []
  let isInLooks = false
  for (const node of nodesOf(xml)) {
    if (node.kind === 'text') continue
    if (node.name === 'cellXfs') isInLooks = node.kind === 'open'
    if (node.kind !== 'open') continue
    if (node.name === 'numFmt') own.set(Number(node.attributes.numFmtId), node.attributes.formatCode ?? 'General')
    if (node.name !== 'xf' || !isInLooks) continue
    const id = Number(node.attributes.numFmtId ?? 0)
    formats.push(own.get(id) ?? builtInFormat(id))
  }
  return formats
}

function rowsOf(xml: string, strings: readonly string[], formats: readonly string[]): readonly FoundRow[] {
  const rows: FoundRow[] = []
  let cells = new Map<number, FoundCell>()
  let row = 0
  let column = -1
  let cell: { type: string; numberFormat: string; value: string; formula: string; isFormula: boolean } | undefined
  let into: 'value' | 'formula' | undefined
  for (const node of nodesOf(xml)) {
    if (node.kind === 'text') {
      if (cell && into) cell[into] += node.text
      continue
    }
    const isOpen = node.kind === 'open'
    switch (node.name) {
      case 'row':
        if (isOpen) {
          row = Number(node.attributes.r ?? row + 1)
          column = -1
          cells = new Map()
        } else if (cells.size > 0) rows.push({ row, cells })
        break
      case 'c':
        if (isOpen) {
          // Rows and cells may leave out where they stand.
          column = columnOf(node.attributes.r) ?? column + 1
          const numberFormat = formats[Number(node.attributes.s ?? 0)] ?? 'General'
          cell = { type: node.attributes.t ?? 'n', numberFormat, value: '', formula: '', isFormula: false }
        } else if (cell) {
          const value = cellValue(cell.type, cell.value, strings)
          const { numberFormat, formula, isFormula } = cell
          if (value !== '' || isFormula) {
            cells.set(column, { value, numberFormat, ...(isFormula && { formula: `=${formula}` }) })
          }
          cell = undefined
        }
        break
      case 'v':
      case 't':
        into = isOpen ? 'value' : undefined
        break
      case 'f':
        into = isOpen ? 'formula' : undefined
        // A formula shared with the cell above may have no text of its own.
        if (cell) cell.isFormula = true
        break
      default:
    }
  }
  return rows
}

function columnOf(address: string | undefined): number | undefined {
  const letters = /^[A-Z]{1,3}/.exec(address ?? '')?.[0]
  if (letters === undefined) return undefined
  return Array.from(letters).reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0) - 1
}

function cellValue(type: string, text: string, strings: readonly string[]): FoundCell['value'] {
  switch (type) {
    case 's':
      return strings[Number(text)] ?? ''
    case 'b':
      return text === '1'
    case 'n':
      return text === '' || Number.isNaN(Number(text)) ? text : Number(text)
    case 'd':
      return text.slice(0, 10)
    default:
      // Texts in the cell, results of formulas, errors.
      return fromCellText(text)
  }
}
