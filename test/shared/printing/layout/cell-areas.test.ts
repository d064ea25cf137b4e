import { expect, it } from 'vitest'
import { documentsOf, secretariatDocuments } from '../../../../shared/printing/documents.ts'
import { cellAreas } from '../../../../shared/printing/layout/cell-areas.ts'
import { layOut } from '../../../../shared/printing/layout/sheet-layout.ts'
import { printInput } from '../../../support/printed.ts'

it('areas cover every cell once with its own look, and are far fewer than the cells', () => {
  for (const { cells, name } of documentsOf(printInput(11), secretariatDocuments).flatMap(layOut)) {
    const areas = cellAreas(cells)
    const covered = new Map<string, string>()
    for (const area of areas) {
      for (let row = area.row; row < area.row + area.rows; row++) {
        const key = `${row} ${area.column} ${area.columns}`
        expect(covered.has(key), name).toBe(false)
        covered.set(key, `${area.size} ${area.bold} ${area.italic} ${area.align} ${area.border}`)
      }
    }
    for (const { row, column, columns, size, bold, italic, align, border } of cells) {
      expect(covered.get(`${row} ${column} ${columns}`)).toBe(`${size} ${bold} ${italic} ${align} ${border}`)
    }
    if (cells.length > 500) expect(areas.length).toBeLessThan(cells.length / 2)
  }
})
