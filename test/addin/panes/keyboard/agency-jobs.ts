// What an agency's clerk and leader do in a year, as somebody does it who has no mouse.
import { expect } from 'vitest'
import { vi } from '../../../../addin/app/words/text.vi.ts'
import type { Job } from './job.ts'

export const agencyJobs: readonly Job[] = [
  {
    name: 'a person finds oneself by typing and signs in',
    scene: 'sign-in',
    does: async ({ page, write, press, asked }) => {
      await write(vi.signIn.search, 'so tu phap')
      await press(page.locator('.row'))
      expect(await asked('signIn')).toMatchObject([[{ id: 'Sở Tư pháp' }]])
    },
  },
  {
    name: 'who was invited signs in with the own account, and opens the report of the agency',
    scene: 'sign-in-own',
    does: async ({ page, press, startsAtHeading, asked }) => {
      await press(vi.signIn.own)
      await page.getByRole('heading', { name: vi.start.title }).waitFor()
      await startsAtHeading()
      await press(page.locator('.row.is-main'))
      expect(await asked('openPlan')).toEqual([['kh-67-2013', '2013', { role: 'lead', agency: 'so-noi-vu' }]])
    },
  },
  {
    name: 'rows are saved, the one that failed is gone to, and the place in the list is kept',
    scene: 'report-issues',
    does: async ({ page, press, key, hears, focusIsOn, asked }) => {
      await press(vi.report.save)
      await hears('Đã lưu 1 trên 3 dòng.')
      await hears('1 dòng chưa lưu được; lý do ở danh sách bên dưới.')
      await focusIsOn(vi.report.save)
      await press(page.locator('button.issue').first(), 'ArrowDown')
      await key('Enter')
      await focusIsOn(/^Dòng 9, Ngày hoàn thành/)
      expect(await asked('goTo')).toEqual([['I.9', 'completedOn', 'so-noi-vu']])
    },
  },
  {
    name: 'a sheet is checked, and what is checked is heard',
    scene: 'report',
    does: async ({ press, hears, asked }) => {
      await press(vi.report.check)
      await hears(vi.report.clean)
      expect(await asked('check')).toHaveLength(1)
    },
  },
  {
    name: 'what is broken on the sheet is put right, and the focus goes on from there',
    scene: 'report-broken',
    does: async ({ page, press, hears, startsAtHeading, asked }) => {
      await press(page.locator('.row', { hasText: vi.repairs.names.rows }))
      await hears(vi.repairs.done)
      await startsAtHeading()
      expect(await asked('repair')).toEqual([['rows', null]])
    },
  },
  {
    name: 'contents that differ are chosen one by one, and applied',
    scene: 'conflicts',
    does: async ({ page, button, press, key, hears, startsAtHeading, asked }) => {
      await press(button(/2 ô có nội dung khác/))
      await startsAtHeading()
      const cards = page.locator('.conflict')
      await press(cards.nth(0).getByRole('radio').first(), 'Space')
      await press(cards.nth(1).getByRole('radio').first(), 'Space')
      await key('ArrowDown')
      await press('Áp dụng 2 lựa chọn')
      await hears(/^Giữ 1 nội dung của bạn/)
      await startsAtHeading()
      const [[choices]] = (await asked('resolve')) as [[{ keep: string }[]]]
      expect(choices.map(({ keep }) => keep)).toEqual(['mine', 'theirs'])
    },
  },
  {
    name: 'all contents that differ are taken at once, and given back',
    scene: 'conflicts',
    does: async ({ button, press, hears, asked }) => {
      await press(button(/2 ô có nội dung khác/))
      await press(vi.conflicts.allTheirs)
      await press('Áp dụng 2 lựa chọn')
      await hears('Đã lấy 2 nội dung trên hệ thống.')
      await press(vi.undo)
      await hears('Đã trả 2 ô về nội dung trước đó; chưa lưu lên hệ thống.')
      const [[cells]] = (await asked('setBack')) as [[object[]]]
      expect(cells[1]).toEqual({
        ...{ task: 'II.3', agency: 'so-noi-vu', field: 'completedOn' },
        ...{ from: '2013-12-05', to: '2013-12-10' },
      })
      const [[choices]] = (await asked('resolve')) as [[{ keep: string }[]]]
      expect(choices.map(({ keep }) => keep)).toEqual(['theirs', 'theirs'])
    },
  },
  {
    name: 'an incomplete report is handed in with its letter, its note and the approval',
    scene: 'hand-in',
    does: async ({ page, button, press, write, day, tick, hears, startsAtHeading, asked }) => {
      await press(button(/^Gửi báo cáo kỳ/, page.locator('main')))
      await startsAtHeading()
      await write(vi.letter.number, '58/BC-SNV')
      await day(vi.letter.date, '2013-12-18')
      await write(vi.letter.signer, 'Giám đốc')
      await write(page.locator('textarea'), 'Chờ số liệu của hai huyện')
      await tick(page.getByRole('checkbox'))
      await press(button(vi.handIn.submit, page.locator('.screen-foot')))
      await hears(vi.handIn.done.submit)
      const letter = { number: '58/BC-SNV', date: '2013-12-18', signer: 'Giám đốc', office: 'Sở Nội vụ' }
      const incompleteNote = 'Chờ số liệu của hai huyện'
      expect(await asked('act')).toEqual([[{ action: 'submit', letter, approved: true, incompleteNote }, null]])
    },
  },
  {
    name: 'a sign-in that ends while one hands in is made again by one press: what was typed stays, and goes',
    scene: 'hand-in',
    does: async ({ page, button, press, write, hears, asked }) => {
      await press(button(/^Gửi báo cáo kỳ/, page.locator('main')))
      await write(vi.letter.number, '58/BC-SNV')
      await write(page.locator('textarea'), 'Chờ số liệu của hai huyện')
      await page.evaluate(() => window.session.expire())
      await press(button(vi.handIn.submit, page.locator('.screen-foot')))
      await hears('Phiên đăng nhập đã hết.')
      expect(await page.locator('textarea').inputValue()).toBe('Chờ số liệu của hai huyện')
      await press(vi.settings.signIn)
      await hears(vi.handIn.done.submit)
      const deeds = await asked('act')
      expect(deeds).toHaveLength(2)
      expect(deeds[1]).toMatchObject([{ action: 'submit', letter: { number: '58/BC-SNV' } }, null])
    },
  },
  {
    name: 'a list that a sign-in that has ended kept away comes after the next one',
    scene: 'history',
    does: async ({ page, goTo, press, asked }) => {
      await page.evaluate(() => window.session.expire())
      await goTo('history')
      await press(vi.settings.signIn)
      await page.locator('.history-step').first().waitFor()
      expect(await asked('signIn')).toEqual([[]])
    },
  },
  {
    name: 'a report that was handed in gets its letter and is taken back',
    scene: 'handed-in',
    does: async ({ page, button, press, write, hears, asked }) => {
      await press(button(/^Gửi báo cáo kỳ/, page.locator('main')))
      await write(vi.letter.number, '60/BC-SNV')
      await press(vi.handIn.letter)
      await hears(vi.handIn.done.letter)
      await press(vi.handIn.withdraw)
      await hears(vi.handIn.done.withdraw)
      const [[letter], [withdraw]] = (await asked('act')) as [[object], [object]]
      expect(letter).toMatchObject({ action: 'letter', letter: { number: '60/BC-SNV' } })
      expect(withdraw).toEqual({ action: 'withdraw' })
    },
  },
  {
    name: 'what failed is tried again from its message, and one is back where one was',
    scene: 'report-down',
    does: async ({ press, key, hears, focusIsOn, asked }) => {
      await press(vi.report.save)
      await hears('Kho số liệu tạm thời không hoạt động.')
      await press(vi.retry, 'Space')
      await hears('Kho số liệu tạm thời không hoạt động.')
      await focusIsOn(vi.report.save)
      expect(await asked('save')).toHaveLength(2)
      await press(vi.close)
      await focusIsOn(vi.report.save)
      await key('Enter')
      expect(await asked('save')).toHaveLength(3)
    },
  },
  {
    name: 'forms of units are made and one that came back is taken',
    scene: 'units',
    does: async ({ page, goTo, gets, gives, startsAtHeading, tick, press, hears, asked }) => {
      await goTo('handouts')
      expect(await gets('Xuất phiếu cho 2 đơn vị')).toBe('a.zip')
      await hears('Đã xuất “a.zip”.')
      await gives('Chọn tệp nhận về', 'b.xlsx')
      await page.getByText('Tệp: b.xlsx').waitFor()
      await startsAtHeading()
      await tick(page.getByLabel('Chọn tất cả'))
      await press('Đưa 2 ô vào sổ')
      await hears('Đã đưa 2 ô vào sổ.')
      await press(vi.undo)
      await hears('Đã trả 2 ô về nội dung trước đó; chưa lưu lên hệ thống.')
      expect(await asked('setBack')).toMatchObject([[[{ field: 'status', from: 'done', to: 'in-progress' }, {}]]])
      expect((await asked('handouts')).map((args) => (args as unknown[])[0])).toEqual([
        'units',
        'split',
        'read',
        'take',
      ])
    },
  },
  {
    name: 'the own annex is downloaded as a Word file, which is made beside the page',
    scene: 'report',
    does: async ({ page, goTo, gets, hears }) => {
      await goTo('print')
      await page.locator('.figure').waitFor()
      const name = 'Biểu của cơ quan 67-KH-UBND năm 2013.docx'
      const worker = page.waitForEvent('worker')
      expect(await gets(vi.print.word)).toBe(name)
      expect((await worker).url()).toContain('write-worker')
      await hears(vi.print.saved(name))
    },
  },
  {
    name: 'a file that takes long says so and can be called off',
    scene: 'report',
    does: async ({ page, goTo, press, hears, focusIsOn }) => {
      await goTo('print')
      await page.locator('.figure').waitFor()
      await page.evaluate(() => {
        const { Worker } = window
        const slow = class extends EventTarget {
          postMessage() {}
          terminate() {
            document.documentElement.dataset.worker = 'ended'
            Object.assign(window, { Worker })
          }
        }
        Object.assign(window, { Worker: slow })
      })
      await press(vi.print.excel)
      await hears(vi.busy.file)
      await press(vi.cancel)
      await page.locator('html[data-worker=ended]').waitFor()
      await focusIsOn(vi.print.excel)
      expect(await page.locator('.status').innerText()).toBe('')
    },
  },
  {
    name: 'versions are compared, and a difference is gone to',
    scene: 'history',
    does: async ({ page, goTo, press, choose, focusIsOn, asked }) => {
      await goTo('history')
      await press(page.locator('.row').first())
      await choose('So với', '1')
      await choose('Xem', '2')
      await press(page.locator('.change').first())
      await focusIsOn(/^II\.3/)
      expect(await asked('goTo')).toEqual([['II-3', 'status', 'so-noi-vu']])
      expect((await asked('past')).at(-1)).toEqual(['compare', 'so-noi-vu', 1, 2])
    },
  },
  {
    name: 'the history of one row is read on',
    scene: 'history',
    does: async ({ page, goTo, press, choose, asked }) => {
      await goTo('history')
      await page.locator('.history-step').first().waitFor()
      await choose('Nhiệm vụ', 'II-3')
      await page.locator('.history-step').first().waitFor()
      await press('Xem thêm')
      expect((await asked('history')).at(-1)).toEqual([{ agency: 'so-noi-vu', task: 'II-3', before: 1 }])
    },
  },
  {
    name: 'the language is changed and the account left',
    scene: 'report-pending',
    does: async ({ page, goTo, press, key, button, asked }) => {
      await goTo('settings')
      await press(page.getByRole('radio', { name: 'Tiếng Việt' }), 'ArrowDown')
      await page.getByRole('heading', { name: 'Settings' }).waitFor()
      await press(button('Sign out'))
      expect(await asked('signOut')).toHaveLength(1)
      await key('Escape')
    },
  },
]
