// Which formulas may have several results, and whether there is room for them.

import { type Area, area, contains, MAX_COLUMNS, MAX_ROWS, overlaps, parseArea, splitSheet } from '../book/address.ts'
import type { Sheet } from '../book/sheet.ts'
import { FUNCTIONS } from './functions/all.ts'
import { CHOICES } from './functions/choices.ts'
import type { Expression } from './parse.ts'

/** Told from the formula alone: may say yes to one that gives a single value after all, never no to one that spills. */
export function mayGiveArray(expression: Expression): boolean {
  switch (expression.kind) {
    case 'reference': {
      const found = parseArea(splitSheet(expression.text).rest)
      return found !== undefined && found.rows * found.columns > 1
    }
    case 'structured':
      return !expression.text.includes('@')
    case 'name':
    case 'array':
    case 'range':
      return true
    case 'unary':
      return expression.operator === '#' || (expression.operator !== '@' && mayGiveArray(expression.of))
    case 'binary':
      return mayGiveArray(expression.left) || mayGiveArray(expression.right)
    case 'call': {
      const name = expression.name.replace(/^_XLFN\.(_XLWS\.)?/, '')
      if (name === 'INDIRECT' || name === 'OFFSET') return true
      const definition = FUNCTIONS[name]
      if (CHOICES[name] || definition?.kind === 'each') return expression.args.some(mayGiveArray)
      return definition ? definition.givesArray : name.includes('.')
    }
    default:
      return false
  }
}

/** The formula's own cell is taken by the formula; all others must be blank, and on the sheet. */
export function isRoomFor(sheet: Sheet, target: Area): boolean {
  if (!contains(area(0, 0, MAX_ROWS, MAX_COLUMNS), target)) return false
  if ([...sheet.data.merges, ...sheet.data.tables.map((table) => table.area)].some((a) => overlaps(a, target)))
    return false
  let isFree = true
  sheet.forEachCell(target, ({ value, formula }, row, column) => {
    const isAnchor = row === target.row && column === target.column
    if (!isAnchor && (value !== undefined || formula !== undefined)) isFree = false
  })
  return isFree
}
