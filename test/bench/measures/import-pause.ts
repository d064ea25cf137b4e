// Whether the pane can still be used while a long appendix is read: the longest time between two frames of the page, as a
// share of the time that the reading takes. Read on the page itself, it would be all of it.
import { launchBrowser } from '../../support/browser.ts'
import { openScene } from '../../support/pane/open-scene.ts'
import { servePane } from '../../support/pane/serve-pane.ts'
import type { Bench } from '../bench.ts'

const rows = 30_000

export const bench: Bench = {
  key: 'importPause',
  title: 'Longest pause of the pane while an appendix is read ÷ the time of reading it',
  limits: { '': { most: 0.3 } },
  async run() {
    const [browser, served] = await Promise.all([launchBrowser(), servePane()])
    try {
      const page = await openScene(await browser.newContext(), served.address, 'start-secretariat')
      await page.getByRole('button', { name: 'Tạo sổ từ phụ lục kế hoạch' }).click()
      const chooser = page.locator('input[type=file]')
      await chooser.setInputFiles({ name: 'dai.html', mimeType: 'text/html', buffer: Buffer.from(longTable()) })
      await page.getByText('Đang đọc phụ lục…').waitFor()
      const { longest, all } = await page.evaluate(async () => {
        const start = performance.now()
        let [longest, last] = [0, start]
        while (document.body.innerText.includes('Đang đọc phụ lục…')) {
          await new Promise(requestAnimationFrame)
          longest = Math.max(longest, performance.now() - last)
          last = performance.now()
        }
        return { longest, all: last - start }
      })
      return { figures: longest / all, behind: `${longest.toFixed(0)} ms of ${all.toFixed(0)} ms` }
    } finally {
      await Promise.all([browser.close(), served.close()])
    }
  },
}

function longTable(): string {
  const row = (cells: readonly string[]) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`
  const header = row(['STT', 'Nội dung nhiệm vụ', 'Cơ quan chủ trì', 'Thời gian hoàn thành'])
  const tasks = Array.from({ length: rows }, (_, at) =>
    row([String(at + 1), `Xây dựng kế hoạch thứ ${at + 1}`, 'Sở Nội vụ', 'Quý I/2025']),
  )
  return `<table>${header}${tasks.join('')}</table>`
}
