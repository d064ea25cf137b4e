// The looks that a workbook's cells refer to by number. Each look is written once, in the order in which it was met.
import type { Style } from './book.ts'
import { xmlText } from './xml.ts'

const general = 0
/** Formats of one's own begin here. */
const firstOwnFormat = 164
/** How a cell that lacks something is shown; the only differential look. */
const lacking = '<dxf><fill><patternFill><bgColor rgb="FFFFEB9C"/></patternFill></fill></dxf>'

class Numbered {
  readonly #numbers = new Map<string, number>()

  constructor(first: readonly string[] = []) {
    for (const it of first) this.of(it)
  }

  of(xml: string): number {
    const known = this.#numbers.get(xml)
    if (known !== undefined) return known
    this.#numbers.set(xml, this.#numbers.size)
    return this.#numbers.size - 1
  }

  written(tag: string): string {
    return `<${tag} count="${this.#numbers.size}">${[...this.#numbers.keys()].join('')}</${tag}>`
  }
}

export class StyleBook {
  readonly #fonts = new Numbered([fontOf({})])
  // The first two fills are reserved.
  readonly #fills = new Numbered(['none', 'gray125'].map((it) => `<fill><patternFill patternType="${it}"/></fill>`))
  readonly #borders = new Numbered([borderOf(false)])
  readonly #formats = new Map<string, number>()
  readonly #looks = new Numbered(['<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>'])

  /** Most cells of a column are given one and the same object. */
  readonly #known = new WeakMap<Style, number>()

  /** The number by which a cell names its look. */
  of(style: Style): number {
    const known = this.#known.get(style) ?? this.#numberOf(style)
    this.#known.set(style, known)
    return known
  }

  #numberOf(style: Style): number {
    const { fill, border = false, wrap, center, open } = style
    const font = this.#fonts.of(fontOf(style))
    const filled = fill === undefined ? 0 : this.#fills.of(fillOf(fill))
    const framed = this.#borders.of(borderOf(border))
    const aligned = `<alignment vertical="top"${center ? ' horizontal="center"' : ''}${wrap ? ' wrapText="1"' : ''}/>`
    const locked = open ? '<protection locked="0"/>' : ''
    const ids = `numFmtId="${this.#formatOf(style.format)}" fontId="${font}" fillId="${filled}" borderId="${framed}"`
    const applied = 'applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"'
    return this.#looks.of(
      `<xf ${ids} xfId="0" ${applied}${open ? ' applyProtection="1"' : ''}>${aligned}${locked}</xf>`,
    )
  }

  #formatOf(format: string | undefined): number {
    if (format === undefined) return general
    const builtIn = { '@': 49, '0': 1 }[format]
    if (builtIn !== undefined) return builtIn
    const known = this.#formats.get(format) ?? firstOwnFormat + this.#formats.size
    this.#formats.set(format, known)
    return known
  }

  xml(): string {
    const formats = [...this.#formats].map(
      ([format, id]) => `<numFmt numFmtId="${id}" formatCode="${xmlText(format)}"/>`,
    )
    return [
      '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
      formats.length > 0 ? `<numFmts count="${formats.length}">${formats.join('')}</numFmts>` : '',
      this.#fonts.written('fonts'),
      this.#fills.written('fills'),
      this.#borders.written('borders'),
      '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
      this.#looks.written('cellXfs'),
      '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>',
      `<dxfs count="1">${lacking}</dxfs>`,
      '</styleSheet>',
    ].join('')
  }
}

function fontOf({ bold, italic, size = 11, color = '000000' }: Style): string {
  const weight = `${bold ? '<b/>' : ''}${italic ? '<i/>' : ''}`
  return `<font>${weight}<sz val="${size}"/><color rgb="FF${color}"/><name val="Calibri"/><family val="2"/></font>`
}

function fillOf(color: string): string {
  return `<fill><patternFill patternType="solid"><fgColor rgb="FF${color}"/><bgColor indexed="64"/></patternFill></fill>`
}

function borderOf(isFramed: boolean): string {
  const sides = ['left', 'right', 'top', 'bottom'].map((side) =>
    isFramed ? `<${side} style="thin"><color rgb="FFA6A6A6"/></${side}>` : `<${side}/>`,
  )
  return `<border>${sides.join('')}<diagonal/></border>`
}
