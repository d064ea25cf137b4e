// What a person does in the pane, in a real browser: each job by what is pressed and read, and what reaches the session.
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import type { FakeSession } from '../../support/pane/fake-session.ts'
import { flaws, picture } from '../../support/pane/look.ts'
import { paneInBrowser } from '../../support/pane/pane-in-browser.ts'
import type { SceneName } from '../../support/pane/scenes.ts'

const pane = paneInBrowser()

/** A busy machine may take its time; what never comes fails all the same. */
const soon = <T>(ask: () => T) => expect.poll(ask, { timeout: 15_000 })
const open = (scene: SceneName) => pane.open(scene)
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name })
const called = (page: Page) => page.evaluate(() => window.session.calls.map(({ method }) => method))
const lastArgs = (page: Page, method: keyof FakeSession) =>
  page.evaluate((name) => {
    const calls = window.session.calls.filter((call) => call.method === name)
    return JSON.parse(JSON.stringify(calls.at(-1)?.args ?? null))
  }, method)

async function goTo(page: Page, screen: string): Promise<void> {
  await button(page, 'Chọn màn hình').click()
  await page.getByRole('navigation').getByRole('button', { name: screen, exact: true }).click()
}

describe('signing in', () => {
  test('one finds oneself without typing marks, and is signed in by one press', async () => {
    const page = await open('sign-in')
    await page.getByRole('searchbox').fill('so noi vu')
    await button(page, /Cán bộ Sở Nội vụ/).click()
    expect(await page.locator('.row').count()).toBe(1)
    expect(await lastArgs(page, 'signIn')).toMatchObject([{ id: 'Sở Nội vụ' }])
  })

  test('a search that finds nobody says so', async () => {
    const page = await open('sign-in')
    await page.getByRole('searchbox').fill('không có ai')
    await page.getByText('Không có ai khớp với “không có ai”').waitFor()
  })

  test('a list that did not come can be asked for again', async () => {
    const page = await open('sign-in-down')
    await page.getByText('Chưa lấy được danh sách người dùng.').waitFor()
    await page.getByRole('main').getByRole('button', { name: 'Thử lại' }).click()
    await soon(() => called(page)).toEqual(['people', 'people'])
  })
})

