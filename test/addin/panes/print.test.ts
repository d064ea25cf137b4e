// Figures and printing in the pane, as a person meets them: numbers that lead to their rows, documents that say what they
// will hold, in both languages and at twice the zoom.
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { en } from '../../../addin/app/words/text.en.ts'
import { vi } from '../../../addin/app/words/text.vi.ts'
import { coverageCells } from '../../../shared/consolidation/coverage.ts'
import { officialParagraph } from '../../../shared/printing/narrative.ts'
import { everyLook } from '../../support/pane/every-look.ts'
import { sampleFigures } from '../../support/pane/figures.ts'
import type { SceneOptions } from '../../support/pane/open-scene.ts'
import { paneInBrowser } from '../../support/pane/pane-in-browser.ts'
import type { SceneName } from '../../support/pane/scenes.ts'

const pane = paneInBrowser(['clipboard-read', 'clipboard-write'])

const words = { vi, en }

async function open(scene: SceneName, screen: 'situation' | 'print'): Promise<Page> {
  const page = await pane.open(scene)
  await reach(page, screen)
  return page
}

async function reach(page: Page, screen: 'situation' | 'print', options: SceneOptions = {}): Promise<void> {
  const text = words[options.language ?? 'vi']
  await page.getByRole('button', { name: text.head.menu }).click()
  await page.getByRole('button', { name: text.screens[screen], exact: true }).click()
  await page.getByRole('heading', { level: 1 }).waitFor()
}

for (const [scene, screen] of [
  ['consolidation', 'situation'],
  ['consolidation', 'print'],
  ['report', 'print'],
] as const) {
  everyLook(pane, `${scene}-${screen}`, scene, async (page, options) => {
    await reach(page, screen, options)
    await page.locator('.figure, .figure-cell, .tick').first().waitFor()
    for (const summary of await page.locator('summary').all()) await summary.click()
  })
}

describe('a number', () => {
  test('opens the rows that it counts, and a row leads to the sheet', async () => {
    const { situation } = sampleFigures().input
    const page = await open('consolidation', 'situation')
    const late = page.getByRole('button', { name: vi.situation.cells.late })
    await expect.poll(() => late.innerText()).toContain(String(situation.coverage.late.length))
    await late.click()
    const rows = page.getByRole('group', { name: vi.situation.behindOf(vi.situation.cells.late) })
    await rows.getByRole('button').first().click()
    const [first] = situation.coverage.late
    await expect
      .poll(() => page.evaluate(() => window.session.calls.filter((it) => it.method === 'goTo').map((it) => it.args)))
      .toEqual([[first?.task, undefined, first?.agency]])
  })
})

describe('one agency', () => {
  test('is seen by itself, its numbers leading to its rows', async () => {
    const { situation } = sampleFigures().input
    const own = situation.byAgency.find(({ key }) => key === 'so-noi-vu')
    const page = await open('consolidation', 'situation')
    await page.getByLabel(vi.situation.choose).selectOption({ label: 'Sở Nội vụ' })
    const cells = page.locator('section', { has: page.getByLabel(vi.situation.choose) }).locator('.figure-number')
    const shown = await cells.allInnerTexts()
    const counted = Object.values(own?.tally ?? {}).map((figure) => figure.length)
    const coverage = situation.coverageByAgency.find(({ agency }) => agency === 'so-noi-vu')?.coverage
    const exempt = Object.values(coverage?.exempt ?? {}).flatMap(({ length }) => (length > 0 ? [length] : []))
    const reported = [coverage?.total.length, ...exempt, ...coverageCells.map((cell) => coverage?.[cell].length)]
    expect(shown.map(Number)).toEqual([...counted, ...reported])
  })
})

test('a group shows its tasks and its assignments, a day the agencies that had handed in', async () => {
  const { situation } = sampleFigures().input
  const page = await open('consolidation', 'situation')
  const chosen = page.getByLabel(vi.situation.choose)
  const section = page.locator('section', { has: chosen })
  const numbers = async () => (await section.locator('.figure-number').allInnerTexts()).map(Number)
  const [tasks, group] = [situation.tasksByGroup[1], situation.byGroup[1]]
  await chosen.selectOption(`${vi.situation.groups} ${group?.key}`)
  expect(await section.getByRole('heading', { level: 3 }).allInnerTexts()).toEqual([
    vi.situation.units.tasks,
    vi.situation.units.obligations,
  ])
  expect(await numbers()).toEqual(
    [tasks, group].flatMap((line) => Object.values(line?.tally ?? {}).map((figure) => figure.length)),
  )
  const last = situation.handedInByDay.at(-1)
  await chosen.selectOption(`${vi.situation.days} ${last?.day}`)
  expect(await numbers()).toEqual([last?.agencies.length])
  await section.locator('.figure-cell').click()
  await section.locator('.change').first().waitFor()
})

describe('printing', () => {
  test('makes sheets of the documents chosen alone', async () => {
    const page = await open('consolidation', 'print')
    await page.getByRole('checkbox').first().waitFor()
    for (const tick of await page.getByRole('checkbox').all()) await tick.uncheck()
    await expect.poll(() => page.locator('.reason').innerText()).toBe(vi.print.nothingChosen)
    await page.getByRole('checkbox', { name: vi.print.documents['annex-3'] }).check()
    await page.getByRole('button', { name: vi.print.sheets }).click()
    await page.getByText(vi.print.made).waitFor()
    const made = await page.evaluate(() => window.session.calls.find((it) => it.method === 'printSheets')?.args[0])
    expect(made).toMatchObject([{ id: 'annex-3' }])
  })

  test('downloads a Word file and an Excel file', async () => {
    const page = await open('report', 'print')
    for (const [button, file] of [
      [vi.print.word, 'Biểu của cơ quan 67-KH-UBND năm 2013.docx'],
      [vi.print.excel, 'Biểu của cơ quan 67-KH-UBND năm 2013.xlsx'],
    ] as const) {
      const download = page.waitForEvent('download')
      await page.getByRole('button', { name: button }).click()
      expect((await download).suggestedFilename()).toBe(file)
    }
  })

  test('copies the official paragraph with one click', async () => {
    const page = await open('consolidation', 'print')
    await page.getByRole('button', { name: vi.print.copy }).click()
    await page.getByText(vi.print.copied).waitFor()
    const copied = await page.evaluate(() => navigator.clipboard.readText())
    expect(copied).toBe(officialParagraph(sampleFigures().input.situation, 'vi'))
  })

  test('keeps heading and signature, and works the figures out with them', async () => {
    const page = await open('consolidation', 'print')
    await page.getByText(vi.print.settings).click()
    await page.getByLabel(vi.print.fields.signer).fill('Nguyễn Thị An')
    await page.getByLabel(vi.print.fields.recipients).fill('Như trên\n\nLưu: VT')
    await page.getByRole('button', { name: vi.print.keep }).click()
    await page.getByText(vi.print.kept).waitFor()
    const [kept] = await page.evaluate(
      () => window.session.calls.find((it) => it.method === 'keepPrintSettings')?.args ?? [],
    )
    expect(kept).toMatchObject({ signer: 'Nguyễn Thị An', recipients: ['Như trên', 'Lưu: VT'] })
  })
})
