// The format that a conditional format gives, as the file has it (`dxf`), from and to the facts kept of it.

import type { Facts } from './file-rule.ts'
import { element, elementsOf, inverse } from './xml.ts'

const BORDERS: Readonly<Record<string, string>> = {
  Continuous: 'thin',
  Dash: 'dashed',
  DashDot: 'dashDot',
  DashDotDot: 'dashDotDot',
  Dot: 'dotted',
}
const SIDES = ['left', 'right', 'top', 'bottom'] as const

const argb = (color: unknown): string => `FF${String(color).slice(1).toUpperCase()}`
const hex = (color: string): string => `#${color.slice(-6).toUpperCase()}`

const titled = (side: string): string => side.charAt(0).toUpperCase() + side.slice(1)

/** Undefined when the conditional format changes nothing of a cell's look. */
export function formatToDxf(facts: Facts): string | undefined {
  const fact = (path: string): unknown => {
    const value = facts[`Format.${path}`]
    return value === '' || value === null ? undefined : value
  }
  const flag = (name: string, path: string): string =>
    fact(path) === undefined ? '' : element(name, { val: fact(path) === true ? undefined : 0 })
  const color = fact('Font.Color')
  const underline = fact('Font.Underline')
  const font = [
    flag('b', 'Font.Bold'),
    flag('i', 'Font.Italic'),
    flag('strike', 'Font.Strikethrough'),
    underline === undefined ? '' : element('u', { val: String(underline).toLowerCase() }),
    color === undefined ? '' : element('color', { rgb: argb(color) }),
  ].join('')
  const fill = fact('Fill.Color')
  const borders = SIDES.map((side) => {
    const path = `Borders.Edge${titled(side)}`
    const style = BORDERS[String(fact(`${path}.Style`))]
    return style === undefined
      ? ''
      : element(
          side,
          { style },
          fact(`${path}.Color`) === undefined ? '' : element('color', { rgb: argb(fact(`${path}.Color`)) }),
        )
  }).join('')
  const parts = [
    font === '' ? '' : element('font', {}, font),
    fill === undefined
      ? ''
      : element('fill', {}, element('patternFill', { patternType: 'solid' }, element('bgColor', { rgb: argb(fill) }))),
    borders === '' ? '' : element('border', {}, borders),
  ].join('')
  return parts === '' ? undefined : element('dxf', {}, parts)
}

export function formatFromDxf(xml: string): Facts {
  const facts: Record<string, unknown> = {}
  const font = elementsOf(xml, 'font')[0]?.inner ?? ''
  const colorIn = (inner: string, name = 'color'): string | undefined => elementsOf(inner, name)[0]?.attributes.rgb
  for (const [name, path] of [
    ['b', 'Bold'],
    ['i', 'Italic'],
    ['strike', 'Strikethrough'],
  ] as const) {
    const found = elementsOf(font, name)[0]
    if (found) facts[`Format.Font.${path}`] = found.attributes.val !== '0'
  }
  const underline = elementsOf(font, 'u')[0]
  if (underline) facts['Format.Font.Underline'] = titled(underline.attributes.val ?? 'single')
  const fontColor = colorIn(font)
  if (fontColor) facts['Format.Font.Color'] = hex(fontColor)
  const fill = elementsOf(xml, 'fill')[0]?.inner ?? ''
  const fillColor = colorIn(fill, 'bgColor') ?? colorIn(fill, 'fgColor')
  if (fillColor) facts['Format.Fill.Color'] = hex(fillColor)
  const border = elementsOf(xml, 'border')[0]?.inner ?? ''
  for (const side of SIDES) {
    const found = elementsOf(border, side)[0]
    const style = found && inverse(BORDERS)[found.attributes.style ?? '']
    if (!found || style === undefined) continue
    facts[`Format.Borders.Edge${titled(side)}.Style`] = style
    const color = colorIn(found.inner)
    if (color) facts[`Format.Borders.Edge${titled(side)}.Color`] = hex(color)
  }
  return facts
}
