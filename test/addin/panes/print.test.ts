// Figures and printing in the pane, as a person meets them: numbers that lead to their rows, documents that say what they
// will hold, in both languages and at twice the zoom.
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { en } from '../../../addin/app/words/text.en.ts'
import { vi } from '../../../addin/app/words/text.vi.ts'
import { officialParagraph } from '../../../shared/printing/narrative.ts'
import { launchBrowser } from '../../support/browser.ts'
import { axeViolations } from '../../support/pane/axe.ts'
import { sampleFigures } from '../../support/pane/figures.ts'
import { flaws, picture } from '../../support/pane/look.ts'
import { openScene, type SceneOptions } from '../../support/pane/open-scene.ts'
import type { SceneName } from '../../support/pane/scenes.ts'
import { type ServedPane, servePane } from '../../support/pane/serve-pane.ts'

let browser: Browser
let served: ServedPane
let context: BrowserContext
beforeAll(async () => {
  ;[browser, served] = await Promise.all([launchBrowser(), servePane()])
  context = await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] })
})
afterAll(() => Promise.all([browser?.close(), served?.close()]))

const words = { vi, en }

async function open(scene: SceneName, screen: 'situation' | 'print', options: SceneOptions = {}): Promise<Page> {
  const text = words[options.language ?? 'vi']
  const page = await openScene(context, served, scene, options)
  await page.getByRole('button', { name: text.head.menu }).click()
  await page.getByRole('button', { name: text.screens[screen], exact: true }).click()
  await page.getByRole('heading', { level: 1 }).waitFor()
  return page
}

const sizes: readonly [string, SceneOptions][] = [
  ['vi', { height: 1_600 }],
  ['en', { language: 'en', height: 1_600 }],
  ['vi-200', { width: 160, height: 380 }],
]

describe.each([
  ['consolidation', 'situation'],
  ['consolidation', 'print'],
  ['report', 'print'],
] as const)('%s on the screen %s', (scene, screen) => {
  test.each(sizes)('is whole and says what it must (%s)', async (size, options) => {
    const page = await open(scene, screen, options)
    await page.locator('.figure, .figure-cell, .tick').first().waitFor()
    for (const summary of await page.locator('summary').all()) await summary.click()
    await picture(page, `${scene}-${screen}.${size}`)
    expect(await flaws(page)).toEqual([])
    expect(await axeViolations(page)).toEqual([])
    await page.close()
  })
})

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
    await page.close()
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
    expect(shown.map(Number)).toEqual(Object.values(own?.tally ?? {}).map((figure) => figure.length))
    await page.close()
  })
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
    await page.close()
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
    await page.close()
  })

  test('copies the official paragraph with one click', async () => {
    const page = await open('consolidation', 'print')
    await page.getByRole('button', { name: vi.print.copy }).click()
    await page.getByText(vi.print.copied).waitFor()
    const copied = await page.evaluate(() => navigator.clipboard.readText())
    expect(copied).toBe(officialParagraph(sampleFigures().input.situation, 'vi'))
    await page.close()
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
    await page.close()
  })
})
