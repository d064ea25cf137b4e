// Draws the PNG icons that the manifest names from the SVG drawings; run by hand after a drawing has changed:
// `npx tsx test/check/draw-icons.ts`. The pictures are committed, since Excel takes no SVG.
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { launchBrowser } from '../support/browser.ts'

const assets = path.join(import.meta.dirname, '../../addin/assets')

/** Drawing → sizes in pixels. Below 32 pixels the product's icon has a drawing of its own, with fewer lines. */
const RIBBON_SIZES = [16, 32, 80]
const ICONS: { drawing: string; name: string; sizes: number[] }[] = [
  { drawing: 'product-small', name: 'product', sizes: [16, 20, 24] },
  { drawing: 'product', name: 'product', sizes: [32, 40, 48, 64, 80, 128] },
  ...['open-pane', 'check-entries', 'save-reports', 'refresh', 'send-report', 'consolidate', 'print-report'].map(
    (name) => ({
      drawing: name,
      name,
      sizes: RIBBON_SIZES,
    }),
  ),
]

const browser = await launchBrowser()
const page = await browser.newPage()
for (const { drawing, name, sizes } of ICONS) {
  const svg = readFileSync(path.join(assets, 'drawings', `${drawing}.svg`)).toString('base64')
  for (const size of sizes) {
    await page.setViewportSize({ width: size, height: size })
    await page.setContent(
      `<body style="margin:0"><img width="${size}" height="${size}" style="display:block" src="data:image/svg+xml;base64,${svg}">`,
    )
    await page.locator('img').evaluate((image: HTMLImageElement) => image.decode())
    writeFileSync(path.join(assets, 'icons', `${name}-${size}.png`), await page.screenshot({ omitBackground: true }))
  }
}
await browser.close()
