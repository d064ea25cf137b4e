// Finds every mention of calendar time in a phrase: days, months, quarters, halves, years. What the phrase says about
// them (before, from, every year) is decided in deadline.ts; here "quý" keeps its mark, for "quy định" is no quarter.
import { dayBefore, firstDay, isoDay, lastDay } from './deadline-days.ts'

export type SpanKind = 'date' | 'month' | 'quarter' | 'half' | 'year' | 'years'

/**
 * Time named in a phrase; months count from 1, `year` is absent where the phrase leaves it out. `several` says that the
 * phrase names both its ends ("quý II đến quý IV").
 */
export type Span = {
  kind: SpanKind
  year?: number
  endYear?: number
  firstMonth: number
  lastMonth: number
  day?: number
  endDay?: number
  several?: boolean
}

/** A phrase with each span replaced by `⟦n⟧`, so that the words around it can be looked at. */
export type Scan = { rest: string; spans: Span[]; impossible: boolean }

type Build = (groups: (string | undefined)[]) => Span | 'impossible' | undefined

const START = String.raw`(^|[^\p{L}\d⟦])`
const MONTH_WORDS = [
  'một|giêng',
  'hai',
  'ba',
  'tư|bốn',
  'năm',
  'sáu',
  'bảy|bẩy',
  'tám',
  'chín',
  'mười',
  'mười một',
  'mười hai|chạp',
]
// "Tháng năm" is May only before a year; "6 tháng một lần" names no month.
const MONTH = String.raw`(?:1[0-2]|0?[1-9])(?!\d)|(?:mười hai|mười một|chạp|giêng|một|hai|ba|tư|bốn|sáu|bảy|bẩy|tám|chín|mười)(?![\p{L}]|\s*lần)|năm(?=\s*(?:năm|\/))`
const QUARTER = String.raw`(?:iv|iii|ii|i|[1-4])(?![\divx])`
const BETWEEN = String.raw`\s*(?:,|;|-|–|—|\+|&|\/|và|đến|tới|hoặc)\s*`
const YEAR = String.raw`(?:19|20)\d\d(?!\d)`
const YEAR_AFTER = String.raw`(?:\s*(?:[\/.,–-]|của)?\s*(?:năm\s*)?(${YEAR}))?`

const number = (text: string | undefined) => (text === undefined ? undefined : Number(text))