describe('making a workbook', () => {
  test('the sample is read at once, its doubt is shown beside what was signed, and its tasks and bodies reach the workbook', async () => {
    const page = await open('start-secretariat')
    await button(page, /Tạo sổ từ phụ lục kế hoạch/).click()
    await button(page, 'Dùng phụ lục mẫu').click()
    await page.getByText(/: 22 nhiệm vụ, 5 nhóm, 0 dòng chưa hiểu\./).waitFor()
    await picture(page, 'import-read.vi')

    await page.locator('button.issue', { hasText: 'Chưa chắc đã đọc đúng cột' }).click()
    await page.getByRole('heading', { name: 'Xem lại chỗ này' }).waitFor()
    await page.locator('article', { hasText: 'Bổ sung một số nội dung đào tạo' }).waitFor()
    await picture(page, 'import-doubt.vi')
    expect(await flaws(page)).toEqual([])
    await button(page, 'Đọc đúng rồi, giữ nguyên').click()
    await page.getByText(/^Đã ghi nhận\./).waitFor()

    await button(page, 'Tạo sổ').click()
    await soon(() => called(page)).toContain('makeWorkbook')
    const [appendix, directory] = await lastArgs(page, 'makeWorkbook')
    expect(appendix.tasks).toHaveLength(22)
    expect(directory.secretariat).toBe('so-khdt')
  })

  test('pasted text asks which body the secretariat is, and keeps the text while one looks elsewhere', async () => {
    const page = await open('start-secretariat')
    await button(page, /Tạo sổ từ phụ lục kế hoạch/).click()
    const text = [
      'Số TT',
      'Nội dung nhiệm vụ',
      'Cơ quan chủ trì',
      'Thời gian hoàn thành',
      '1',
      'Xây dựng kế hoạch tuyên truyền',
      'Sở Nội vụ',
      'Quý IV/2013',
    ].join('\n')
    await page.getByLabel('Nội dung phụ lục').fill(text)
    await goTo(page, 'Cài đặt')
    await goTo(page, 'Tạo sổ từ phụ lục')
    expect(await page.getByLabel('Nội dung phụ lục').inputValue()).toBe(text)

    await button(page, 'Đọc phụ lục').click()
    await page.getByText('Chưa ghi cơ quan tổng hợp là cơ quan nào.').waitFor()
    expect(await button(page, 'Tạo sổ').getAttribute('aria-disabled')).toBe('true')
    await page.getByLabel(/Cơ quan tổng hợp/).fill('Sở Kế hoạch và Đầu tư')
    await button(page, 'Tạo sổ').click()
    await soon(() => called(page)).toContain('makeWorkbook')
    const [, directory] = await lastArgs(page, 'makeWorkbook')
    expect(directory.agencies.map((it: { name: string }) => it.name)).toEqual(['Sở Kế hoạch và Đầu tư', 'Sở Nội vụ'])
  })

  test('a long paste is in at once, and one past any appendix is refused with a reason', async () => {
    const page = await open('start-secretariat')
    await button(page, /Tạo sổ từ phụ lục kế hoạch/).click()
    const field = page.getByLabel('Nội dung phụ lục')
    const paste = (characters: number) =>
      field.evaluate((it, length) => {
        const clipboardData = new DataTransfer()
        clipboardData.setData('text/plain', 'Nhiệm vụ số 1\n'.repeat(length / 14))
        it.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
      }, characters)
    await paste(420_000)
    await soon(async () => (await field.inputValue()).length).toBe(420_000)
    await paste(7_000_000)
    await page.getByText('Văn bản dán vào quá lớn').waitFor()
    expect((await field.inputValue()).length).toBe(420_000)
    expect(await flaws(page)).toEqual([])
  })

  test('garbage gives a reason, not a workbook', async () => {
    const page = await open('start-secretariat')
    await button(page, /Tạo sổ từ phụ lục kế hoạch/).click()
    expect(await button(page, 'Đọc phụ lục').getAttribute('aria-disabled')).toBe('true')
    await page.getByLabel('Nội dung phụ lục').fill('Xin chào, đây không phải là phụ lục.')
    await button(page, 'Đọc phụ lục').click()
    await page.getByText('Chưa đọc được nhiệm vụ nào từ văn bản này.').waitFor()
    await button(page, 'Đọc văn bản khác').click()
    expect(await page.getByLabel('Nội dung phụ lục').inputValue()).toMatch(/^Xin chào/)
  })
})

describe('assigning tasks', () => {
  test('what will be assigned is counted first, and an error keeps it from going', async () => {
    const page = await open('publish')
    await page.getByText('22 nhiệm vụ, tương ứng 158 lượt giao cho 31 cơ quan và 4 nhóm chưa xác định').waitFor()
    await button(page, 'Giao nhiệm vụ').click()
    await page.getByText('Đã giao nhiệm vụ.').waitFor()

    const blocked = await open('publish-errors')
    await blocked.getByText('Còn lỗi phải sửa trên sheet trước khi giao').waitFor()
    await button(blocked, 'Giao nhiệm vụ').press('Enter')
    expect(await called(blocked)).not.toContain('publish')
  })
})

