// What a filter asks, as `Excel.FilterCriteria` says it, for tables and sheets.

import { invalidArgument, notSimulated } from '../../book/fault.ts'
import type { FilterCriteria } from '../../book/sheet-data.ts'
import { readArray, readObject, readOptionalChoice, readOptionalText } from '../arguments.ts'
import { readColor } from '../format/colors.ts'

const FILTER_ON = [
  'BottomItems',
  'BottomPercent',
  'CellColor',
  'Dynamic',
  'FontColor',
  'Values',
  'TopItems',
  'TopPercent',
  'Icon',
  'Custom',
] as const

/** Reads `Excel.FilterCriteria`, keeping only what is known. */
export function readCriteria(value: unknown): FilterCriteria {
  const given = readObject(value, 'criteria')
  const filterOn = readOptionalChoice(given.filterOn, FILTER_ON, 'filterOn')
  if (!filterOn) throw invalidArgument('filterOn')
  if (filterOn === 'Icon') throw notSimulated('Filter', `apply (filterOn ${filterOn})`)
  const criterion1 = readOptionalText(given.criterion1, 'criterion1')
  const criterion2 = readOptionalText(given.criterion2, 'criterion2')
  const operator = readOptionalChoice(given.operator, ['And', 'Or'], 'operator')
  const dynamicCriteria = readOptionalText(given.dynamicCriteria, 'dynamicCriteria')
  if (filterOn === 'Dynamic' && dynamicCriteria === undefined) throw invalidArgument('dynamicCriteria')
  const isColor = filterOn === 'CellColor' || filterOn === 'FontColor'
  return {
    filterOn,
    ...(filterOn === 'Values' ? { values: readArray(given.values, 'values') } : {}),
    ...(criterion1 === undefined ? {} : { criterion1 }),
    ...(criterion2 === undefined ? {} : { criterion2 }),
    ...(operator === undefined ? {} : { operator }),
    ...(dynamicCriteria === undefined ? {} : { dynamicCriteria }),
    ...(isColor ? { color: readColor(given.color) } : {}),
  }
}
