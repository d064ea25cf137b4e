// Who prints, under which number, to whom, and who signs. A plan says most of it; the rest the secretariat sets once.
import { addDays, showDay } from '../domain/calendar.ts'
import type { AgencyId } from '../domain/ids.ts'
import type { PeriodSettings } from '../domain/period.ts'
import type { Plan } from '../domain/plan.ts'
import { programmeOf } from './programme.ts'

export interface PrintSettings {
  /** The body above the one that prints: `UBND tỉnh Tuyên Quang`; the masthead sets it in capitals. */
  readonly parent: string
  /** The body that prints: `Sở Kế hoạch và Đầu tư`. */
  readonly office: string
  /** What stands in its numbers: `SKHĐT`. */
  readonly officeCode: string
  readonly place: string
  /** The number alone; empty until the clerical office gives it. */
  readonly number: string
  /** ISO day of the document, or empty. */
  readonly date: string
  readonly addressee: string
  /** What the plan itself carries out, with its number: printed in the summary where given. */
  readonly programme: string
  /** Above the signature, one line each: `KT. GIÁM ĐỐC`, `PHÓ GIÁM ĐỐC`. */
  readonly signedAs: readonly string[]
  readonly signer: string
  readonly recipients: readonly string[]
  /** Points; the decree's body size is too large for a table of ten columns. */
  readonly tableSize: number
}

/**
 * What a plan says of itself for whoever prints: the secretariat, or an agency printing its own annex.
 *
 * @example
 * defaultSettings(plan, 'so-khdt').parent // 'UBND tỉnh Tuyên Quang'
 */
export function defaultSettings(plan: Plan, agency: AgencyId): PrintSettings {
  const found = plan.directory.agencies.find((it) => it.id === agency)
  const name = found?.name ?? agency
  const officeCode = found?.otherNames.find(isCode) ?? initials(name)
  const isDistrict = found?.kind === 'district'
  return {
    parent: isDistrict ? '' : shortCommittee(plan.issuer),
    office: name,
    officeCode: isDistrict ? 'UBND' : officeCode,
    place: placeOf(isDistrict ? name : plan.issuer),
    number: '',
    date: '',
    addressee: plan.issuer,
    programme: programmeOf(plan),
    signedAs: isDistrict ? ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH'] : [headOf(name)],
    signer: '',
    recipients: ['Như trên', 'Lãnh đạo cơ quan', `Lưu: VT, ${officeCode}`],
    tableSize: 11,
  }
}

/** Whether a name is what documents of the body are numbered with. */
function isCode(name: string): boolean {
  return /^[\p{Lu}&]{2,8}$/u.test(name)
}

/** First letters of a name's words but "và": `Sở Kế hoạch và Đầu tư` gives SKHĐT. */
function initials(name: string): string {
  const words = name.split(/[\s,-]+/).filter((word) => word !== '' && word.toLocaleLowerCase('vi') !== 'và')
  return words.map((word) => word.charAt(0).toLocaleUpperCase('vi')).join('')
}

function shortCommittee(issuer: string): string {
  return issuer.replace(/^[UỦ][yỷ] ban nhân dân/iu, 'UBND')
}

/** The province or district in the name of its committee; empty where it names none. */
function placeOf(committee: string): string {
  return /(?:tỉnh|thành phố|huyện|thị xã)\s+(\S.*)$/iu.exec(committee)?.[1] ?? ''
}

/** What the head of a body is called; each kind of body has its own. */
function headOf(name: string): string {
  const heads: readonly (readonly [RegExp, string])[] = [
    [/^Sở /iu, 'GIÁM ĐỐC'],
    [/^Ban /iu, 'TRƯỞNG BAN'],
    [/^Văn phòng /iu, 'CHÁNH VĂN PHÒNG'],
    [/^Thanh tra /iu, 'CHÁNH THANH TRA'],
    [/^Liên minh /iu, 'CHỦ TỊCH'],
  ]
  return heads.find(([of]) => of.test(name))?.[1] ?? 'THỦ TRƯỞNG CƠ QUAN'
}

/** What a document can name in words: the whole committee's plan with its day. */
export function planInWords({ number, issuedOn, issuer }: Plan): string {
  const day = issuedOn === '' ? '' : ` ngày ${showDay(issuedOn)}`
  return `Kế hoạch số ${number}${day}${issuer === '' ? '' : ` của ${issuer}`}`
}

/**
 * How a period is spoken of.
 *
 * @example
 * periodInWords({ …, from: '2013-10-01', to: '2013-12-31' }) // 'quý IV năm 2013'
 */
export function periodInWords({ from, to }: Pick<PeriodSettings, 'from' | 'to'>): string {
  const year = to.slice(0, 4)
  const whole = from.slice(8) === '01' && isLastOfMonth(to) && from.slice(0, 4) === year
  const [first, last] = [Number(from.slice(5, 7)), Number(to.slice(5, 7))]
  const months = last - first + 1
  if (whole && months === 12) return `năm ${year}`
  if (whole && months === 6 && (first === 1 || first === 7)) {
    return `6 tháng ${first === 1 ? 'đầu' : 'cuối'} năm ${year}`
  }
  if (whole && months === 9 && first === 1) return `9 tháng năm ${year}`
  if (whole && months === 3 && last % 3 === 0) return `quý ${['I', 'II', 'III', 'IV'][last / 3 - 1]} năm ${year}`
  if (whole && months === 1) return `tháng ${last} năm ${year}`
  return `từ ngày ${showDay(from)} đến ngày ${showDay(to)}`
}

function isLastOfMonth(day: string): boolean {
  return addDays(day, 1).slice(8) === '01'
}