describe("an agency's report", () => {
  test('saving tells how much was saved, and the head follows', async () => {
    const page = await open('report-pending')
    await page.getByText('3 dòng chưa lưu lên hệ thống').waitFor()
    await button(page, 'Lưu lên hệ thống').click()
    await page.getByText('Đã lưu 3 dòng lên hệ thống.').waitFor()
    await page.getByText('Đã lưu hết lên hệ thống').waitFor()
    await page.getByText('Khớp với hệ thống lúc 10:50 12/12/2013').waitFor()
  })

  test('an issue leads to its cell', async () => {
    const page = await open('report-issues')
    await page.locator('button.issue', { hasText: 'Dòng 9, Ngày hoàn thành' }).click()
    expect(await lastArgs(page, 'goTo')).toEqual(['I.9', 'completedOn', 'so-noi-vu'])
  })

  test('what was broken on the sheet is put right at a press', async () => {
    const page = await open('report-broken')
    await page.getByText('1 dòng nhận ra được theo nội dung đã ký.').waitFor()
    await page.locator('button.row', { hasText: 'Khôi phục cột Mã' }).click()
    await page.getByText('Đã khôi phục.').waitFor()
    // The sheet that people enter on is nobody's by name.
    expect(await lastArgs(page, 'repair')).toEqual(['keys', null])
  })

  test('a row without a key is gone to by its place', async () => {
    const page = await open('report-broken')
    await page.locator('button.issue', { hasText: 'Dòng 7, Mã' }).click()
    expect((await lastArgs(page, 'goTo')).at(-1)).toBe(7)
  })

  test('a sheet that somebody protected by a password is told with whom to ask', async () => {
    const page = await open('report-protected')
    await page.locator('button.row', { hasText: 'Bỏ bảo vệ trang tính' }).click()
    await page.getByText('Trang tính có mật khẩu bảo vệ.').waitFor()
  })

  test('the list is walked with the arrow keys after one Tab', async () => {
    const page = await open('report-issues')
    await page.locator('button.issue').first().focus()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    expect(await lastArgs(page, 'goTo')).toEqual(['I.7', 'completedOn', 'so-noi-vu'])
  })

  test('when saving fails, it is said what to do, with a code, and trying again saves', async () => {
    const page = await open('report-down')
    await button(page, 'Lưu lên hệ thống').click()
    await page.getByText('Kho số liệu tạm thời không hoạt động.').waitFor()
    await page.getByText('Mã hỗ trợ: 4bf92f35').waitFor()
    await button(page, 'Thử lại').click()
    await soon(() => called(page)).toEqual(['save', 'save'])
  })

  test('what no one foresaw is told as well, and the pane stays', async () => {
    const page = await open('report-bug')
    await button(page, 'Lưu lên hệ thống').click()
    await page.getByText('Có lỗi ngoài dự kiến.').waitFor()
    await page.getByText('TypeError: save is broken').waitFor()
    expect(pane.takeComplaints()).toEqual([expect.stringContaining('save is broken')])
    expect(await button(page, 'Rà soát số liệu').getAttribute('aria-disabled')).toBeNull()
  })

  test('a sign-in that has ended is made again by one press, which goes on with what failed', async () => {
    const page = await open('report-expired')
    await button(page, 'Lưu lên hệ thống').click()
    await page.getByText('Phiên đăng nhập đã hết.').waitFor()
    await page.getByText('3 dòng chưa lưu lên hệ thống').waitFor()
    await button(page, 'Đăng nhập').click()
    await page.getByText('Đã lưu 3 dòng lên hệ thống.').waitFor()
    expect(await called(page)).toEqual(['save', 'signIn', 'save'])
  })

  test('what one person asked for is not done as another who signs in instead', async () => {
    const page = await open('report-expired-other')
    await button(page, 'Lưu lên hệ thống').click()
    await button(page, 'Đăng nhập').click()
    await page.getByText('Phiên đăng nhập đã hết.').waitFor({ state: 'detached' })
    await button(page, 'Rà soát số liệu').click()
    await soon(() => called(page)).toEqual(['save', 'signIn', 'check'])
  })

  test('what failed for another reason is not done again by signing in where a list did not come', async () => {
    const page = await open('report-down')
    await goTo(page, 'Nhật ký')
    await goTo(page, 'Báo cáo của cơ quan')
    await button(page, 'Lưu lên hệ thống').click()
    await page.getByText('Mã hỗ trợ: 4bf92f35').waitFor()
    await page.evaluate(() => window.session.expire())
    await goTo(page, 'Nhật ký')
    await button(page, 'Đăng nhập').click()
    await page.getByText('Phiên đăng nhập đã hết.').waitFor({ state: 'detached' })
    expect((await called(page)).filter((method) => method === 'save')).toHaveLength(1)
  })

  test('a failure of a ribbon button is told too, with nothing here to try again', async () => {
    const page = await open('report-pending')
    await page.evaluate(() => window.session.show({ trouble: { code: 'busy' } }))
    await page.getByText('Hệ thống đang bận.').waitFor()
    expect(await button(page, 'Thử lại').count()).toBe(0)
    await button(page, 'Đóng thông báo').click()
    await page.getByText('Hệ thống đang bận.').waitFor({ state: 'detached' })
  })

  test('when drawing itself fails, a card says that the sheets are safe', async () => {
    const page = await pane.load('report-pending')
    await page.evaluate(() => window.session.show({ issues: [{} as never] }))
    await page.getByRole('heading', { name: 'Ngăn này gặp lỗi' }).waitFor()
    await page.getByText('Số liệu trong các sheet vẫn còn nguyên.').waitFor()
    expect(pane.takeComplaints()).toEqual([expect.stringContaining('Cannot read properties of undefined')])
    await button(page, 'Tải lại ngăn này').click()
    await page.getByRole('heading', { name: 'Báo cáo của cơ quan' }).waitFor()
  })

  test('while one thing is done the others wait and say so', async () => {
    const page = await open('report-busy')
    await button(page, 'Lưu lên hệ thống').click()
    await page.getByText('Đang lưu lên hệ thống…').waitFor()
    expect(await flaws(page)).toEqual([])
    await button(page, 'Cập nhật').press('Enter')
    expect(await called(page)).toEqual(['save'])
  })

  test('what takes long says how far it is, and may be stopped', async () => {
    const page = await open('report-pending')
    const progress = { counts: 'cells', done: 1_200, total: 5_000, mayStop: true } as const
    await page.evaluate((it) => window.session.show({ busy: { verb: 'refresh', progress: it } }), progress)
    await page.getByText('Đã ghi 1.200 trên 5.000 ô').waitFor()
    await button(page, 'Dừng lại').click()
    await soon(() => called(page)).toEqual(['stop'])
    await page.evaluate((it) => {
      window.session.show({ busy: { verb: 'save', progress: { ...it, counts: 'rows', mayStop: false } } })
    }, progress)
    await page.getByText('Đã ghi 1.200 trên 5.000 dòng').waitFor()
    expect(await button(page, 'Dừng lại').count()).toBe(0)
  })

  test('after a save that did not reach the system, one may go on and try again at any time', async () => {
    const page = await open('report-offline')
    await page.getByText('Mất mạng').waitFor()
    await page.getByText('Lần trước không tới được hệ thống.').waitFor()
    await button(page, 'Rà soát số liệu').click()
    await soon(() => called(page)).toEqual(['check'])
    await button(page, 'Lưu lên hệ thống').click()
    await soon(() => called(page)).toEqual(['check', 'save'])
  })

  test('signed out, one is led to sign in and back', async () => {
    const page = await open('report-signed-out')
    await button(page, 'Đăng nhập để lưu').click()
    await page.getByRole('heading', { name: 'Bạn là ai?' }).waitFor()
    await button(page, 'Quay lại').click()
    await page.getByRole('heading', { name: 'Báo cáo của cơ quan' }).waitFor()
  })

  test('two thousand issues are all there to scroll to, and only those near the view are rendered', async () => {
    const page = await open('report-many')
    await page.locator('button.issue').first().waitFor()
    expect(await page.locator('button.issue').count()).toBeLessThan(100)
    await page.locator('.screen-body').evaluate((it) => it.scrollTo(0, it.scrollHeight / 2))
    const inTheMiddle = () => document.elementFromPoint(160, 400)?.closest('.issue')?.textContent ?? ''
    await soon(() => page.evaluate(inTheMiddle)).toMatch(/^Dòng \d{3,4}, /)
    expect(await page.locator('button.issue').count()).toBeLessThan(100)
  })
})

