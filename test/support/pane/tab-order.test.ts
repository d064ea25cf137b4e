// What walks the pane by Tab must itself be able to complain.
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser } from '../browser.ts'
import { tabTroubles } from './tab-order.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

test.each([
  ['controls in their order', '<button>Lưu</button><input><button>Gửi</button>', []],
  [
    'radio buttons, one stop for all',
    '<input type="radio" name="a"><input type="radio" name="a"><button>x</button>',
    [],
  ],
  [
    'a button that no key reaches',
    '<button>Lưu</button><a href="#x" style="position:fixed" tabindex="0" inert>x</a>',
    [/^is never reached/],
  ],
  ['a focus that nobody sees', '<button style="outline: none">Lưu</button>', [/^has the focus unseen/]],
  ['a focus out of sight', '<button style="position: fixed; top: -99px">Lưu</button>', [/^has the focus out of sight/]],
  [
    'an order of its own',
    '<button tabindex="2">a</button><button tabindex="1">b</button><button>c</button><button tabindex="3">d</button>',
    [/^Tab goes/],
  ],
])('%s: the walk says so', async (_, html, expected) => {
  const page = await browser.newPage()
  await page.setContent(`<!doctype html><html lang="vi"><body>${html}</body></html>`)
  const troubles = await tabTroubles(page)
  expect(troubles).toHaveLength(expected.length)
  for (const [at, pattern] of expected.entries()) expect(troubles[at]).toMatch(pattern)
  await page.close()
})
