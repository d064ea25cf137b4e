// Real and realistic appendices, cell by cell against their right readings.
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readHtml } from '../../../addin/import/read-html.ts'
import { readText } from '../../../addin/import/read-text.ts'
import type { Appendix, AppendixTask } from '../../../shared/appendix/appendix.ts'
import { readAppendix } from '../../../shared/appendix/read-appendix.ts'

const fixture = (name: string) => readFileSync(new URL(`../../fixtures/appendix/${name}`, import.meta.url), 'utf8')

function read(name: string): Appendix {
  const text = fixture(name)
  return readAppendix(name.endsWith('.html') ? readHtml(text) : readText(text))
}

/** Without what explains the expectation, and without what is not a cell. */
const cells = ({ extra, why, ...rest }: Partial<AppendixTask> & { why?: string }) => rest

describe.each([
  ['ke-hoach-67-KH-UBND-2013.txt', 'seed.expected.json'],
  ['1-cchc-markdown.md', '1-cchc-markdown.expected.json'],
  ['3-nongnghiep-word-html.html', '3-nongnghiep-word-html.expected.json'],
  ['5-flat-oneline-groups.txt', '5-flat-oneline-groups.expected.json'],
])('%s', (name, expectedName) => {
  const expected = JSON.parse(fixture(expectedName))
  const appendix = read(name)

  it('has its columns, groups and every cell of its tasks', () => {
    expect(appendix.columns).toEqual(expected.columns)
    expect(appendix.groups.map((group) => ({ parent: '', ...group }))).toEqual(expected.groups)
    expect(appendix.tasks.map(cells)).toEqual(expected.tasks.map(cells))
  })

  it('counts what it read', () => {
    expect(appendix.counts).toMatchObject({ tasks: expected.tasks.length, groups: expected.groups.length, unread: 0 })
  })
})

describe('the plan of 2013', () => {
  const appendix = read('ke-hoach-67-KH-UBND-2013.txt')

  it('has its number, date and issuer', () => {
    expect(appendix.plan).toMatchObject({
      number: '67/KH-UBND',
      issuedOn: '2013-10-01',
      issuer: 'Ủy ban nhân dân tỉnh Tuyên Quang',
    })
  })

  it('is in doubt only where the document is', () => {
    expect(appendix.issues.map(({ code, task, field }) => ({ code, task, field }))).toEqual([
      { code: 'cell-uncertain', task: 'I.4', field: 'deadline' },
      { code: 'glued-words', task: undefined, field: 'title' },
    ])
  })
})
