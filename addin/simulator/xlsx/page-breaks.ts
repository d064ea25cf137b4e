// Where pages begin, between a sheet and the file, which counts the lines before each break as we do.

import { MAX_COLUMNS, MAX_ROWS } from '../book/address.ts'
import type { SheetData } from '../book/sheet-data.ts'
import { element, elementsOf } from './xml.ts'

type PageBreaks = SheetData['pageBreaks']

export function pageBreaksToXml({ rows, columns }: PageBreaks): string {
  const listed = (name: string, lines: readonly number[], max: number): string =>
    lines.length === 0
      ? ''
      : element(
          name,
          { count: lines.length, manualBreakCount: lines.length },
          lines.map((id) => element('brk', { id, max, man: true })).join(''),
        )
  return listed('rowBreaks', rows, MAX_COLUMNS - 1) + listed('colBreaks', columns, MAX_ROWS - 1)
}

export function pageBreaksFromXml(sheetXml: string): PageBreaks {
  const lines = (name: string): number[] =>
    elementsOf(elementsOf(sheetXml, name)[0]?.inner ?? '', 'brk').map(({ attributes }) => Number(attributes.id))
  return { rows: lines('rowBreaks'), columns: lines('colBreaks') }
}
