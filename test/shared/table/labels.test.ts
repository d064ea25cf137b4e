import { describe, expect, it } from 'vitest'
import { fieldIds, fieldSpec } from '../../../shared/domain/report.ts'
import { choicesOf, labelOf, levelLabels, readLabel, statusLabels } from '../../../shared/table/labels.ts'
import { editDistance } from '../../../shared/table/spelling.ts'

describe('labels', () => {
  it('are read back to their code in both languages, for every choice field', () => {
    for (const field of fieldIds) {
      const choices = choicesOf(field)
      expect(choices !== undefined, field).toBe(fieldSpec(field).type === 'choice')
      for (const code of Object.keys(choices ?? {})) {
        for (const language of ['vi', 'en'] as const) {
          expect(readLabel(choices ?? {}, labelOf(choices ?? {}, code, language))).toEqual({ kind: 'known', code })
        }
      }
    }
  })

  it.each([
    ['đã hoàn thành', 'done'],
    ['DA HOAN THANH', 'done'],
    [' Đã  trình,chờ ban hành ', 'awaiting-issue'],
    ['Chưa thực hiện'.normalize('NFD'), 'not-started'],
    ['in-progress', 'in-progress'],
  ])('%j is read as %s without marks, case or punctuation', (text, code) => {
    expect(readLabel(statusLabels, text)).toEqual({ kind: 'known', code })
  })

  it.each([
    ['hoàn thành', 'done'],
    ['hoan thanh', 'done'],
    ['Đã hoàn thnàh', 'done'],
    ['đang thực hiên dở', 'in-progress'],
    ['Đã trình', 'awaiting-issue'],
    ['không phát sinh', 'nothing-arising'],
  ])('%j is no label, and the nearest is proposed', (text, code) => {
    const read = readLabel(statusLabels, text)
    expect(read.kind).toBe('unknown')
    expect(read.kind === 'unknown' && read.nearest[0]).toBe(code)
  })

  it.each(['', 'x', '12345', 'Sở Nội vụ', 'a'.repeat(200)])('nothing is near to %j', (text) => {
    expect(readLabel(statusLabels, text)).toEqual({ kind: 'unknown', nearest: [] })
  })

  it('of unknown codes are the codes', () => {
    expect(labelOf(levelLabels, 'commune', 'vi')).toBe('commune')
    expect(labelOf(levelLabels, 'toString', 'vi')).toBe('toString')
  })
})

it('the edit distance counts insertions, deletions and replacements', () => {
  expect(editDistance('', 'abc')).toBe(3)
  expect(editDistance('hoan thanh', 'hoan thnah')).toBe(2)
  expect(editDistance('dang', 'dang')).toBe(0)
})
