// Real and realistic appendices, cell by cell against their right readings.
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readText } from '../../../addin/import/read-text.ts'
import { readAppendix } from '../../../shared/appendix/read-appendix.ts'

const fixture = (name: string) => readFileSync(new URL(`../../fixtures/appendix/${name}`, import.meta.url), 'utf8')

describe('the plan of 2013, as flat text', () => {
  const expected = JSON.parse(fixture('seed.expected.json'))
  const appendix = readAppendix(readText(fixture('ke-hoach-67-KH-UBND-2013.txt')))

  it('has its columns, groups and every cell of its tasks', () => {
    expect(appendix.columns).toEqual(expected.columns)
    expect(appendix.groups.map((group) => ({ parent: '', ...group }))).toEqual(expected.groups)
    expect(appendix.tasks.map(({ extra, ...cells }) => cells)).toEqual(
      expected.tasks.map(({ why, ...cells }: { why?: string }) => cells),
    )
  })

  it('has its number, date and issuer', () => {
    expect(appendix.plan).toMatchObject(expected.plan)
  })

  it('is in doubt only where the document is', () => {
    expect(appendix.issues.map(({ code, task, field }) => ({ code, task, field }))).toEqual([
      { code: 'cell-uncertain', task: 'I.4', field: 'deadline' },
    ])
  })
})