describe('contents that differ', () => {
  test('nothing is applied before a choice, and what is chosen is', async () => {
    const page = await open('conflicts')
    await button(page, /2 ô có nội dung khác/).click()
    await page.getByText('Chưa chọn nội dung nào').waitFor()
    await page.getByRole('group', { name: 'Kết quả thực hiện' }).getByLabel('Giữ nội dung của tôi').check()
    await page.getByText('Còn 1 mục chưa chọn.').waitFor()
    await page.getByRole('group', { name: 'Ngày hoàn thành' }).getByLabel('Lấy nội dung trên hệ thống').check()
    await picture(page, 'conflicts-chosen.vi')
    expect(await flaws(page)).toEqual([])
    await button(page, 'Áp dụng 2 lựa chọn').click()
    await page
      .getByText('Giữ 1 nội dung của bạn; bấm “Lưu lên hệ thống” để lưu. Đã lấy 1 nội dung trên hệ thống.')
      .waitFor()
    await page.getByRole('heading', { name: 'Báo cáo của cơ quan' }).waitFor()
    const [choices] = await lastArgs(page, 'resolve')
    expect(choices.map((it: { keep: string }) => it.keep)).toEqual(['mine', 'theirs'])
  })

  test('a choice falls when the system’s content moves on', async () => {
    const page = await open('conflicts')
    await button(page, /2 ô có nội dung khác/).click()
    await button(page, 'Lấy tất cả trên hệ thống').click()
    await button(page, 'Áp dụng 2 lựa chọn').waitFor()
    await page.evaluate(() => {
      const [first, second] = window.session.view().conflicts
      if (first && second)
        window.session.show({ conflicts: [{ ...first, seq: 9, remote: 'Nội dung mới hơn' }, second] })
    })
    await button(page, 'Áp dụng 1 lựa chọn').waitFor()
    await page.getByText('Nội dung mới hơn').waitFor()
  })
})

