// Reads what a signed plan says about time. The phrase itself stays as signed; the days are our reading of it, and
// what the calendar does not have (31/02) is never moved to a day that it has.
import { fromExcelSerial } from './deadline-days.ts'
import { lastDayBefore, type Span, type SpanKind, scanSpans, spanEnd, spanStart } from './deadline-spans.ts'
import type { Issue } from './issue.ts'
import { foldLine } from './text.ts'

export type DeadlineKind = SpanKind | 'ongoing' | 'recurring' | 'event' | 'none'
export type Recurrence = 'year' | 'half' | 'quarter' | 'month'

/** ISO days; `end` is the inclusive last day; `before` marks "trước …"; `every` comes with `recurring` alone. */
export type Deadline = {
  /** The signed text, unchanged. */
  text: string
  kind: DeadlineKind
  start?: string
  end?: string
  before?: boolean
  every?: Recurrence
  issue?: Issue
}

/** What a deadline means, without its words: what a person may set where the words were read wrong or not at all. */
export type DeadlineMeaning = Omit<Deadline, 'text' | 'issue'>

type Bounds = { start?: string; end?: string; before?: boolean }

/** One span with the words before and after it, which say how it is meant. */
type Mention = { span: Span; before: string; after: string }

// "Kế hoạch số 16/KH-UBND ngày 29/3/2012": the day of a document, with its number, is never a deadline.
const REFERENCE =
  /(?:số\s*)?\d+\s*[/-]\s*(?:\d{4}\s*[/-]\s*)?[a-zđ][a-zđ\d&]+(?:[-/][a-zđ\d&]+)*\s*,?\s*ngày\s*(?:\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*\d{4}|\d{1,2}\s*tháng\s*\d{1,2}\s*năm\s*\d{4})|\d+(?:[/-]\d{4})?[/-][a-zđ]+-[a-zđ]+/g
/** Finest first: "Hằng quý, 6 tháng, năm" recurs every quarter. */
const RECURRING: [Recurrence, RegExp][] = [
  [
    'month',
    /(?:hàng|hằng|mỗi|từng|định kỳ|theo) tháng|lần\s*(?:\/|một|mỗi|trong)\s*tháng|(?:^|[^\d ] ?)(?:0?1 |một )?tháng\s*(?:\/|một|1)\s*lần/,
  ],
  [
    'quarter',
    /(?:hàng|hằng|mỗi|từng|định kỳ|theo) quý|lần\s*(?:\/|một|mỗi|trong)\s*quý|(?:3|03|ba) tháng\s*(?:\/|một|1)\s*lần|quý\s*(?:\/|một|1)\s*lần/,
  ],
  ['half', /(?:6|06|sáu) tháng(?! (?:đầu|cuối|sau|kể|từ))|(?:2|02|hai) lần\s*(?:\/|một|mỗi|trong)\s*năm/],
  [
    'year',
    /(?:hàng|hằng|mỗi|từng|định kỳ|theo) năm|lần\s*(?:\/|một|mỗi|trong)\s*năm|năm\s*(?:\/|một|1)\s*lần|thường niên/,
  ],
]
const ON_AND_ON = /(?:các|những) năm tiếp theo|trở đi/
const ONGOING = new RegExp(
  `thường xuyên|liên tục|xuyên suốt|trong suốt|thường kỳ|(?:hàng|hằng) (?:ngày|tuần)|tuần\\s*(?:\\/|một)\\s*lần|${ON_AND_ON.source}`,
)
const EVENT_FIRST =
  /^(?:ngay |chậm nhất |trong vòng |trong |hoàn thành )*(?:sau(?! ⟦)|khi|theo(?! (?:dõi|định kỳ|từng|tháng|quý|năm|hàng|hằng))|trình|tại kỳ|kỳ họp|phù hợp|căn cứ|tùy|đến khi|cho đến khi|\d+ (?:ngày|tháng) (?:làm việc|kể|từ|sau)|kể từ(?! ⟦))(?: |$)/
const EVENT =
  /sau khi|khi có|khi được|kể từ|kỳ họp|hội nghị|phiên họp|cuộc họp|theo (?!dõi)|ngày làm việc|đột xuất|khi phát sinh|vụ (?:đông|xuân|hè|thu|mùa)|mùa (?:khô|mưa|hè|vụ|xuân|lũ)|học kỳ|tết|đại hội|dịp /
const BEFORE = /trước(?: (?:hết|ngày))?\s*$/
const LATEST = /(?:chậm nhất|muộn nhất|không quá|đến|tới|hết|hạn|xong)(?: (?:hết|là|trong|vào|cuối|ngày|năm))*\s*$/
const FROM = /(?:từ|bắt đầu|sau)(?: (?:từ|đầu|cuối|ngày|năm))*\s*$/
const VISION = /(?:tầm nhìn|định hướng)(?: (?:đến|tới|năm))*\s*$/
const IMPLIED_YEAR = /(trong|cả|đầu|giữa|cuối|hết) năm(?: nay)?(?=$|[\s,;.)])(?!\s*\d|\s*học)/
const SERIALS = { from: 30000, to: 80000 }

