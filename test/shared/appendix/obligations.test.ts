// Who reports on what, on the real plan and its directory, and where the directory does not know a body.
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { assignObligations, openSetId } from '../../../shared/appendix/obligations.ts'
import type { Directory } from '../../../shared/domain/directory.ts'
import { type AgencyId, isOpenSet } from '../../../shared/domain/ids.ts'

const fixture = (name: string) =>
  JSON.parse(readFileSync(new URL(`../../fixtures/appendix/${name}`, import.meta.url), 'utf8'))
const directory: Directory = fixture('seed.directory.json')
const { assignments } = fixture('seed.directory.json')
const { tasks } = fixture('seed.expected.json')

const leadsOf = (lead: string) => assignObligations([{ id: 'I.1', lead, support: '' }], directory).tasks[0]

describe('the plan of 2013', () => {
  const obligations = assignObligations(tasks, directory)

  it('gives each task as many obligations as its bodies', () => {
    const perTask = Object.fromEntries(obligations.tasks.map(({ task, leads }) => [task, leads.length]))
    expect(perTask).toEqual(assignments.perTask)
    expect(obligations.tasks.flatMap(({ leads }) => leads)).toHaveLength(assignments.total)
  })

  it('names 31 agencies and four open sets as leads', () => {
    const leads = new Set(obligations.tasks.flatMap((task) => task.leads))
    expect([...leads].filter((id) => !isOpenSet(id))).toHaveLength(31)
    expect(obligations.openSets.map(({ name }) => name)).toEqual([
      'Trung tâm bồi dưỡng chính trị huyện, thành phố',
      'các trường chuyên nghiệp',
      'Các sở, ban, ngành liên quan',
      'Các tổ chức tín dụng, ngân hàng thương mại trên địa bàn tỉnh',
    ])
  })

  it('supports only with bodies that have a name', () => {
    const task = obligations.tasks.find(({ task: id }) => id === 'II.2')
    expect(task?.supports).toEqual(['so-nnptnt', 'so-cong-thuong', 'lm-htx'])
    expect(task?.issues.map(({ code, field, text }) => ({ code, field, text }))).toEqual([
      { code: 'body-open', field: 'support', text: 'các ngành liên quan' },
    ])
  })
})

describe('names', () => {
  it.each([
    ['SỞ NỘI VỤ', 'so-noi-vu'],
    ['Sở Lao động, Thương binh và Xã hội', 'so-ldtbxh'],
    ['Sở LĐTBXH', 'so-ldtbxh'],
    ['Sở Nông nghiệp và PTNT', 'so-nnptnt'],
    ['Sở GD và ĐT', 'so-gddt'],
    ['Uỷ ban nhân dân huyện Chiêm Hoá', 'chiem-hoa'],
    ['UBND TP Tuyên Quang', 'tp-tuyen-quang'],
    ['Văn phòng UBND tỉnh', 'vp-ubnd'],
    ['Liên minh HTX tỉnh', 'lm-htx'],
    ['Thanh tra', 'thanh-tra'],
  ])('"%s" is %s', (name, id) => {
    expect(leadsOf(name)).toMatchObject({ leads: [id], issues: [] })
  })

  it.each(['UBND các huyện, thành phố', 'UBND huyện, thành phố', 'Ủy ban nhân dân các huyện, thành phố'])(
    '"%s" is its seven members',
    (name) => {
      expect(leadsOf(name)?.leads).toHaveLength(7)
    },
  )

  it.each([
    'Sở Nội vụ chủ trì, phối hợp với Sở Tài chính, Sở Tư pháp',
    'Chủ trì: Sở Nội vụ; phối hợp: Sở Tài chính, Sở Tư pháp',
    '- Cơ quan chủ trì: Sở Nội vụ\n- Cơ quan phối hợp: Sở Tài chính; Sở Tư pháp',
  ])('"%s" says who leads and who supports', (lead) => {
    expect(leadsOf(lead)).toMatchObject({ leads: ['so-noi-vu'], supports: ['so-tai-chinh', 'so-tu-phap'], issues: [] })
  })

  it('counts a body once that is named twice', () => {
    expect(leadsOf('Sở Nội vụ; SNV; Các sở, ban, ngành')?.leads).toHaveLength(19)
  })

  it('keeps an unknown body as an open set and proposes the nearest agencies', () => {
    const assigned = leadsOf('Sở Kế hoach Đầu tư và Phát triển')
    expect(assigned?.leads).toEqual([openSetId('Sở Kế hoach Đầu tư và Phát triển')])
    expect(assigned?.issues[0]?.code).toBe('body-unknown')
    expect(assigned?.issues[0]?.proposals?.[0]).toMatchObject({ field: 'agency', value: 'so-khdt' })
  })

  it('counts out who is only "liên quan" where somebody chose them, as leads and nowhere else', () => {
    const name = 'Các cơ quan liên quan'
    const members = ['so-noi-vu', 'so-tai-chinh'] as AgencyId[]
    const chosen = { ...directory, collectives: [...directory.collectives, { name, otherNames: [], members }] }
    const tasks = [
      { id: '1', lead: 'các cơ quan  liên quan', support: '' },
      { id: '2', lead: 'Sở Tư pháp', support: name },
    ]
    expect(assignObligations(tasks, chosen)).toMatchObject({
      tasks: [
        { leads: members, issues: [] },
        { leads: ['so-tu-phap'], supports: [] },
      ],
      openSets: [],
    })
  })

  it('keeps the id of an open set within what a storage key allows', () => {
    expect(openSetId(`Các ${'đơn vị sự nghiệp công lập '.repeat(8)}`)).toMatch(/^open-[a-z0-9-]{1,59}$/)
    expect(openSetId('Các Cơ quan liên quan')).toBe(openSetId('các cơ quan  liên quan'))
  })
})