/** Ordered: what is longer and surer is taken out of the phrase before what is shorter can see it. */
const PATTERNS: [RegExp, Build][] = [
  [
    pattern(
      String.raw`(?:ngày\s*)?(\d{1,2})\s*(?:-|–|đến|tới)\s*(?:ngày\s*)?(\d{1,2})\s*(?:\/|\.|tháng)\s*(\d{1,2})\s*(?:\/|\.|năm)\s*(${YEAR})`,
      // Not within "15/3-20/3/2024".
      String.raw`(^|[^\p{L}\d⟦\/.])`,
    ),
    ([first, last, m, y]) => days(date(y, m, first), date(y, m, last)),
  ],
  [pattern(String.raw`(\d{4})-(\d{2})-(\d{2})(?:t[\d:.]+z?)?`), ([y, m, d]) => date(y, m, d)],
  [
    pattern(String.raw`(?:ngày\s*)?(\d{1,2})\s*([\/.-])\s*(\d{1,2})\s*\3\s*(\d{4}|\d{2})(?!\d)`),
    ([d, , m, y]) => date(y, m, d),
  ],
  [
    pattern(String.raw`(?:ngày\s*)?(\d{1,2})\s*tháng\s*(\d{1,2})\s*[,]?\s*(?:năm\s*)?(${YEAR})`),
    ([d, m, y]) => date(y, m, d),
  ],
  [pattern(String.raw`ngày\s*(\d{1,2})\s*(?:tháng|[\/.-])\s*(\d{1,2})(?!\d)`), ([d, m]) => date(undefined, m, d)],
  [
    pattern(String.raw`(?:các\s*)?năm học\s*(${YEAR})\s*[-–—\/]\s*(${YEAR})`),
    ([from, to]) => ({ kind: 'years', year: Number(from), endYear: Number(to), firstMonth: 9, lastMonth: 5 }),
  ],
  [
    pattern(
      String.raw`(?:các năm|năm|giai đoạn|nhiệm kỳ|thời kỳ|khóa|từ năm|từ)?\s*(${YEAR})\s*(?:-|–|—|đến|tới|÷)\s*(?:hết\s*)?(?:năm\s*)?(${YEAR})`,
    ),
    ([from, to]) => years(Number(from), Number(to)),
  ],
  [
    pattern(String.raw`(?:6|06|sáu)\s*tháng\s*(đầu|cuối)\s*năm${YEAR_AFTER}`),
    ([part, year]) => span('half', part === 'đầu' ? 1 : 7, part === 'đầu' ? 6 : 12, number(year)),
  ],
  [
    pattern(
      String.raw`(?:các\s*)?(?:quý|q)\s*\.?\s*((?:${QUARTER})(?:${BETWEEN}(?:quý\s*)?(?:${QUARTER}))*)${YEAR_AFTER}`,
    ),
    ([list, year]) => quarters(list ?? '', number(year)),
  ],
  [
    pattern(String.raw`(?:các\s*)?tháng\s*((?:${MONTH})(?:${BETWEEN}(?:tháng\s*)?(?:${MONTH}))*)${YEAR_AFTER}`),
    ([list, year]) => months(list ?? '', number(year)),
  ],
  [
    pattern(String.raw`t\s*\.?\s*((?:1[0-2]|0?[1-9])(?!\d))${YEAR_AFTER}`),
    ([list, year]) => months(list ?? '', number(year)),
  ],
  [pattern(String.raw`tháng\s*(\d{1,2})(?!\d)`), () => 'impossible'],
  [pattern(String.raw`(\d{1,2})\s*[\/-]\s*(${YEAR})`), ([month, year]) => months(month ?? '', number(year))],
  [
    pattern(String.raw`(?:các\s*)?năm\s*(${YEAR})((?:${BETWEEN}(?:năm\s*)?${YEAR})*)`),
    ([first, others]) => years(Number(first), Number(/\d{4}$/.exec(others ?? '')?.[0] ?? first)),
  ],
  [pattern(String.raw`(\d{1,2})\s*\/\s*(\d{1,2})(?![\d%\/]|\s*%)`), ([d, m]) => possible(date(undefined, m, d))],
  [pattern(`(${YEAR})`), ([year]) => years(Number(year), Number(year))],
]

/**
 * Takes every span of time out of a folded, lower-case phrase.
 *
 * @param borrowed the year for spans that name none, when nothing after them in the phrase does
 */
export function scanSpans(phrase: string, borrowed?: number): Scan {
  const found: Span[] = []
  let impossible = false
  let rest = phrase
  for (const [regex, build] of PATTERNS) {
    rest = rest.replace(regex, (match: string, before: string, ...groups: (string | undefined)[]) => {
      const built = build(groups)
      if (built === undefined) return match
      if (built === 'impossible') {
        impossible = true
        return `${before} `
      }
      return `${before}⟦${found.push(built) - 1}⟧`
    })
  }
  return { ...inReadingOrder(rest, found, borrowed), impossible }
}

/** First day of a span, or `undefined` without a year. */
export function spanStart(span: Span): string | undefined {
  if (span.year === undefined) return undefined
  return span.day === undefined ? firstDay(span.year, span.firstMonth) : isoDay(span.year, span.firstMonth, span.day)
}

/** Last day of a span, inclusive, or `undefined` without a year. */
export function spanEnd(span: Span): string | undefined {
  const year = span.endYear ?? span.year
  if (year === undefined) return undefined
  return span.day === undefined ? lastDay(year, span.lastMonth) : isoDay(year, span.lastMonth, span.endDay ?? span.day)
}

