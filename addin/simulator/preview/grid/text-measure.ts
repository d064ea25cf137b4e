// How wide text is and how many lines it takes in a column, worked out without laying it out: rows that nobody sees yet
// need a height too. Breaks lines at spaces as the browser does; a word that is too long is broken anywhere.

/** Width of a text in pixels, in a CSS font such as `bold 15px Calibri`. */
export type MeasureText = (text: string, font: string) => number

/** Measures on a canvas, remembering every word. `stretch` corrects for what the canvas does not know: size adjusting. */
export function canvasMeasure(stretch: (font: string) => number = () => 1): MeasureText {
  const context = document.createElement('canvas').getContext('2d')
  if (!context) throw new Error('The browser has no canvas to measure text with')
  const known = new Map<string, Map<string, number>>()
  return (text, font) => {
    let words = known.get(font)
    if (!words) {
      words = new Map()
      known.set(font, words)
    }
    const before = words.get(text)
    if (before !== undefined) return before
    context.font = font
    const width = context.measureText(text).width * stretch(font)
    words.set(text, width)
    return width
  }
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
