// Finds the numbers that open groups and tasks in flat text. A lone number may also be a page's number or an amount: it
// opens a task when it goes on with the row of numbers and something to do stands after it.
import type { Features } from './features.ts'
import { chooseNumber, isTitleNumber, type Numbering, readNumber, readNumberedLine, type Style } from './numbering.ts'

/** `title` is what stands after the number in the same paragraph. */
export type Marker = { at: number; numbers: Numbering[]; title?: string }

/** `pages` are lone numbers that open nothing. */
export type Markers = { markers: Marker[]; pages: number[] }

/** How far ahead the same number is looked for, when the first may be that of a page. */
const AHEAD = 8
const WIDEST_GAP = 3
const LONGEST_TITLE = 600

/**
 * Finds the markers among paragraphs.
 *
 * @param columns how many columns the table has beside its numbers
 * @param amounts whether one of them may hold lone numbers
 */
export function findMarkers(looks: readonly Features[], columns: number, amounts: boolean): Markers {
  const text = new Paragraphs(looks)
  const lone = text.hasLoneTasks(columns)
  const markers: Marker[] = []
  const strays: { at: number; value: number }[] = []
  const last = new Map<Style, number>()
  text.candidates.forEach((candidate, at) => {
    const number = candidate === undefined ? undefined : chooseNumber(candidate.numbers, last)
    if (candidate === undefined || number === undefined) return
    const capital = isTitleNumber(number)
    const opens =
      candidate.title !== undefined
        ? capital || !lone || text.opensGroup(at, number)
        : capital
          ? text.opensTitle(at)
          : lone && text.opensNumbered(at, number, last)
    if (opens && fits(number, last)) {
      markers.push(candidate)
      last.set(number.style, number.value)
    } else if (candidate.title === undefined && number.style === 'arabic') {
      strays.push({ at, value: number.value })
    }
  })
  return { markers, pages: pagesAmong(strays, amounts) }
}

/** Paragraphs with what may be a number among them. */
class Paragraphs {
  readonly candidates: (Marker | undefined)[]
  private readonly looks: readonly Features[]

  constructor(looks: readonly Features[]) {
    this.looks = looks
    this.candidates = looks.map(({ text }, at) => candidateAt(text, at))
  }

  /** Whether tasks are numbered by paragraphs of their own: from 1 on, or as close together as tasks are. */
  hasLoneTasks(columns: number): boolean {
    const places = this.candidates.flatMap((one, at) => (one !== undefined && this.isLoneTask(one, at) ? [at] : []))
    const begins = places.some((at) =>
      this.candidates[at]?.numbers.some(({ value, style }) => value === 1 || style !== 'arabic'),
    )
    const close = places.filter((at, index) => index > 0 && at - (places[index - 1] ?? 0) <= columns + 2)
    return begins || (places.length > 2 && close.length >= (places.length - 1) * 0.7)
  }

  /** Whether what stands after a lone number can be a task's words. */
  opensTask(at: number): boolean {
    const next = this.looks[at + 1]
    if (next === undefined || this.isLone(at + 1)) return false
    return next.bodies < 0.8 && next.time < 0.7 && !next.amount && next.mark === undefined
  }

  opensTitle(at: number): boolean {
    return this.looks[at + 1] !== undefined && !this.isLone(at + 1)
  }

  /** "1. Trồng trọt" among tasks whose numbers stand alone is a group when the number of its first task follows. */
  opensGroup(at: number, number: Numbering): boolean {
    const follows = this.candidates[at + 1]?.numbers ?? []
    return follows.some((one) => one.value === 1 || one.no.startsWith(`${number.no}.`))
  }

  /** Whether the same number comes again soon with more to do after it: this one is then a page's. */
  isBetterAhead(at: number, number: Numbering): boolean {
    for (let ahead = at + 1; ahead < Math.min(this.looks.length, at + AHEAD); ahead++) {
      const other = this.candidates[ahead]
      if (other === undefined || other.title !== undefined) continue
      if (isCapital(other)) return false
      if (!other.numbers.some((one) => one.style === number.style && one.value === number.value)) continue
      return this.opensTask(ahead) && likeTask(this.looks[ahead + 1]) >= likeTask(this.looks[at + 1])
    }
    return false
  }

  /** Whether a lone number opens a task: something to do follows, or its row would miss it if it were a page's. */
  opensNumbered(at: number, number: Numbering, last: ReadonlyMap<Style, number>): boolean {
    if (!this.opensTitle(at)) return false
    if (this.opensTask(at)) return !this.isBetterAhead(at, number)
    const first = number.value === 1 && (isCapitalAt(this.candidates, at - 1) || isCapitalAt(this.candidates, at - 2))
    const expected = first || number.style !== 'arabic' || last.get(number.style) === number.value - 1
    return expected && !this.comesAgain(at, number)
  }

  private comesAgain(at: number, number: Numbering): boolean {
    for (let ahead = at + 2; ahead < Math.min(this.looks.length, at + AHEAD + 2); ahead++) {
      if (!this.isLone(ahead)) continue
      if (isCapitalAt(this.candidates, ahead)) return false
      const other = this.candidates[ahead]?.numbers.find(({ style }) => style === number.style)
      if (other !== undefined) return other.value === number.value
    }
    return false
  }

  private isLone(at: number): boolean {
    const candidate = this.candidates[at]
    return candidate !== undefined && candidate.title === undefined
  }

  private isLoneTask(candidate: Marker, at: number): boolean {
    return candidate.title === undefined && !isCapital(candidate) && this.opensTask(at)
  }
}

function candidateAt(text: string, at: number): Marker | undefined {
  const numbers = readNumber(text)
  if (numbers.length > 0) return { at, numbers }
  const line = text.length > LONGEST_TITLE ? undefined : readNumberedLine(text, true)
  return line === undefined ? undefined : { at, numbers: line.numbers, title: line.title }
}

function isCapital(candidate: Marker): boolean {
  return candidate.numbers.some(isTitleNumber)
}

function isCapitalAt(candidates: readonly (Marker | undefined)[], at: number): boolean {
  const candidate = candidates[at]
  return candidate !== undefined && isCapital(candidate)
}

/** Whether a number goes on with those of its style, starts them anew, or leaves out a few. */
function fits(number: Numbering, last: ReadonlyMap<Style, number>): boolean {
  const before = last.get(number.style)
  if (number.value === 1 || before === undefined) return true
  return number.value > before && number.value <= before + WIDEST_GAP
}

/** Pages count up by one; a column of amounts may hold lone numbers too, in no order. */
function pagesAmong(strays: readonly { at: number; value: number }[], amounts: boolean): number[] {
  const counts = (index: number) =>
    strays[index - 1]?.value === (strays[index]?.value ?? 0) - 1 ||
    strays[index + 1]?.value === (strays[index]?.value ?? 0) + 1
  return strays.filter((_, index) => !amounts || counts(index)).map(({ at }) => at)
}

function likeTask(looks: Features | undefined): number {
  if (looks === undefined) return -1
  return (looks.action ? 2 : 0) + (looks.words > 12 ? 1 : 0) - (looks.product && !looks.action ? 1 : 0)
}
