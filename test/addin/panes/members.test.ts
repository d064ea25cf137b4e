// The secretariat sees to members, in a real browser.
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { everyLook } from '../../support/pane/every-look.ts'
import type { SceneOptions } from '../../support/pane/open-scene.ts'
import { paneInBrowser } from '../../support/pane/pane-in-browser.ts'

const pane = paneInBrowser()

const words = {
  vi: { menu: 'Chọn màn hình', screen: 'Thành viên', invite: 'Mời thành viên' },
  en: { menu: 'Choose a screen', screen: 'Members', invite: 'Invite a member' },
}

async function openMembers(): Promise<Page> {
  const page = await pane.open('members')
  await reachMembers(page)
  return page
}

async function reachMembers(page: Page, options: SceneOptions = {}): Promise<void> {
  const { menu, screen } = words[options.language ?? 'vi']
  await page.getByRole('button', { name: menu }).click()
  await page.getByRole('navigation').getByRole('button', { name: screen, exact: true }).click()
  await page.getByRole('heading', { name: screen, exact: true }).waitFor()
  await page.locator('details').first().waitFor()
}

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
const open = (page: Page, name: string) => page.locator('summary', { hasText: name }).click()
const last = (page: Page) =>
  page.evaluate(() =>
    JSON.parse(JSON.stringify(window.session.calls.filter((it) => it.args[0] !== 'list').at(-1)?.args)),
  )

test('somebody is invited once all that is needed is said, and what is missing is said until then', async () => {
  const page = await openMembers()
  await button(page, 'Mời thành viên').click()
  const go = button(page, 'Ghi lời mời')
  await page.getByText('Nhập tên gọi.').waitFor()
  await page.getByLabel('Tên gọi').fill('Cán bộ Sở Nội vụ')
  await page.getByText('Nhập địa chỉ thư mà người này dùng để đăng nhập.').waitFor()
  await page.getByLabel('Tài khoản đăng nhập (địa chỉ thư)').fill('CanBo@tuyenquang.gov.vn')
  await page.getByText('Chọn cơ quan.', { exact: true }).waitFor()
  await page.getByLabel('Sở Nội vụ').check()
  await go.click()
  await page.getByText('Đang dùng (2)').waitFor()
  expect(await last(page)).toEqual([
    'invite',
    { email: 'canbo@tuyenquang.gov.vn', name: 'Cán bộ Sở Nội vụ', roles: ['lead', 'hand-in'], agencies: ['so-noi-vu'] },
  ])
})

test('an agency is found by a few letters and ticked by keyboard, and what is ticked stays in sight', async () => {
  const page = await openMembers()
  await button(page, 'Mời thành viên').click()
  await page.getByLabel('Sở Nội vụ').check()
  await page.getByLabel('Tìm cơ quan').focus()
  await page.keyboard.type('chiem hoa')
  await expect.poll(() => page.getByRole('group', { name: 'Của cơ quan nào' }).getByRole('checkbox').count()).toBe(2)
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Space')
  expect(await page.getByLabel('UBND huyện Chiêm Hóa').isChecked()).toBe(true)
  expect(await page.getByLabel('Sở Nội vụ').isChecked()).toBe(true)
  await page.getByLabel('Tìm cơ quan').fill('bộ')
  await page.getByText('Không có cơ quan nào khớp với “bộ”. Thử gõ ít chữ hơn.').waitFor()
})

test('rights are changed from what they were to what is ticked', async () => {
  const page = await openMembers()
  await open(page, 'Cán bộ Sở Lao động')
  await page.locator('details[open]').getByRole('button', { name: 'Sửa quyền' }).click()
  await page.getByLabel('Lãnh đạo cơ quan: duyệt báo cáo').check()
  await page.getByLabel('Sở Lao động').uncheck()
  await page.getByLabel('Sở Nội vụ').check()
  await button(page, 'Ghi quyền mới').click()
  await page.getByText('Đang dùng (2)').waitFor()
  expect(await last(page)).toEqual([
    'change',
    {
      member: '9f0d',
      from: { roles: ['lead', 'hand-in'], agencies: ['so-ldtbxh'] },
      to: { roles: ['lead', 'hand-in', 'leader'], agencies: ['so-noi-vu'] },
    },
  ])
})

test('nobody is removed by one press, and an invitation is taken back', async () => {
  const page = await openMembers()
  await open(page, 'Cán bộ Sở Lao động')
  await button(page, 'Gỡ').click()
  await button(page, 'Không gỡ').click()
  await button(page, 'Gỡ').click()
  await button(page, 'Gỡ khỏi hệ thống').click()
  await expect.poll(() => last(page)).toEqual(['remove', '9f0d'])
  await open(page, 'Lãnh đạo Sở Nội vụ')
  await button(page, 'Rút lời mời').click()
  await expect.poll(() => last(page)).toEqual(['withdraw', 'lanhdao.sonoivu@tuyenquang.gov.vn'])
})

everyLook(pane, 'members-list', 'members', async (page, options) => {
  await reachMembers(page, options)
  await page.locator('summary').nth(1).click()
})
everyLook(pane, 'members-form', 'members', async (page, options) => {
  await reachMembers(page, options)
  await button(page, words[options.language ?? 'vi'].invite).click()
})
