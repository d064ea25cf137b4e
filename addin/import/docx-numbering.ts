// The numbers that Word counts by itself: a paragraph only says which list and level it is of, the text of its number
// ("I.", "2.1", "b)") follows from word/numbering.xml and from every paragraph before it.
// Rules: ECMA-376 part 1, 17.9 (numbering), where `w:num` refers to a `w:abstractNum` and may start it anew.
import { attributeOf, type HtmlElement, parseHtml } from './parse-html.ts'

/** Which list a paragraph is of; `level` counts from 0. */
export type ListPlace = { list: string; level: number }

/** Gives each paragraph of a list, in reading order, the text of its number; `''` for bullets and what is not known. */
export type Counting = (place: ListPlace) => string

type Level = { start: number; format: string; text: string; decimal: boolean; restarts: boolean }
type List = { levels: ReadonlyMap<number, Level>; counter: string; starts: ReadonlyMap<number, number> }

const BULLET = 'bullet'

/** @param numbering the text of word/numbering.xml */
export function countingOf(numbering: string): Counting {
  const lists = listsIn(parseHtml(numbering))
  const counters = new Map<string, Map<number, number>>()
  const started = new Set<string>()
  return ({ list: id, level: at }) => {
    const list = lists.get(id)
    const level = list?.levels.get(at)
    if (list === undefined || level === undefined) return ''
    const values = counters.get(list.counter) ?? new Map<number, number>()
    counters.set(list.counter, values)
    const override = started.has(`${id} ${at}`) ? undefined : list.starts.get(at)
    started.add(`${id} ${at}`)
    const before = values.get(at)
    values.set(at, override ?? (before === undefined ? level.start : before + 1))
    for (const deeper of [...values.keys()]) {
      if (deeper > at && list.levels.get(deeper)?.restarts !== false) values.delete(deeper)
    }
    if (level.format === BULLET) return ''
    return level.text.replace(/%([1-9])/g, (_, digit: string) => {
      const of = Number(digit) - 1
      const format = level.decimal ? 'decimal' : (list.levels.get(of)?.format ?? 'decimal')
      return written(values.get(of) ?? list.levels.get(of)?.start ?? 1, format)
    })
  }
}

function listsIn(root: HtmlElement): ReadonlyMap<string, List> {
  const abstracts = new Map(all(root, 'w:abstractnum').map((one) => [attributeOf(one, 'w:abstractnumid') ?? '', one]))
  return new Map(
    all(root, 'w:num').map((num): [string, List] => {
      const counter = valAt(num, 'w:abstractnumid') ?? ''
      const abstract = abstracts.get(counter)
      const overrides = all(num, 'w:lvloverride')
      const levels = [
        ...(abstract === undefined ? [] : all(abstract, 'w:lvl')),
        ...overrides.flatMap((one) => all(one, 'w:lvl')),
      ]
      const starts = overrides.flatMap((one): [number, number][] => {
        const start = valAt(one, 'w:startoverride')
        return start === undefined ? [] : [[Number(attributeOf(one, 'w:ilvl')), Number(start)]]
      })
      return [
        attributeOf(num, 'w:numid') ?? '',
        {
          levels: new Map(levels.map((one) => [Number(attributeOf(one, 'w:ilvl')), levelOf(one)])),
          counter,
          starts: new Map(starts),
        },
      ]
    }),
  )
}

function levelOf(element: HtmlElement): Level {
  return {
    start: Number(valAt(element, 'w:start') ?? 1),
    format: valAt(element, 'w:numfmt') ?? 'decimal',
    text: valAt(element, 'w:lvltext') ?? '',
    decimal: all(element, 'w:islgl').length > 0,
    restarts: valAt(element, 'w:lvlrestart') !== '0',
  }
}

function written(value: number, format: string): string {
  switch (format) {
    case 'upperRoman':
      return roman(value)
    case 'lowerRoman':
      return roman(value).toLowerCase()
    case 'upperLetter':
      return letters(value).toUpperCase()
    case 'lowerLetter':
      return letters(value)
    case 'decimalZero':
      return String(value).padStart(2, '0')
    case 'none':
      return ''
    default:
      return String(value)
  }
}

function roman(value: number): string {
  const signs: [number, string][] = [
    [100, 'C'],
    [90, 'XC'],
    [50, 'L'],
    [40, 'XL'],
    [10, 'X'],
    [9, 'IX'],
    [5, 'V'],
    [4, 'IV'],
    [1, 'I'],
  ]
  let rest = value
  let text = ''
  for (const [worth, sign] of signs) {
    for (; rest >= worth; rest -= worth) text += sign
  }
  return text
}

/** After z comes aa, then bb. */
function letters(value: number): string {
  return String.fromCharCode(97 + ((value - 1) % 26)).repeat(Math.floor((value - 1) / 26) + 1)
}

/** All elements of a name below one, in order; those within another of the name are not looked for. */
export function all(root: HtmlElement, name: string): HtmlElement[] {
  return root.children.flatMap((child) => {
    if (typeof child === 'string') return []
    return child.name === name ? [child] : all(child, name)
  })
}

/** The `w:val` of the first element of a name. */
export function valAt(root: HtmlElement, name: string): string | undefined {
  const [first] = all(root, name)
  return first === undefined ? undefined : attributeOf(first, 'w:val')
}