/**
 * Reads a deadline cell.
 *
 * @param options.year the year of the document, lent to phrases that name none ("Quý III", "15/3")
 * @example readDeadline('Quý II, III năm 2024') // kind 'quarter', 2024-04-01 … 2024-09-30
 * @example readDeadline('31/02/2024') // kind 'none' with the issue 'deadline-impossible'
 */
export function readDeadline(text: string, options: { year?: number } = {}): Deadline {
  const phrase = foldLine(text).toLowerCase().replace(/quí/g, 'quý')
  if (phrase === '') return { text, kind: 'none' }
  const serial = /^\d{5}(?:\.\d+)?$/.test(phrase) ? Number(phrase) : 0
  if (serial >= SERIALS.from && serial < SERIALS.to) return { text, kind: 'date', end: fromExcelSerial(serial) }

  const dated = phrase.replace(REFERENCE, ' ').replace(IMPLIED_YEAR, `$1 năm ${options.year ?? ''}`)
  const { rest, spans, impossible } = scanSpans(dated.trim(), options.year)
  if (impossible) return doubtful(text, 'none', 'deadline-impossible')
  const mentions = mentionsIn(rest, spans)
  const eventFirst = EVENT_FIRST.test(rest)

  const every = RECURRING.find(([, regex]) => regex.test(rest))?.[0]
  if (every !== undefined && !eventFirst) {
    // "Tháng 01 hằng năm" names no one month; "hằng năm, giai đoạn 2021-2025" does name the years.
    const whole = mentions.filter(({ span }) => span.kind === 'years' || span.kind === 'year')
    return { text, kind: 'recurring', ...boundsOf(whole), every }
  }
  if (ONGOING.test(rest)) return { text, kind: 'ongoing', ...boundsOf(mentions) }
  if (eventFirst) return { text, kind: 'event', ...boundsOf(mentions.filter(isLimit)) }
  const kind = kindOf(mentions.map(({ span }) => span))
  if (kind !== undefined) {
    const bounds = boundsOf(mentions)
    const dateless = bounds.start === undefined && bounds.end === undefined
    return dateless ? doubtful(text, kind, 'deadline-no-year') : { text, kind, ...bounds }
  }
  if (IMPLIED_YEAR.test(phrase)) return doubtful(text, 'year', 'deadline-no-year')
  return EVENT.test(rest) ? { text, kind: 'event' } : doubtful(text, 'none', 'deadline-unread')
}

function doubtful(text: string, kind: DeadlineKind, code: string): Deadline {
  return { text, kind, issue: { code, level: 'doubt', field: 'deadline', text } }
}

/** What a plan looks forward to ("tầm nhìn đến năm 2050") is no part of its deadline. */
function mentionsIn(rest: string, spans: Span[]): Mention[] {
  const words = rest.split(/⟦\d+⟧/)
  return spans
    .map((span, index) => ({ span, before: words[index] ?? '', after: words[index + 1] ?? '' }))
    .filter(({ before }) => !VISION.test(before))
}

function isLimit({ before }: Mention): boolean {
  return BEFORE.test(before) || LATEST.test(before)
}

/** The outer bounds of everything mentioned: several milestones in one cell give one range. */
function boundsOf(mentions: Mention[]): Bounds {
  const starts: string[] = []
  const ends: string[] = []
  let before = false
  mentions.forEach((mention, index) => {
    const last = index === mentions.length - 1
    const from = FROM.test(mention.before) && mention.span.several !== true
    const start = spanStart(mention.span)
    const end = BEFORE.test(mention.before) ? lastDayBefore(mention.span) : spanEnd(mention.span)
    if (BEFORE.test(mention.before)) before = true
    // A day stands for itself as a due day; it opens a range only in "từ …" or "… đến …".
    const opens =
      mention.span.day === undefined
        ? !isLimit(mention)
        : from || mention.span.several === true || (!last && /^\s*(?:-|–|—|đến|tới)/.test(mention.after))
    if (opens && start !== undefined) starts.push(start)
    if (!(last && (from || ON_AND_ON.test(mention.after))) && end !== undefined) ends.push(end)
  })
  const bounds: Bounds = {}
  const start = starts.sort()[0]
  const end = ends.sort()[ends.length - 1]
  if (start !== undefined) bounds.start = start
  if (end !== undefined) bounds.end = end
  if (before) bounds.before = true
  return bounds
}

function kindOf(spans: Span[]): SpanKind | undefined {
  const kinds = new Set(spans.map((span) => span.kind))
  const last = spans[spans.length - 1]
  if (last === undefined) return undefined
  const severalYears = new Set(spans.map((span) => span.year)).size > 1
  if (severalYears && (kinds.size > 1 || last.kind === 'year')) return 'years'
  return last.kind
}
