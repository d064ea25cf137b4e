// What the secretariat does with plans, periods and members, as somebody does it who has no mouse.
import { expect } from 'vitest'
import { membersWords } from '../../../../addin/app/words/members.ts'
import { vi } from '../../../../addin/app/words/text.vi.ts'
import { defaultRegime } from '../../../../shared/domain/plan.ts'
import type { Job } from './job.ts'

const { periods } = vi
const members = membersWords.vi

export const periodJobs: readonly Job[] = [
  {
    name: 'an appendix becomes a workbook',
    scene: 'start-secretariat',
    does: async ({ page, press, startsAtHeading, asked }) => {
      await press(page.locator('.row.is-main'))
      await startsAtHeading()
      await press(/phụ lục mẫu/)
      await page.getByText(/: 22 nhiệm vụ/).waitFor()
      await startsAtHeading()
      await press('Tạo sổ')
      await expect.poll(() => asked('makeWorkbook')).toHaveLength(1)
    },
  },
  {
    name: 'tasks are given out, with how they are reported on',
    scene: 'publish',
    does: async ({ page, press, choose, tick, hears, asked }) => {
      await press(page.locator('summary', { hasText: 'Chế độ báo cáo' }))
      await choose('Báo cáo định kỳ', 'quarter')
      await tick('Lãnh đạo cơ quan phải duyệt trước khi gửi báo cáo')
      await press(vi.publish.go)
      await hears(vi.publish.done)
      expect(await asked('publish')).toEqual([[{ ...defaultRegime, every: 'quarter', leaderApproval: true }]])
    },
  },
  {
    name: 'the next period is opened',
    scene: 'periods',
    does: async ({ goTo, press, hears, asked }) => {
      await goTo('periods')
      await press(/^Mở kỳ Năm 2014$/i)
      await hears(periods.opened)
      expect(await asked('periods')).toMatchObject([['open', { id: '2014' }]])
    },
  },
  {
    name: 'an ad hoc period is opened for one agency and one task, after calling it off once',
    scene: 'periods',
    does: async ({ page, goTo, press, write, day, tick, key, focusIsOn, hears, asked }) => {
      await goTo('periods')
      await press(periods.adHoc)
      await focusIsOn(periods.askedBy)
      await key('Escape')
      await focusIsOn(periods.adHoc)
      await key('Enter')
      await write(periods.askedBy, 'Công văn số 15/UBND-TH')
      for (const label of Object.values(periods.days)) await day(label, '2013-11-30')
      await press(page.locator('summary', { hasText: periods.agencies(0) }))
      await tick('Sở Nội vụ')
      await press(page.locator('summary', { hasText: periods.tasks(0) }))
      await tick(page.getByLabel(/^II\.3/))
      await press(periods.open)
      await hears(periods.opened)
      const settings = { kind: 'ad-hoc', agencies: ['so-noi-vu'], tasks: ['II-3'], agenciesDue: '2013-11-30' }
      expect(await asked('periods')).toMatchObject([['open', { id: '2013-x2', settings }]])
    },
  },
  {
    name: 'a period is locked but for one agency',
    scene: 'periods',
    does: async ({ page, goTo, press, button, field, tick, key, focusIsOn, hears, asked }) => {
      await goTo('periods')
      const card = page.locator('.card').first()
      await press(button(periods.lock, card))
      await key('Escape')
      await focusIsOn(periods.lock)
      await key('Enter')
      await tick(field('Sở Tư pháp', card))
      await press(button(periods.lock, card))
      await hears(periods.ordered)
      expect(await asked('periods')).toEqual([['order', '2013-x1', { to: 'locked', except: ['so-tu-phap'] }]])
    },
  },
  {
    name: 'the last days of a period are moved',
    scene: 'periods',
    does: async ({ page, goTo, press, button, field, day, hears, asked }) => {
      await goTo('periods')
      const card = page.locator('.card').first()
      await press(button('Đổi hạn', card))
      await day(field(periods.days.secretariatDue, card), '2013-12-31')
      await press(button('Ghi hạn mới', card))
      await hears('Đã ghi hạn mới.')
      expect(await asked('periods')).toMatchObject([['move', { id: '2013-x1' }, { secretariatDue: '2013-12-31' }]])
    },
  },
  {
    name: 'a locked period is opened again for a reason, and put away only after one more press',
    scene: 'periods',
    does: async ({ page, goTo, press, button, write, field, key, focusIsOn, asked }) => {
      await goTo('periods')
      const card = page.locator('.card').last()
      await press(button(periods.unlock, card))
      await write(field(vi.reports.why, card), 'Bổ sung số liệu')
      await press(button(periods.unlock, card))
      await press(button(periods.archive, card))
      // What cannot be taken back is not under the finger that asked for it.
      await focusIsOn(vi.reports.cancel)
      await key('Escape')
      await focusIsOn(periods.archive)
      await key('Enter')
      await press(button(periods.archive, card))
      expect(await asked('periods')).toEqual([
        ['order', '2012', { to: 'open', reason: 'Bổ sung số liệu' }],
        ['order', '2012', { to: 'archived' }],
      ])
    },
  },
  {
    name: 'another period of a plan is opened in this workbook',
    scene: 'periods',
    does: async ({ page, goTo, press, asked }) => {
      await goTo('plans')
      await page.locator('.card').first().waitFor()
      await press('Mở Năm 2012 trong sổ này')
      expect(await asked('openPlan')).toEqual([['kh-67-2013', '2012', { role: 'secretariat' }]])
    },
  },
  {
    name: 'a plan is amended: a task outside the appendix, an open set, the document',
    scene: 'amend',
    does: async ({ page, goTo, press, write, day, tick, button, field, hears, asked }) => {
      await goTo('amend')
      await press(page.locator('summary', { hasText: 'Thêm nhiệm vụ ngoài phụ lục' }))
      await write('Nội dung nhiệm vụ', 'Xây dựng kế hoạch của cơ quan')
      await write('Giao tại (điểm, mục; số văn bản)', 'mục III.1')
      await write('Cơ quan chủ trì (như trong Danh mục cơ quan)', 'Sở Nội vụ')
      await press('Thêm vào sheet Nhiệm vụ')
      await hears('Đã thêm vào sheet “Nhiệm vụ”.')
      const set = page.locator('.agency-report').first()
      await press(set.locator('summary'))
      await tick(field('Sở Nội vụ', set))
      await press(button('Ghi 1 cơ quan vào Danh mục', set))
      await hears('Đã ghi 1 cơ quan vào Danh mục cơ quan.')
      await write(vi.amend.document, '12/QĐ-UBND')
      await day(vi.amend.on, '2013-12-02')
      await press(vi.amend.go)
      await hears(vi.amend.done)
      expect((await asked('amendment')).at(-1)).toEqual([
        'carryOut',
        { document: '12/QĐ-UBND', on: '2013-12-02' },
        null,
      ])
    },
  },
  {
    name: 'somebody is invited',
    scene: 'members',
    does: async ({ goTo, press, write, tick, startsAtHeading, hears, asked }) => {
      await goTo('members')
      await press(members.invite)
      await startsAtHeading()
      await write(members.name, 'Cán bộ Sở Nội vụ')
      await write(members.email, 'canbo@tuyenquang.gov.vn')
      await tick('Sở Nội vụ')
      await press(members.inviteGo)
      await hears(members.done.invite)
      await startsAtHeading()
      expect((await asked('members')).at(-2)).toMatchObject(['invite', { agencies: ['so-noi-vu'] }])
    },
  },
  {
    name: 'the rights of a member are changed',
    scene: 'members',
    does: async ({ page, goTo, press, tick, startsAtHeading, hears, asked }) => {
      await goTo('members')
      await press(page.locator('summary', { hasText: 'Sở Lao động' }))
      await press(members.change)
      await startsAtHeading()
      await tick(members.roleHints.leader)
      await press(members.changeGo)
      await hears(members.done.change)
      expect((await asked('members')).at(-2)).toMatchObject([
        'change',
        { to: { roles: ['lead', 'hand-in', 'leader'] } },
      ])
    },
  },
  {
    name: 'a member is removed, not by the press that asks for it; an invitation is taken back',
    scene: 'members',
    does: async ({ page, goTo, press, key, focusIsOn, hears, asked }) => {
      await goTo('members')
      await press(page.locator('summary', { hasText: 'Sở Lao động' }))
      await press(members.remove)
      await focusIsOn(members.keep)
      await key('Enter')
      await focusIsOn(members.remove)
      await key('Enter')
      await press(members.removeGo)
      await hears(members.done.remove)
      await press(page.locator('summary', { hasText: 'Lãnh đạo Sở Nội vụ' }))
      await press(members.withdraw)
      await hears(members.done.withdraw)
      const deeds = (await asked('members')).filter((args) => (args as unknown[])[0] !== 'list')
      expect(deeds).toEqual([
        ['remove', '9f0d'],
        ['withdraw', 'lanhdao.sonoivu@tuyenquang.gov.vn'],
      ])
    },
  },
]
