// The colours of Excel's built-in table styles, near enough to recognise them: header, bands and lines by the style's
// name, in the colours of the Office theme.

export interface TableLook {
  readonly header: { readonly fill?: string; readonly color: string; readonly line?: string }
  /** Fill of the first, third … row under the header where bands are shown. */
  readonly band?: string
  /** Fill of the other rows. */
  readonly base?: string
  readonly line?: string
  /** The lines run beside cells as well as below them. */
  readonly isGrid?: boolean
}

const ACCENTS = ['#000000', '#4472C4', '#ED7D31', '#A5A5A5', '#FFC000', '#5B9BD5', '#70AD47']

/** Mixes a colour with white: `tint('#000000', 0.8)` is `#cccccc`. */
export function tint(color: string, white: number): string {
  const parts = [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16))
  return `#${parts
    .map((part) =>
      Math.round(part + (255 - part) * white)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`
}

/** Of a style such as `TableStyleMedium2`; a name of one's own or `''` is no style at all. */
export function tableLook(style: string): TableLook | undefined {
  const match = /^TableStyle(Light|Medium|Dark)(\d+)$/.exec(style)
  if (!match) return undefined
  const number = Number(match[2]) - 1
  const accent = ACCENTS[number % 7] ?? '#000000'
  const family = Math.floor(number / 7)
  const solid = { fill: accent, color: '#ffffff', line: accent }
  const plain = { color: '#000000', line: accent }
  switch (match[1]) {
    case 'Light':
      if (family === 1) return { header: solid, line: accent }
      return { header: plain, band: tint(accent, 0.8), ...(family === 2 && { line: accent, isGrid: true }) }
    case 'Medium':
      if (family === 0) return { header: solid, band: tint(accent, 0.8), line: tint(accent, 0.4) }
      if (family === 1) return { header: solid, band: tint(accent, 0.6), base: tint(accent, 0.8), line: '#ffffff' }
      if (family === 2) return { header: solid, band: '#d9d9d9', line: '#000000' }
      return { header: { fill: tint(accent, 0.8), color: '#000000' }, band: tint(accent, 0.6), base: tint(accent, 0.8) }
    default:
      return { header: { fill: '#000000', color: '#ffffff' }, band: tint(accent, 0.4), base: tint(accent, 0.2) }
  }
}
