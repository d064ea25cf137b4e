// Makes a screenshot small enough for a repository: at most 256 colours, packed tightly. Screens have few colours but
// for the edges of letters, so nobody sees the difference.
import { crc32, deflateSync } from 'node:zlib'
import type { Page } from 'playwright-core'

interface Indexed {
  readonly width: number
  readonly height: number
  /** Red, green, blue of each colour. */
  readonly palette: readonly number[]
  /** One number a pixel, in base64. */
  readonly pixels: string
}

/**
 * @param page any page of the browser; its canvas reads the picture
 * @param png a picture as `page.screenshot()` gives it
 */
export async function shrinkPng(page: Page, png: Buffer): Promise<Buffer> {
  // tsx keeps the names of functions by a helper of its own, which the page does not have.
  await page.evaluate('globalThis.__name ??= (it) => it')
  const { width, height, palette, pixels } = await page.evaluate(indexColours, png.toString('base64'))
  const indexes = Buffer.from(pixels, 'base64')
  // Each line begins with its filter; none suits indexed pixels better than 0, "as it is".
  const lines = Buffer.alloc((width + 1) * height)
  for (let y = 0; y < height; y++) indexes.copy(lines, y * (width + 1) + 1, y * width, (y + 1) * width)
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  // Eight bits a pixel, of a palette.
  header.set([8, 3, 0, 0, 0], 8)
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from(palette)),
    chunk('IDAT', deflateSync(lines, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const frame = Buffer.alloc(body.length + 8)
  frame.writeUInt32BE(data.length, 0)
  body.copy(frame, 4)
  frame.writeUInt32BE(crc32(body), body.length + 4)
  return frame
}

/** Runs in the page: the 256 most frequent colours of five bits a part, every pixel at the nearest of them. */
async function indexColours(base64: string): Promise<Indexed> {
  const image = new Image()
  image.src = `data:image/png;base64,${base64}`
  await image.decode()
  const { width, height } = image
  const context = new OffscreenCanvas(width, height).getContext('2d')
  if (!context) throw new Error('No canvas')
  context.drawImage(image, 0, 0)
  const { data } = context.getImageData(0, 0, width, height)
  const at = (index: number): number => data[index] ?? 0
  const keyOf = (pixel: number): number =>
    ((at(pixel * 4) >> 3) << 10) | ((at(pixel * 4 + 1) >> 3) << 5) | (at(pixel * 4 + 2) >> 3)

  // Of all pixels of one key the first stands for them: flat colours stay exactly what they were.
  const seen = new Map<number, { count: number; readonly colour: readonly [number, number, number] }>()
  for (let pixel = 0; pixel < width * height; pixel++) {
    const key = keyOf(pixel)
    const known = seen.get(key)
    if (known) known.count++
    else seen.set(key, { count: 1, colour: [at(pixel * 4), at(pixel * 4 + 1), at(pixel * 4 + 2)] })
  }
  const colours = [...seen.values()].sort((a, b) => b.count - a.count).slice(0, 256)
  const palette = colours.map(({ colour }) => colour)
  const nearest = new Map<number, number>()
  for (const [key, { colour }] of seen) {
    let [best, distance] = [0, Number.POSITIVE_INFINITY]
    palette.forEach((other, index) => {
      const off = other.reduce((sum, part, i) => sum + (part - (colour[i] ?? 0)) ** 2, 0)
      if (off < distance) [best, distance] = [index, off]
    })
    nearest.set(key, best)
  }
  let text = ''
  for (let pixel = 0; pixel < width * height; pixel++) text += String.fromCharCode(nearest.get(keyOf(pixel)) ?? 0)
  return { width, height, palette: palette.flat(), pixels: btoa(text) }
}
