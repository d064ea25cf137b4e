// The numbers of groups and tasks: I, A, 1, 1.1, a … A lone capital may be a letter or a Roman number ("C", "I"), so
// reading gives every possibility and whoever knows the rows before chooses.

/**
 * How a number is written; `part2` is "1.1", `part3` "1.1.1", `named` a part called by its kind ("Nhóm 1"),
 * `capitals` and `none` titles without a number. */
export type Style = 'roman' | 'upper' | 'arabic' | 'lower' | 'part2' | 'part3' | 'part4' | 'named' | 'capitals' | 'none'

/** `no` is the number without its dot or bracket, `value` its place in its own row of numbers, from 1. */
export type Numbering = { no: string; style: Style; value: number }

/** The Vietnamese alphabet; some number with f and j as well, some without đ. */
const LETTERS = 'abcdđeghiklmnopqrstuvxy'
const ROMAN = /^(?=[IVXLC])(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})$/
const ROMAN_VALUES: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100 }
/** A number of four digits that begins with 19 or 20 is a year. */
const LONE = /^\(?((?:[A-ZĐ]+|[a-zđ]|\d{1,3}|(?!19|20)\d{4})(?:\.(?:\d{1,2}|[a-zđ]))*)\s*[.):/]?\)?$/
const LINE =
  /^((?:[IVXLC]+|[A-ZĐ]|\d{1,3}|(?!19|20)\d{4}|[a-zđ])(?:\.(?:\d{1,3}|[a-zđ]))*)(?:\s*[.):]+\s+|\s*[-–—]\s+|\s*[.):](?=\p{Lu}))(\S.*)$/su
/** As copied from a printed page: only the row of numbers tells it from an amount. */
const SPACED_LINE = /^(\d{1,3}|(?!19|20)\d{4}|[IVX]+)\s+(\p{Lu}.*)$/su
const PARTED_LINE = /^(\d{1,3}(?:\.\d{1,2})+)\s+(\S.*)$/s
const NAMED_LINE =
  /^(?:[Nn]hóm|NHÓM|[Pp]hần|PHẦN|[Mm]ục|MỤC|[Cc]hương|CHƯƠNG)(?: (?:nhiệm vụ|NHIỆM VỤ|thứ|THỨ|số|SỐ))?\s+([IVXLC]+|[A-ZĐ]|\d{1,2})(?:\s*[.:)–—-]+\s*|\s+(?=\p{Lu}))(\S.*)$/su

/** The possible readings of a text that is nothing but a number; none when it is something else. */
export function readNumber(text: string): Numbering[] {
  const no = LONE.exec(text.trim())?.[1]
  return no === undefined ? [] : numberings(no)
}

/**
 * A text that begins with a number ("I. Lĩnh vực y tế", "Nhóm 1: …"), split into its possible numbers and its title.
 *
 * @param spaced whether a blank alone may stand after the number
 */
export function readNumberedLine(text: string, spaced = false): { numbers: Numbering[]; title: string } | undefined {
  const named = NAMED_LINE.exec(text)
  const match = named ?? LINE.exec(text) ?? PARTED_LINE.exec(text) ?? (spaced ? SPACED_LINE.exec(text) : null)
  const no = match?.[1]
  const title = match?.[2]
  if (no === undefined || title === undefined) return undefined
  // "Nhóm 1" is no neighbour of the task 1 within it.
  const numbers =
    named === null ? numberings(no) : numberings(no.toUpperCase()).map((one) => ({ ...one, style: 'named' as const }))
  return numbers.length === 0 ? undefined : { numbers, title }
}

/** Whether a number is written as those of groups are, rather than those of tasks: I, A, "Nhóm 1". */
export function isTitleNumber({ style }: Numbering): boolean {
  return style === 'roman' || style === 'upper' || style === 'named'
}

/** Chooses the reading that goes on with what came before: the last values met, by style. */
export function chooseNumber(readings: readonly Numbering[], last: ReadonlyMap<Style, number>): Numbering | undefined {
  const continuing = readings.find((one) => one.value > 1 && last.get(one.style) === one.value - 1)
  return continuing ?? readings[0]
}

function numberings(no: string): Numbering[] {
  const parts = no.split('.')
  const last = parts[parts.length - 1] ?? ''
  if (parts.length > 1) {
    const style = parts.length === 2 ? 'part2' : parts.length === 3 ? 'part3' : 'part4'
    return [{ no, style, value: Number(last) || LETTERS.indexOf(last) + 1 }]
  }
  if (/^\d+$/.test(no)) return [{ no, style: 'arabic', value: Number(no) }]
  if (/^[a-zđ]$/.test(no)) return [{ no, style: 'lower', value: LETTERS.indexOf(no) + 1 }]
  const readings: Numbering[] = []
  const letter: Numbering[] = /^[A-ZĐ]$/.test(no)
    ? [{ no, style: 'upper', value: LETTERS.indexOf(no.toLowerCase()) + 1 }]
    : []
  if (ROMAN.test(no)) readings.push({ no, style: 'roman', value: romanValue(no) })
  // C, D, L and M are letters before they are Roman hundreds; I, V and X the other way round.
  return /^[IVX]/.test(no) ? [...readings, ...letter] : [...letter, ...readings]
}

function romanValue(no: string): number {
  let value = 0
  for (let index = 0; index < no.length; index++) {
    const one = ROMAN_VALUES[no.charAt(index)] ?? 0
    value += one < (ROMAN_VALUES[no.charAt(index + 1)] ?? 0) ? -one : one
  }
  return value
}