test('the secretariat sees what is new, old → new, and goes to its cell', async () => {
  const page = await open('consolidation')
  await button(page, 'Cập nhật').click()
  await page.getByText('Có thay đổi ở 2 dòng.').waitFor()
  const change = page.locator('button.change').first()
  expect(await change.innerText()).toMatch(
    /II\.3 Sở Nội vụ\s+Tình trạng\s+Đang thực hiện → Đã hoàn thành\s+Cán bộ Sở Nội vụ, 10:42 12\/12\/2013/,
  )
  await picture(page, 'consolidation-news.vi')
  await change.click()
  expect(await lastArgs(page, 'goTo')).toEqual(['II.3', 'status', 'Sở Nội vụ'])
  await page.getByRole('button', { name: 'Đã xem: II.3 Sở Nội vụ, Tình trạng' }).click()
  expect(await lastArgs(page, 'markSeen')).toMatchObject([[{ path: 'II.3', field: 'status' }]])
  await page.getByText('2 nội dung mới').waitFor()
  await button(page, 'Đã xem tất cả').click()
  expect(await lastArgs(page, 'markSeen')).toMatchObject([[{ field: 'completedOn' }, { path: 'IV.9' }]])
})

test('the language changes without a reload, and is remembered', async () => {
  const page = await pane.load('report-pending')
  await goTo(page, 'Cài đặt')
  await page.getByLabel('English').click()
  await page.getByRole('heading', { name: 'Settings' }).waitFor()
  await page.getByText('3 rows not saved to the system').waitFor()
  expect(await page.locator('html').getAttribute('lang')).toBe('en')
  await page.reload()
  await page.getByText('3 rows not saved to the system').waitFor()
})

test('a part of the pane that cannot be fetched is told, and asked for again', async () => {
  const page = await pane.load('report-pending')
  let isDown = true
  await page.route('**/Settings-*.js', (route) => (isDown ? route.abort() : route.continue()))
  await goTo(page, 'Cài đặt')
  await page.getByText('Không tới được hệ thống.').waitFor()
  await page.getByRole('heading', { name: 'Báo cáo của cơ quan' }).waitFor()
  expect(pane.takeComplaints()).toEqual([expect.stringContaining('Settings-')])
  // The browser remembers the failure; what helps is the page again, and only once the server answers.
  isDown = false
  const loaded = page.waitForEvent('load')
  await button(page, 'Thử lại').click()
  await loaded
  await goTo(page, 'Cài đặt')
  await page.getByRole('heading', { name: 'Cài đặt' }).waitFor()
})

test('what checks, puts right and takes back comes by itself, before the network may go', async () => {
  const page = await open('report-pending')
  const fetched = () =>
    page.evaluate(() =>
      performance.getEntriesByType('resource').map(({ name }) => /\/([a-z-]+)-[^/]*\.js/.exec(name)?.[1]),
    )
  await soon(fetched).toEqual(
    expect.arrayContaining(['mend-plan-sheets', 'carry-out', 'set-back', 'mending', 'build-sheet', 'append-rows']),
  )
})

test('a new screen starts at its heading, and the focus is always seen', async () => {
  const page = await open('report-pending')
  await goTo(page, 'Cài đặt')
  await soon(() => page.evaluate(() => document.activeElement?.textContent)).toBe('Cài đặt')
  await page.keyboard.press('Tab')
  const outlined = await page.evaluate(() => {
    const focused = document.activeElement
    return focused ? getComputedStyle(focused).outlineStyle : 'none'
  })
  expect(outlined).not.toBe('none')
})