/** The last day that is "before" a span: the day itself for a day ("trước ngày 15" is due on 15), else the eve. */
export function lastDayBefore(span: Span): string | undefined {
  if (span.year === undefined || span.day !== undefined) return spanEnd(span)
  return dayBefore(span.year, span.firstMonth)
}

function pattern(body: string, start = START): RegExp {
  return new RegExp(start + body, 'gu')
}

function span(kind: SpanKind, firstMonth: number, lastMonth: number, year?: number): Span {
  return year === undefined ? { kind, firstMonth, lastMonth } : { kind, firstMonth, lastMonth, year }
}

function date(
  yearText: string | undefined,
  monthText: string | undefined,
  dayText: string | undefined,
): Span | 'impossible' {
  const short = number(yearText)
  const year = short !== undefined && short < 100 ? short + 2000 : short
  const month = Number(monthText)
  const day = Number(dayText)
  // A leap year stands in where the year is not known yet: 29/2 may be meant.
  if (isoDay(year ?? 2024, month, day) === undefined) return 'impossible'
  return { ...span('date', month, month, year), day }
}

/** A fraction that is no day of the year ("24/32 xã") is left alone. */
function possible(built: Span | 'impossible'): Span | undefined {
  return built === 'impossible' ? undefined : built
}

/** "Từ ngày 01 đến ngày 15/3/2024" */
function days(first: Span | 'impossible', last: Span | 'impossible'): Span | 'impossible' | undefined {
  if (first === 'impossible' || last === 'impossible') return 'impossible'
  const from = first.day ?? 0
  const to = last.day ?? 0
  return to > from ? { ...first, endDay: to, several: true } : undefined
}

function years(from: number, to: number): Span | undefined {
  if (to < from) return undefined
  return { ...span(from === to ? 'year' : 'years', 1, 12, from), endYear: to }
}

function quarters(list: string, year: number | undefined): Span | undefined {
  const numbers = (list.match(/iv|i{1,3}|[1-4]/g) ?? []).map(
    (one) => Number(one) || ['i', 'ii', 'iii', 'iv'].indexOf(one) + 1,
  )
  return ordered(
    'quarter',
    numbers.map((one) => one * 3 - 2),
    2,
    year,
  )
}

function months(list: string, year: number | undefined): Span | undefined {
  const numbers = list
    .split(new RegExp(`${BETWEEN}|tháng`, 'u'))
    .map((one) => one.trim())
    .filter((one) => one !== '')
    .map((one) => Number(one) || MONTH_WORDS.findIndex((words) => words.split('|').includes(one)) + 1)
  if (numbers.some((one) => one < 1 || one > 12)) return undefined
  return ordered('month', numbers, 0, year)
}

/** "Tháng 11, 12, 1/2025" runs over the turn of the year: the named year is that of its end. */
function ordered(kind: SpanKind, firstMonths: number[], extra: number, year: number | undefined): Span | undefined {
  const first = firstMonths[0]
  const last = firstMonths[firstMonths.length - 1]
  if (first === undefined || last === undefined) return undefined
  if (last === first) return span(kind, first, last + extra, year)
  if (last > first) return { ...span(kind, first, last + extra, year), several: true }
  if (year === undefined) return span(kind, first, last + extra)
  return { ...span(kind, first, last + extra, year - 1), endYear: year, several: true }
}

/** Renumbers by position, and lends a year from the next span that has one ("Quý III và quý IV/2024"). */
function inReadingOrder(text: string, found: Span[], borrowed: number | undefined): { rest: string; spans: Span[] } {
  const spans: Span[] = []
  const rest = text.replace(/⟦(\d+)⟧/g, (match: string, index: string) => {
    const one = found[Number(index)]
    return one === undefined ? match : `⟦${spans.push(one) - 1}⟧`
  })
  let lender = borrowed
  for (let index = spans.length - 1; index >= 0; index--) {
    const one = spans[index]
    if (one === undefined) continue
    if (one.year !== undefined) lender = one.year
    else if (lender !== undefined) spans[index] = { ...one, year: lender }
  }
  return { rest, spans }
}
