// Finds the numbers that open groups and tasks in flat text. A lone number may also be a page's number or an amount: it
// opens a task when it goes on with the row of numbers and something to do stands after it.
import type { Features } from './features.ts'
import { chooseNumber, type Numbering, readNumber, readNumberedLine, type Style } from './numbering.ts'

/** `title` is what stands after the number in the same paragraph. */
export type Marker = { at: number; numbers: Numbering[]; title?: string }

/** `strays` are lone numbers that open nothing. */
export type Markers = { markers: Marker[]; strays: number[] }

const CAPITAL: readonly Style[] = ['roman', 'upper']
/** How far ahead the same number is looked for, when the first may be that of a page. */
const AHEAD = 8
const WIDEST_GAP = 3

/** Markers among `looks[from]` and after, in order. */
export function findMarkers(looks: readonly Features[], from: number): Markers {
  const candidates = looks.map((one, at) => (at < from ? undefined : candidateAt(one.text, at)))
  const lone = candidates.some(
    (one, at) => one !== undefined && one.title === undefined && !isCapital(one) && opensTask(looks, candidates, at),
  )
  const markers: Marker[] = []
  const strays: number[] = []
  const last = new Map<Style, number>()
  candidates.forEach((candidate, at) => {
    if (candidate === undefined) return
    const number = chooseNumber(candidate.numbers, last)
    if (number === undefined) return
    const accepted =
      candidate.title === undefined
        ? fits(number, last) &&
          (isCapital(candidate)
            ? candidates[at + 1]?.title !== undefined || candidates[at + 1] === undefined
            : opensTask(looks, candidates, at)) &&
          at + 1 < looks.length &&
          !betterAhead(looks, candidates, at, number)
        : fits(number, last) && (CAPITAL.includes(number.style) || !lone || opensGroup(candidates, at, number))
    if (!accepted) {
      if (candidate.title === undefined && number.style === 'arabic') strays.push(at)
      return
    }
    markers.push(candidate)
    last.set(number.style, number.value)
    // A new group lets the numbers within it start again at 1; they may as well count on.
  })
  return { markers, strays }
}

function candidateAt(text: string, at: number): Marker | undefined {
  const numbers = readNumber(text)
  if (numbers.length > 0) return { at, numbers }
  const line = text.length > 600 ? undefined : readNumberedLine(text)
  return line === undefined ? undefined : { at, numbers: line.numbers, title: line.title }
}

function isCapital(candidate: Marker): boolean {
  return candidate.numbers.some((number) => CAPITAL.includes(number.style))
}

/** Whether a number goes on with those of its style, starts them anew, or leaves out a few. */
function fits(number: Numbering, last: ReadonlyMap<Style, number>): boolean {
  const before = last.get(number.style)
  if (number.value === 1 || before === undefined) return number.value <= WIDEST_GAP || before === undefined
  return number.value > before && number.value <= before + WIDEST_GAP
}

/** Whether what stands after a lone number can be a task's words. */
function opensTask(looks: readonly Features[], candidates: readonly (Marker | undefined)[], at: number): boolean {
  const next = looks[at + 1]
  if (next === undefined || (candidates[at + 1] !== undefined && candidates[at + 1]?.title === undefined)) return false
  return next.bodies < 0.8 && next.time < 0.7 && !next.amount && next.mark === undefined
}

/** "1. Trồng trọt" among tasks whose numbers stand alone is a group when a lone number of its own follows. */
function opensGroup(candidates: readonly (Marker | undefined)[], at: number, number: Numbering): boolean {
  const follows = candidates[at + 1]?.numbers ?? []
  return follows.some((one) => one.value === 1 || one.no.startsWith(`${number.no}.`))
}

/** Whether the same number comes again soon, before a greater one, with more to do after it. */
function betterAhead(
  looks: readonly Features[],
  candidates: readonly (Marker | undefined)[],
  at: number,
  number: Numbering,
): boolean {
  for (let ahead = at + 1; ahead < Math.min(looks.length, at + AHEAD); ahead++) {
    const other = candidates[ahead]
    if (other === undefined || other.title !== undefined) continue
    if (isCapital(other)) return false
    if (!other.numbers.some((one) => one.style === number.style && one.value === number.value)) continue
    return opensTask(looks, candidates, ahead) && task(looks[ahead + 1]) >= task(looks[at + 1])
  }
  return false
}

function task(looks: Features | undefined): number {
  return looks === undefined
    ? -1
    : (looks.action ? 2 : 0) + (looks.words > 12 ? 1 : 0) - (looks.product && !looks.action ? 1 : 0)
}
