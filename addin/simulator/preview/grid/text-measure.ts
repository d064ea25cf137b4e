// How wide text is and how many lines it takes in a column, worked out without laying it out: rows that nobody sees yet
// need a height too. Breaks lines at spaces as the browser does; a word that is too long is broken anywhere.

/** Width of a text in pixels, in a CSS font such as `bold 15px Calibri`. */
export type MeasureText = (text: string, font: string) => number

/**
 * Measures on a canvas, remembering every word. The canvas does not know `font-size-adjust`: how much wider or narrower
 * the page sets a font is seen once for each font, on a line that is laid out.
 */
export function canvasMeasure(): MeasureText {
  const context = document.createElement('canvas').getContext('2d')
  if (!context) throw new Error('The browser has no canvas to measure text with')
  const known = new Map<string, { readonly stretch: number; readonly widths: Map<string, number> }>()
  const onCanvas = (text: string, font: string): number => {
    context.font = font
    return context.measureText(text).width
  }
  return (text, font) => {
    let own = known.get(font)
    if (!own) {
      own = { stretch: laidOut(SPECIMEN, font) / onCanvas(SPECIMEN, font), widths: new Map() }
      known.set(font, own)
    }
    const before = own.widths.get(text)
    if (before !== undefined) return before
    const width = onCanvas(text, font) * own.stretch
    own.widths.set(text, width)
    return width
  }
}

const SPECIMEN = 'Quyết định số 1234/QĐ-UBND ngày 05/6/2013 của Ủy ban nhân dân tỉnh'

function laidOut(text: string, font: string): number {
  const line = document.createElement('span')
  line.style.font = font
  // The shorthand turns the adjusting off; without that the style sheet's holds.
  line.style.removeProperty('font-size-adjust')
  line.className = 'grid-specimen'
  line.textContent = text
  document.body.append(line)
  const { width } = line.getBoundingClientRect()
  line.remove()
  return width
}

/** `countLines('một hai', 40, …)` is 2 where the two words do not fit side by side. A blank text takes one line. */
export function countLines(text: string, width: number, measure: (text: string) => number): number {
  const space = measure(' ')
  let lines = 0
  for (const paragraph of text.split('\n')) {
    lines++
    let used = 0
    for (const word of paragraph.split(' ')) {
      const size = measure(word)
      if (used > 0 && used + space + size > width) {
        lines++
        used = 0
      }
      if (size <= width) used += (used > 0 ? space : 0) + size
      else {
        const pieces = Math.ceil(size / Math.max(width, 1))
        lines += pieces - 1
        used = size - (pieces - 1) * width
      }
    }
  }
  return lines
}
