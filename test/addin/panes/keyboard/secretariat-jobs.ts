// What the secretariat and the provincial office do with the reports of a period, as somebody does it who has no mouse.
import { expect } from 'vitest'
import { vi } from '../../../../addin/app/words/text.vi.ts'
import type { Hands } from '../../../support/pane/hands.ts'
import type { Job } from './job.ts'

const { reports } = vi

/** To the list of reports, and into the card of one agency. */
async function openReport({ page, button, press, startsAtHeading }: Hands, agency: string) {
  await press(button(/^Báo cáo của các cơ quan/, page.locator('main')))
  await startsAtHeading()
  const card = page.locator('.agency-report').filter({ has: page.locator('.agency-name', { hasText: agency }) })
  await press(card.locator('summary'))
  return card
}

async function openRequest({ page, goTo, press }: Hands, words: RegExp) {
  await goTo('requests')
  await page.locator('.agency-report').first().waitFor()
  const card = page.locator('.agency-report').filter({ hasText: words }).first()
  await press(card.locator('summary'))
  return card
}

export const secretariatJobs: readonly Job[] = [
  {
    name: 'the overview is brought up to date, news is read, gone to and marked as seen one after the other',
    scene: 'consolidation',
    does: async ({ page, press, key, hears, focusIsOn, asked }) => {
      await press(vi.consolidation.refresh)
      await hears('3 nội dung mới')
      await press(page.locator('button.change').first())
      expect(await asked('goTo')).toEqual([['II.3', 'status', 'Sở Nội vụ']])
      await focusIsOn(/^II\.3 Sở Nội vụ/)
      await key('ArrowRight')
      await focusIsOn('Đã xem: II.3 Sở Nội vụ, Tình trạng')
      await key('Enter')
      // The one seen is gone; the next one has the focus.
      await focusIsOn('Đã xem: II.3 Sở Nội vụ, Ngày hoàn thành')
      await press(vi.consolidation.seenAll)
      expect(await asked('markSeen')).toHaveLength(2)
    },
  },
  {
    name: 'an update is taken back from its message',
    scene: 'consolidation',
    does: async ({ goTo, press, hears, focusIsOn, asked }) => {
      await goTo('situation')
      await press(vi.consolidation.refresh)
      await hears('3 nội dung mới')
      await press(vi.undo)
      await hears(vi.consolidation.undone)
      await focusIsOn(vi.consolidation.refresh)
      expect(await asked('undoRefresh')).toHaveLength(1)
    },
  },
  {
    name: 'a report is accepted',
    scene: 'reports',
    does: async (hands) => {
      const card = await openReport(hands, 'Sở Nội vụ')
      await hands.press(hands.button(reports.accept, card))
      await hands.hears(vi.handIn.done.accept)
      expect(await hands.asked('act')).toEqual([[{ action: 'accept' }, 'so-noi-vu']])
    },
  },
  {
    name: 'completion is asked for; Escape calls it off and gives the focus back',
    scene: 'reports',
    does: async (hands) => {
      const { press, button, field, write, day, key, focusIsOn, hears, asked } = hands
      const card = await openReport(hands, 'Sở Nội vụ')
      await press(button(reports.return, card))
      await focusIsOn(reports.returnNote)
      await key('Escape')
      await focusIsOn(reports.return)
      await key('Enter')
      await write(field(reports.returnNote, card), 'Ghi số lớp theo từng huyện')
      await day(field(reports.returnDay, card), '2013-12-24')
      await press(button(reports.return, card))
      await hears(vi.handIn.done.return)
      const deed = { action: 'return', note: 'Ghi số lớp theo từng huyện', dueOn: '2013-12-24' }
      expect(await asked('act')).toEqual([[deed, 'so-noi-vu']])
    },
  },
  {
    name: 'an acceptance is cancelled with its reason',
    scene: 'reports',
    does: async (hands) => {
      const { press, button, field, write, hears, asked } = hands
      const card = await openReport(hands, 'Sở Lao động')
      await press(button(reports.unaccept, card))
      await write(field(reports.why, card), 'Số liệu chưa khớp')
      await press(button(reports.unaccept, card))
      await hears(vi.handIn.done.unaccept)
      expect(await asked('act')).toEqual([[{ action: 'unaccept', reason: 'Số liệu chưa khớp' }, 'so-ld']])
    },
  },
  {
    name: 'entries are made on behalf of an agency, and a report handed in for it',
    scene: 'reports',
    does: async (hands) => {
      const { press, button, field, write, hears, asked } = hands
      const card = await openReport(hands, 'Sở Tư pháp')
      await press(button(reports.behalf, card))
      await write(field(reports.behalfSource, card), 'Công văn số 12/STP')
      await press(button(reports.behalf, card))
      await hears('Đang nhập thay, căn cứ Công văn số 12/STP.')
      await press(button(reports.submitFor, card))
      await write(field(vi.letter.number, card), '12/BC-STP')
      await write(field(reports.behalfSource, card), 'Bản giấy')
      await press(button(reports.submitFor, card))
      await hears(vi.handIn.done.submit)
      expect(await asked('enterOnBehalf')).toEqual([['so-tu-phap', 'Công văn số 12/STP']])
      expect(await asked('act')).toMatchObject([[{ action: 'submit', source: 'Bản giấy' }, 'so-tu-phap']])
    },
  },
  {
    name: 'an agency is reminded, gets its letter, and all are reminded',
    scene: 'consolidation',
    does: async ({ page, goTo, press, button, gets, hears, focusIsOn, asked }) => {
      await goTo('urge')
      const card = page.locator('.agency-report').first()
      await card.waitFor()
      await page.locator('.history-step').first().waitFor()
      await press(card.locator('summary'))
      await press(button('Nhắc hôm nay', card))
      await hears('Đã xếp lời nhắc cho 1 cơ quan.')
      await focusIsOn('Nhắc hôm nay')
      expect(await gets('Công văn (Word)')).toMatch(/^Đôn đốc .*\.docx$/)
      await press(button(/^Nhắc \d+ cơ quan hôm nay$/))
      await hears(/^Đã xếp lời nhắc cho \d+ cơ quan/)
      const reminded = (await asked('reminders')).filter((args) => (args as unknown[])[0] === 'remind')
      expect(reminded).toHaveLength(2)
    },
  },
  {
    name: 'the calendar of reminders is set',
    scene: 'consolidation',
    does: async ({ page, goTo, press, write, hears, asked }) => {
      await goTo('urge')
      await press(page.locator('summary', { hasText: 'Lịch nhắc tự động' }))
      await write('Trước hạn (ngày; 0 là ngày cuối)', '5, 0')
      await press('Lưu lịch nhắc')
      await hears('Đã lưu lịch nhắc của kỳ này.')
      expect(await asked('reminders')).toContainEqual(['schedule', { before: [5, 0], after: [1, 5] }])
    },
  },
  {
    name: 'a request is granted by its document',
    scene: 'consolidation',
    does: async (hands) => {
      const { press, button, field, write, day, hears, asked } = hands
      const card = await openRequest(hands, /· Gia hạn\s*chờ quyết định/)
      await press(button('Đồng ý', card))
      await write(field('Số, ký hiệu, ngày văn bản quyết định', card), '45/QĐ-UBND')
      await day(field('Gia hạn đến hết ngày', card), '2014-03-31')
      await press(button('Ghi: đồng ý', card))
      await hears(/^Đã ghi và lưu lên hệ thống/)
      const values = { decision: 'granted', decisionDocument: '45/QĐ-UBND', grantedDeadline: '2014-03-31' }
      expect(await asked('answer')).toEqual([[expect.anything(), values]])
    },
  },
  {
    name: 'a request is refused, after thinking better of it once',
    scene: 'consolidation',
    does: async (hands) => {
      const { press, button, field, write, key, focusIsOn, hears, asked } = hands
      const card = await openRequest(hands, /· Gia hạn\s*chờ quyết định/)
      await press(button('Không đồng ý', card))
      await press(button(reports.cancel, card))
      await focusIsOn('Không đồng ý')
      await key('Space')
      await write(field('Số, ký hiệu, ngày văn bản quyết định', card), '46/UBND-TH')
      await press(button('Ghi: không đồng ý', card))
      await hears(/^Đã ghi và lưu lên hệ thống/)
      expect(await asked('answer')).toMatchObject([[{}, { decision: 'refused', decisionDocument: '46/UBND-TH' }]])
    },
  },
  {
    name: 'the provincial office gives a direction with its document',
    scene: 'consolidation',
    does: async (hands) => {
      const { page, press, button, field, write, day, hears, asked } = hands
      await page.evaluate(() => {
        const { identity } = window.session.view()
        if (identity) window.session.show({ identity: { ...identity, purpose: { role: 'provincial-office' } } })
      })
      const card = await openRequest(hands, /chưa có chỉ đạo/)
      await press(button('Ghi ý kiến chỉ đạo', card))
      await write(field('Ý kiến chỉ đạo của UBND tỉnh', card), 'Giao Sở Tài chính bố trí')
      await write(field('Số, ký hiệu', card), '12/UBND-TH')
      await day(field('Ngày văn bản', card), '2013-12-23')
      await press(button('Ghi ý kiến', card))
      await hears(/^Đã ghi và lưu lên hệ thống/)
      const [[, values]] = (await asked('answer')) as [[unknown, object]]
      expect(values).toMatchObject({ directionNumber: '12/UBND-TH', directionDate: '2013-12-23' })
    },
  },
  {
    name: 'a number is opened, one of its rows gone to, and its list closed',
    scene: 'consolidation',
    does: async ({ page, goTo, press, button, key, focusIsOn, asked }) => {
      await goTo('situation')
      const late = button(new RegExp(`${vi.situation.cells.late}$`))
      await press(late)
      await press(page.locator('.figures button.change').first())
      expect(await asked('goTo')).toHaveLength(1)
      await key('Escape')
      await focusIsOn(new RegExp(`${vi.situation.cells.late}$`))
      expect(await page.locator('.figures button.change').count()).toBe(0)
    },
  },
  {
    name: 'the data of the plan is fetched as a file',
    scene: 'consolidation',
    does: async ({ goTo, gets, hears, focusIsOn }) => {
      await goTo('situation')
      expect(await gets(vi.situation.data)).toBe('a.csv')
      await hears(vi.print.saved('a.csv'))
      await focusIsOn(vi.situation.data)
    },
  },
  {
    name: 'the menu is left by Escape, and the focus stays at its button',
    scene: 'consolidation',
    does: async ({ page, press, key, focusIsOn }) => {
      await press(vi.head.menu)
      await key('Tab')
      await focusIsOn(vi.screens.consolidation)
      await key('Escape')
      await focusIsOn(vi.head.menu)
      expect(await page.getByRole('navigation').getByRole('list').count()).toBe(0)
    },
  },
  {
    name: 'some documents are chosen, their heading set, made sheets and a Word file, and the paragraph copied',
    scene: 'consolidation',
    does: async ({ page, goTo, tick, press, write, gets, hears, asked }) => {
      await goTo('print')
      for (const id of ['annex-1', 'annex-2', 'annex-3', 'annex-4', 'annex-5', 'detail'] as const) {
        await tick(vi.print.documents[id])
      }
      await press(vi.print.copy)
      await hears(vi.print.copied)
      await press(page.locator('summary', { hasText: vi.print.settings }))
      await write(vi.print.fields.signer, 'Giám đốc Sở')
      await press(vi.print.keep)
      await hears(vi.print.kept)
      await press(vi.print.sheets)
      await hears(vi.print.made)
      expect(await gets(vi.print.word)).toMatch(/\.docx$/)
      expect(await asked('keepPrintSettings')).toMatchObject([[{ signer: 'Giám đốc Sở' }]])
      expect(await asked('printSheets')).toMatchObject([[[{ id: 'report' }]]])
    },
  },
  {
    name: 'the journal of one agency and some days is made a sheet',
    scene: 'reports',
    does: async ({ page, goTo, press, choose, day, hears, asked }) => {
      await goTo('history')
      await press(page.locator('.row').nth(1))
      await choose('Của ai', 'so-noi-vu')
      await day('Từ ngày (để trống: từ đầu)', '2013-12-01')
      await day('Đến ngày (để trống: đến nay)', '2013-12-31')
      await press('Làm sheet Nhật ký')
      await hears(vi.print.made)
      const wish = { from: '2013-12-01', to: '2013-12-31', agency: 'so-noi-vu' }
      expect(await asked('past')).toEqual([['journal', wish]])
    },
  },
  {
    name: 'workbooks are made for one agency, and what it sent back is taken by its letter',
    scene: 'handouts',
    does: async ({ page, goTo, tick, gets, gives, write, day, press, hears, asked }) => {
      await goTo('handouts')
      await tick('Sở Tư pháp')
      expect(await gets('Xuất sổ cho 1 cơ quan')).toBe('a.zip')
      await gives('Chọn tệp nhận về', 'b.xlsx')
      await page.getByText('Tệp: b.xlsx').waitFor()
      await tick(page.getByLabel('Chọn tất cả'))
      await write('Số, ký hiệu văn bản của cơ quan', '77/SNV-VP')
      await day('Ngày văn bản', '2013-12-09')
      await press('Đưa 2 ô vào sổ')
      await hears('Đã đưa 2 ô vào sổ.')
      expect((await asked('handouts')).at(-1)).toMatchObject(['take', {}, {}, '77/SNV-VP ngày 09/12/2013'])
    },
  },
]
