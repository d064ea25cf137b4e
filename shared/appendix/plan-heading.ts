// The plan's number, date, issuer and title from the text around its table. The text speaks of many documents; the
// plan's own number stands after "Số:" at its head, or in "(Kèm theo Kế hoạch số …)" above the table.
import { isoDay } from '../domain/deadline-days.ts'
import { foldLine, searchKey } from '../domain/text.ts'
import type { PlanHeading } from './appendix.ts'
import { isCapitals, isRule } from './marks.ts'
import { readNumberedLine } from './numbering.ts'

const NUMBER = String.raw`(\d+(?:[/-]\d{4})?\s?[/-]\s?[A-ZĐ][A-ZĐa-zđ\d&]*(?:[/-][A-ZĐ][A-ZĐa-zđ\d&]*)*)`
const OWN_NUMBER = new RegExp(String.raw`^Số\s*:?\s*${NUMBER}`, 'u')
const ATTACHED = new RegExp(String.raw`(?:[Kk]èm theo|KÈM THEO)\s+([\p{L}\s]+?)\s*(?:số|SỐ)\s*:?\s*${NUMBER}`, 'u')
const DAY = /ngày\s*(\d{1,2})\s*(?:tháng\s*(\d{1,2})\s*năm|[/.-]\s*(\d{1,2})\s*[/.-])\s*(\d{4})/i
const PLACE_DAY = /^[\p{Lu}][\p{L}\s.-]{1,40},\s*ngày\s*\d/u
const ISSUER =
  /^(?:u[ỷy] ban nhân dân|ủy ban nhân dân|hội đồng nhân dân|tỉnh ủy|thành ủy|huyện ủy|bộ |sở |thủ tướng|chính phủ)/i
const ATTACHED_BY =
  /của\s+((?:[UỦ][yỷ] ban nhân dân|UBND|Chủ tịch|HĐND|Hội đồng nhân dân|Sở|Bộ|Ban|Tỉnh ủy|Thủ tướng)[^)]*)\)?/u
const KIND = /^(?:ke hoach|quyet dinh|chuong trinh|de an|nghi quyet|chi thi|cong van|chuong trinh hanh dong)$/
const PLACE_WORD = /(?:tỉnh|thành phố|huyện|quận|thị xã|xã|phường|thị trấn)$/
const HEAD_LENGTH = 60

/** Reads the heading out of the paragraphs before the table. */
export function readPlanHeading(before: readonly string[]): PlanHeading {
  const heading: PlanHeading = {}
  const lines = before.flatMap((paragraph) => paragraph.split('\n')).filter((line) => line !== '')
  const head = lines.slice(0, HEAD_LENGTH)
  const attached = lines.map((line) => ATTACHED.exec(line)).find((match) => match !== null)
  const number = head.map((line) => OWN_NUMBER.exec(line)?.[1]).find((one) => one !== undefined) ?? attached?.[2]
  if (number !== undefined) heading.number = number.replace(/\s/g, '')
  const dated = head.find((line) => PLACE_DAY.test(line)) ?? attached?.input.slice(attached.index)
  const day = dated === undefined ? undefined : dayIn(dated)
  if (day !== undefined) heading.issuedOn = day
  const issuer =
    issuerAt(head) ?? (attached === undefined || attached === null ? undefined : ATTACHED_BY.exec(attached.input)?.[1])
  if (issuer !== undefined) heading.issuer = foldLine(issuer)
  const title = titleAfterKind(before) ?? titleAbove(before)
  if (title !== undefined) heading.title = title
  return heading
}

function dayIn(text: string): string | undefined {
  const match = DAY.exec(text)
  return match === null ? undefined : isoDay(Number(match[4]), Number(match[2] ?? match[3]), Number(match[1]))
}

/** The issuer stands on top, its place often on a line of its own, both in capitals. */
function issuerAt(head: readonly string[]): string | undefined {
  const at = head.slice(0, 12).findIndex((line) => ISSUER.test(line) && line.length < 80)
  const first = head[at]
  if (first === undefined || !isUpper(first)) return undefined
  const next = head[at + 1]
  const second =
    next !== undefined && isUpper(next) && /^(?:tỉnh|thành phố|huyện|quận|thị xã|xã|phường)\s/i.test(next)
      ? ` ${next}`
      : ''
  return properCase(first.replace(/\s+CỘNG H[ÒO].*$/u, '') + second)
}

function titleAfterKind(before: readonly string[]): string | undefined {
  const lines = before.flatMap((paragraph, index) => paragraph.split('\n').map((line) => ({ line, index })))
  const at = lines.findIndex(({ line }) => KIND.test(searchKey(line)) && line === line.toUpperCase())
  const kind = lines[at]
  if (kind === undefined) return undefined
  const title: string[] = []
  for (const { line } of lines.slice(at + 1)) {
    if (isRule(line) || readNumberedLine(line) !== undefined || (title.length > 0 && !isCapitals(line))) break
    title.push(line)
    if (!isCapitals(line)) break
  }
  return title.length === 0 ? undefined : foldLine(title.join(' '))
}

/** Without the plan's own head: the lines in capitals right above the table. */
function titleAbove(before: readonly string[]): string | undefined {
  const lines = before.flatMap((paragraph) => paragraph.split('\n'))
  const capitals = lines.slice(-8).filter((line) => isCapitals(line) && !/^PHỤ LỤC/.test(line))
  return capitals.length === 0 ? undefined : foldLine(capitals.join(' '))
}

function isUpper(text: string): boolean {
  return text === text.toUpperCase() && /\p{L}{2}/u.test(text)
}

/** "UỶ BAN NHÂN DÂN TỈNH TUYÊN QUANG" → "Ủy ban nhân dân tỉnh Tuyên Quang": names of places keep their capitals. */
function properCase(text: string): string {
  const words = foldLine(text)
    .toLowerCase()
    .replace(/uỷ ban/g, 'ủy ban')
    .split(' ')
  let proper = false
  return words
    .map((word, index) => {
      const capital = index === 0 || proper
      if (PLACE_WORD.test(word) || PLACE_WORD.test(`${words[index - 1] ?? ''} ${word}`)) proper = true
      return capital ? word.charAt(0).toUpperCase() + word.slice(1) : word
    })
    .join(' ')
}
