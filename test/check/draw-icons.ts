// Draws the PNG icons that the manifest names from the SVG drawings; run by hand after a drawing has changed:
// `npx tsx test/check/draw-icons.ts`. The pictures are committed, since Excel takes no SVG.
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { launchBrowser } from '../support/browser.ts'

const assets = path.join(import.meta.dirname, '../../addin/assets')

/** Drawing → sizes in pixels. Below 32 pixels the product's icon has a drawing of its own, with fewer lines. */
const RIBBON_SIZES = [16, 20, 24, 32, 40, 48, 64, 80]
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
  const svg = `data:image/svg+xml;base64,${readFileSync(path.join(assets, 'drawings', `${drawing}.svg`)).toString('base64')}`
  for (const size of sizes) {
    const png = await page.evaluate(drawPng, { svg, size })
    writeFileSync(path.join(assets, 'icons', `${name}-${size}.png`), Buffer.from(png, 'base64'))
  }
}
await browser.close()

/** Runs in the browser. Drawn eight times as large and then reduced: browsers blur fine lines each in its own way. */
async function drawPng({ svg, size }: { svg: string; size: number }): Promise<string> {
  const image = new Image()
  image.src = svg
  await image.decode()
  const [large, small] = [size * 8, size].map((side) =>
    Object.assign(document.createElement('canvas'), { width: side, height: side }),
  )
  if (large === undefined || small === undefined) throw new Error('no canvas')
  large.getContext('2d')?.drawImage(image, 0, 0, large.width, large.height)
  const context = small.getContext('2d')
  if (context === null) throw new Error('no canvas')
  context.imageSmoothingQuality = 'high'
  context.drawImage(large, 0, 0, size, size)
  return small.toDataURL('image/png').replace(/^.*,/, '')
}
