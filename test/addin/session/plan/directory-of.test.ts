import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { directoryOf, withSecretariat } from '../../../../addin/session/plan/directory-of.ts'
import type { Appendix, AppendixTask } from '../../../../shared/appendix/appendix.ts'
import { isId } from '../../../../shared/domain/ids.ts'

function appendixWith(cells: readonly { lead: string; support?: string }[]): Appendix {
  const tasks = cells.map(
    ({ lead, support = '' }, index): AppendixTask => ({
      id: String(index),
      no: '',
      group: '',
      content: '',
      lead,
      support,
      product: '',
      deadline: '',
      issuer: '',
      extra: {},
    }),
  )
  return { plan: {}, columns: [], groups: [], tasks, issues: [], counts: { read: 0, tasks: 0, groups: 0, unread: 0 } }
}

test('a body named in several cells, or spelt with another tone mark, is one agency', () => {
  const { agencies, collectives } = directoryOf(
    appendixWith([
      { lead: 'Sở Nội vụ; UBND huyện Chiêm Hóa', support: 'Sở Tài chính' },
      { lead: 'Sở Tài chính', support: 'UBND huyện Chiêm Hoá, Sở Nội vụ' },
      { lead: 'Các sở, ban, ngành; UBND huyện, thành phố' },
    ]),
  )
  expect(agencies).toEqual([
    { id: 'so-noi-vu', name: 'Sở Nội vụ', otherNames: [], kind: 'department', reports: 'direct' },
    { id: 'ubnd-huyen-chiem-hoa', name: 'UBND huyện Chiêm Hóa', otherNames: [], kind: 'district', reports: 'direct' },
    { id: 'so-tai-chinh', name: 'Sở Tài chính', otherNames: [], kind: 'department', reports: 'direct' },
  ])
  expect(collectives.map(({ name, members }) => [name, members])).toEqual([
    ['Các sở, ban, ngành', []],
    ['UBND huyện, thành phố', []],
  ])
})

describe('naming the secretariat', () => {
  const draft = directoryOf(appendixWith([{ lead: 'Sở Kế hoạch và Đầu tư; Sở Nội vụ' }]))

  test('finds the body that was read, however it is typed', () => {
    expect(withSecretariat(draft, ' SỞ NỘI VỤ ')).toEqual({ ...draft, secretariat: 'so-noi-vu' })
  })

  test('adds a body that no cell names', () => {
    const directory = withSecretariat(draft, 'Thanh tra tỉnh')
    expect(directory.secretariat).toBe('thanh-tra-tinh')
    expect(directory.agencies.map(({ name }) => name)).toEqual(['Thanh tra tỉnh', 'Sở Kế hoạch và Đầu tư', 'Sở Nội vụ'])
  })
})

test('whatever the cells say, every agency has an id of its own that storage can take', () => {
  const cell = fc.oneof(
    fc.string(),
    fc.string({ unit: 'binary' }),
    fc.constantFrom('Sở A', 'Sở Á', 'Sở a.', '---', 'Sở '.repeat(80)),
  )
  fc.assert(
    fc.property(fc.array(cell), cell, (leads, secretariat) => {
      const directory = withSecretariat(directoryOf(appendixWith(leads.map((lead) => ({ lead })))), secretariat)
      const ids = directory.agencies.map(({ id }) => id)
      expect(new Set(ids).size).toBe(ids.length)
      expect(ids.every(isId)).toBe(true)
      expect(ids).toContain(directory.secretariat)
    }),
  )
})
