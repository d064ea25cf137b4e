import { describe, expect, it } from 'vitest'
import { fieldIds, fieldSpec } from '../../../shared/domain/report.ts'
import { columnOf, type SheetId, sheets, widthInPixels, widthInPoints } from '../../../shared/table/columns.ts'

const sheetIds = Object.keys(sheets) as SheetId[]
/** A 1366-pixel screen less row headers and scroll bar, at 100 %. */
const roomOnSmallScreen = 1300

describe.each(sheetIds)('the columns of sheet %s', (id) => {
  const { columns } = sheets[id]

  it('have ids and headers that are theirs alone', () => {
    expect(new Set(columns.map((it) => it.id)).size).toBe(columns.length)
    for (const language of ['vi', 'en'] as const) {
      expect(new Set(columns.map((it) => it.header[language])).size).toBe(columns.length)
    }
  })

  it('fit a screen of 1366 pixels without the hidden ones', () => {
    const shown = columns.filter((it) => it.visible)
    expect(shown.length).toBeGreaterThanOrEqual(7)
    expect(shown.reduce((sum, it) => sum + widthInPixels(it.width), 0)).toBeLessThanOrEqual(roomOnSmallScreen)
  })

  it('have choices exactly where they are choices, and prompts that Excel can hold', () => {
    for (const column of columns) {
      expect(column.choices !== undefined, column.id).toBe(column.type === 'choice')
      expect(column.prompt?.vi.length ?? 0, column.id).toBeLessThanOrEqual(255)
    }
  })

  it('take the type of a report field from the field', () => {
    for (const column of columns) {
      if (!column.field) continue
      expect(column.id).toBe(column.field)
      expect(column.type).toBe(fieldSpec(column.field).type)
      expect(Object.keys(column.choices ?? {})).toEqual([...(fieldSpec(column.field).values ?? [])])
    }
  })
})

describe('the sheet Báo cáo', () => {
  const { columns } = sheets.report

  it('holds every report field once, to enter exactly where the lead agency writes it', () => {
    expect(columns.flatMap((it) => it.field ?? []).sort()).toEqual([...fieldIds].sort())
    for (const column of columns) {
      if (column.field) expect(column.source === 'entry').toBe(fieldSpec(column.field).writer === 'lead')
    }
  })

  it('shows the ten columns that an agency works in, in their order', () => {
    expect(columns.filter((it) => it.visible).map((it) => it.header.vi)).toEqual([
      'STT',
      'Nội dung nhiệm vụ',
      'Thời gian hoàn thành',
      'Tình trạng',
      'Kết quả thực hiện',
      'Ngày hoàn thành',
      'Số, ký hiệu văn bản',
      'Khó khăn, vướng mắc, nguyên nhân',
      'So với thời hạn',
      'Đồng bộ',
    ])
  })
})

describe('the sheet Tổng hợp', () => {
  it('is keyed by task and agency and lets write only what is not the lead agency’s', () => {
    const { columns } = sheets.consolidation
    expect(columns.filter((it) => it.source === 'key').map((it) => it.id)).toEqual(['task', 'agency'])
    expect(columns.flatMap((it) => it.field ?? []).sort()).toEqual([...fieldIds].sort())
    for (const column of columns) {
      if (column.field) expect(column.source === 'entry').toBe(fieldSpec(column.field).writer !== 'lead')
    }
  })
})

it('a column is found by its id, and an id of another sheet is not', () => {
  expect(columnOf('report', 'completedOn')?.header.vi).toBe('Ngày hoàn thành')
  expect(columnOf('report', 'agency')).toBeUndefined()
})

it('widths are given to Office.js in points: 64 pixels are 48 points', () => {
  expect(widthInPixels(8.43)).toBe(64)
  expect(widthInPoints(8.43)).toBe(48)
})
