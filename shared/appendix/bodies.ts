// Splits a cell into the bodies it names. A comma or "và" may stand between bodies or inside one name ("Sở Lao động,
// Thương binh và Xã hội"), so pieces are joined back by the grammar of names, not by a list of bodies.
import { foldText } from '../domain/text.ts'
import { beginsSector, beginsSet, headOf, nameKey, sectorKey, UNIT } from './body-lexicon.ts'

/** Names in the order of the cell: single bodies, and sets such as "Các sở, ban, ngành". */
export type Bodies = { bodies: string[]; collectives: string[] }

/** One name of a cell; `known` says that its words are those of a body or of a set of bodies. */
export type BodyName = { text: string; collective: boolean; known: boolean }

const PLURAL = /^(?:các|những|mọi|toàn thể|tất cả(?: các)?|một số|\d+)(?= |$)/i
const UNIT_LIST = new RegExp(`(?:^| )${UNIT}(?: ${UNIT})+(?= |$)`)
const PLURAL_UNIT = new RegExp(`(?:^| )(?:cac|cap|\\d+) (?:${UNIT}|dia phuong|cap)(?= |$)`)
const BARE_UNIT = /^(?:ubnd|uy ban nhan dan|hdnd|dang uy|cong an) (?:huyen|xa|phuong)$/
const ENDS_WITH_UNIT = new RegExp(`(?:^| )${UNIT}$`)
const BEGINS_WITH_UNIT = new RegExp(`^${UNIT}(?= |$)`)
const CLOSED = /(?:^| )(?:tinh|trung uong|viet nam|tw)$/
const WHOLE_ALONE = /^(?:(?:Tỉnh|Thành|Huyện|Thị|Quận) (?:ủy|uỷ|đoàn)|Chính phủ|Quốc hội|Công an|Mặt trận)$/
const ACRONYM = /^[A-ZĐ][A-ZĐ\d&.-]+(?= |$)/
const PLACE =
  /^((?:UBND|HĐND|Ủy ban nhân dân|Uỷ ban nhân dân|Công an|Đảng ủy|Huyện ủy)) (?:các )?(huyện|thị xã|thành phố|TP\.?|quận|xã|phường|thị trấn)(?:\s*:)? (?=\p{Lu})/u
const OFFICE_OF_TWO = /^(?:Văn phòng|VP) (?:Đoàn ĐBQH|Đoàn đại biểu Quốc hội|HĐND|Hội đồng nhân dân)$/
/** "Đảng ủy Khối các cơ quan và doanh nghiệp tỉnh" is one body. */
const OF_ALL = /^(?:Đảng ủy|Đảng uỷ|Đoàn) .*các cơ quan$/
const PLACE_PIECE = /^(?:huyện|thị xã|thành phố|TP\.?|quận|xã|phường|thị trấn) \p{Lu}/u
const SHARED_HEAD = /^(?:các )?(sở|bộ|ban|phòng|hội)(?:\s*:\s*| )(?=\p{Lu})/iu
/** What a sentence goes on with after its subject; names of some length hold the words of the second list themselves. */
const PREDICATE = / (?:tham mưu|chủ trì|phối hợp|chịu trách nhiệm|có trách nhiệm|báo cáo|ban hành|căn cứ) /
const ACTION = / (?:xây dựng|triển khai|thực hiện|tổ chức|tăng cường|hướng dẫn|tuyên truyền|rà soát) /
const PROPER_NAME = /^\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+){1,3}$/u
const LABEL = /^(?:(?:cơ quan |đơn vị )?(?:chủ trì|phối hợp|thực hiện)\s*:\s*|và )/i
const BULLET = /^(?:[-–—+*•▪●○·]|\d{1,2}[.)](?=\s))\s*/
const LONGEST_NAME = 16
/** Bodies named after what they do; their names are as long as that takes. */
const NAMED_BY_TASK =
  /^(?:Văn phòng )?(?:Ban (?:Quản lý|Chỉ đạo|Điều phối|Điều hành|Tổ chức)|Tổ công tác|Hội đồng|Quỹ|Trung tâm) /i
const LONGEST_NAME_BY_TASK = 24

/**
 * Splits the text of a lead, support or issuer cell.
 *
 * @example splitBodies('Sở Nội vụ, UBND huyện, thành phố') // bodies ['Sở Nội vụ'], collectives ['UBND huyện, thành phố']
 */
export function splitBodies(text: string): Bodies {
  const names = bodyNames(text)
  return {
    bodies: names.filter((name) => !name.collective).map((name) => name.text),
    collectives: names.filter((name) => name.collective).map((name) => name.text),
  }
}

/** As {@link splitBodies}, in one list and with what is known of each name. */
export function bodyNames(text: string): BodyName[] {
  return segments(text)
    .flatMap(namesIn)
    .map((name) => describeName(name))
}

/** The share (0–1) of the words of all names that belong to known ones. */
export function bodyShare(names: readonly BodyName[]): number {
  let all = 0
  let known = 0
  for (const name of names) {
    const words = name.text.split(' ').length
    all += words
    if (name.known) known += words
  }
  return all === 0 ? 0 : known / all
}

/** Lines are one text unless the next line starts a name of its own; remarks in brackets are left out. */
function segments(text: string): string[] {
  let joined = ''
  for (const raw of foldText(text).split('\n')) {
    const line = raw.replace(BULLET, '')
    const starts = line !== raw || headOf(line) !== undefined || PLURAL.test(line)
    const open = /(?:[,:&-]|(?:^| )và|(?:UBND|HĐND))$/.test(joined)
    joined += joined === '' ? line : starts && !open ? `; ${line}` : ` ${line}`
  }
  return joined
    .replace(/\([^()]*\)?/g, ' ')
    .replace(/ (?:&|-|–|\/) (?=Sở )|\/(?=(?:Sở|UBND|Ban|Công an) )/g, '; ')
    .replace(/\.\s+(?=(?:Sở|UBND|Ban|Các|Văn phòng|Công an|Hội|Liên minh) )/g, '; ')
    .split(';')
    .map((one) =>
      one
        .replace(/ +/g, ' ')
        .replace(/ (?=[,.:])/g, '')
        .trim(),
    )
    .map((one) =>
      one
        .replace(BULLET, '')
        .replace(LABEL, '')
        .replace(/[\s.,:-]+$/, ''),
    )
    .filter((one) => one !== '')
}

function namesIn(segment: string): string[] {
  const names: string[] = []
  let current = ''
  // "Các sở: Tài chính, Xây dựng" and "UBND huyện A, B" share the head of their first name.
  let shared = ''
  for (const { joint, piece } of piecesOf(segment)) {
    if (current !== '' && continues(current, joint, piece)) {
      current += joint + piece
      continue
    }
    if (current !== '') names.push(current)
    const sharing = sharedHead(piece)
    if (sharing !== undefined) {
      shared = sharing.head
      current = `${sharing.head} ${sharing.name}`
    } else if (PLACE_PIECE.test(piece) && shared !== '') {
      current = `${shared.split(' ')[0]} ${piece}`
    } else if (headOf(piece) !== undefined || beginsSetPhrase(piece)) {
      shared = ''
      current = piece
    } else {
      current = shared === '' || ACRONYM.test(piece) ? piece : `${shared} ${piece}`
    }
    if (shared === '') shared = implicitHead(current)
  }
  if (current !== '') names.push(current)
  return names
}

/** The press of a province is one body, whatever its name is joined with. */
const PRESS = /Báo (?:\p{Lu}[\p{L} ]+ )?và (?:Đài )?phát thanh(?:,| và| -) truyền hình/giu
const HELD = { ', ': '\ue001', ' và ': '\ue002' } as const

function heldTogether(segment: string): string {
  return segment.replace(PRESS, (name) => name.replace(/, /g, HELD[', ']).replace(/ và /g, HELD[' và ']))
}

function released(piece: string): string {
  return piece.replace(/\ue001/g, ', ').replace(/\ue002/g, ' và ')
}

/** Cuts at commas and "và"; a comma inside an abbreviation ("VH,TT&DL") has no blank after it. */
function piecesOf(segment: string): { joint: string; piece: string }[] {
  const parts = heldTogether(segment).split(/(, *và |, +|,(?=(?:Sở|UBND|Ban|Công an|các|Các|Hội|Văn phòng) )| và )/)
  const pieces: { joint: string; piece: string }[] = []
  for (let index = 0; index < parts.length; index += 2) {
    const piece = released(parts[index] ?? '').trim()
    if (piece !== '') pieces.push({ joint: parts[index - 1] ?? '', piece })
  }
  return pieces
}

/** Whether a piece goes on with the name before it. */
function continues(current: string, joint: string, piece: string): boolean {
  const head = headOf(current)
  const rest = head === undefined ? '' : current.slice(head.length)
  const key = nameKey(piece)
  if (head !== undefined && beginsSector(nameKey(`${rest} ${piece}`)) && rest.trim() !== '') return true
  if (ENDS_WITH_UNIT.test(nameKey(current)) && BEGINS_WITH_UNIT.test(key) && !PLACE_PIECE.test(piece)) return true
  if (joint === ' và ' && (OFFICE_OF_TWO.test(current) || OF_ALL.test(current)) && !PLURAL.test(piece)) return true
  const plural = PLURAL.test(piece)
  if (headOf(piece) !== undefined || plural) return needsName(current, head, rest) && !plural && joins(joint, key)
  if (PLURAL.test(current)) return isLower(piece)
  if (isBareSet(current)) return beginsSet(piece, true)
  if (isLower(piece))
    return head !== undefined && !beginsSet(piece, false) && !PLACE_PIECE.test(piece) && !CLOSED.test(nameKey(current))
  if (head === undefined || ACRONYM.test(piece) || CLOSED.test(nameKey(current)) || PLACE.test(current)) return false
  return !(sectorKey(nameKey(rest)) !== undefined && (beginsSector(key) || joint.startsWith(',')))
}

/** "Báo và Đài PT-TH tỉnh", "Đảng ủy, UBND các xã": a head alone shares what follows it. */
function needsName(current: string, head: string | undefined, rest: string): boolean {
  return (head !== undefined && rest.trim() === '' && !WHOLE_ALONE.test(current)) || /^(?:Báo|Đài)$/.test(current)
}

function joins(joint: string, key: string): boolean {
  return joint === ' và ' || UNIT_LIST.test(key) || PLURAL_UNIT.test(key)
}

function sharedHead(piece: string): { head: string; name: string } | undefined {
  const place = PLACE.exec(piece)
  if (place?.[1] !== undefined && place[2] !== undefined)
    return { head: `${place[1]} ${place[2]}`, name: piece.slice(place[0].length) }
  const plural = /^các /i.test(piece) || piece.includes(':')
  const head = plural ? SHARED_HEAD.exec(piece) : null
  if (head?.[1] === undefined) return undefined
  const name = piece.slice(head[0].length)
  if (!beginsSector(nameKey(name)) && !piece.includes(':')) return undefined
  return { head: head[1].charAt(0).toUpperCase() + head[1].slice(1).toLowerCase(), name }
}

/** "Sở Nội vụ, Tài chính": a complete name lends its head to a field that stands alone after it. */
function implicitHead(name: string): string {
  const head = headOf(name)
  return head !== undefined && sectorKey(nameKey(name.slice(head.length))) !== undefined ? head : ''
}

function describeName(text: string): BodyName {
  const head = headOf(text)
  const lower = text.replace(PLURAL, '').trim().toLowerCase()
  const plural = PLURAL.test(text)
  const key = nameKey(text)
  const collective =
    plural ||
    / lien quan(?: |$)/.test(key) ||
    UNIT_LIST.test(key) ||
    PLURAL_UNIT.test(key) ||
    BARE_UNIT.test(key) ||
    (head === undefined && beginsSet(lower, false))
  const words = text.split(' ').length
  const named = plural
    ? beginsSet(lower, true) || headOf(text.replace(PLURAL, '').trim()) !== undefined
    : head !== undefined
  // "300 doanh nghiệp được hỗ trợ" counts a result; "UBND 135 xã" has its head.
  const counted = /^\d/.test(text)
  const known =
    !counted &&
    (named || beginsSet(lower, false) || isAcronym(text) || PROPER_NAME.test(text)) &&
    words <= (NAMED_BY_TASK.test(text) ? LONGEST_NAME_BY_TASK : LONGEST_NAME) &&
    !PREDICATE.test(lower) &&
    !(words > 12 && ACTION.test(lower) && !NAMED_BY_TASK.test(text))
  return { text, collective, known }
}

/** "VNPT", "VTV"; a title in capitals shows its marks ("KINH TẾ SỐ"). */
function isAcronym(text: string): boolean {
  return ACRONYM.test(text) && !(text === text.toUpperCase() && /[^A-ZĐ\d\s&.,/-]/.test(text))
}

function isBareSet(text: string): boolean {
  return text
    .split(/, /)
    .every((one) =>
      /^(?:cơ quan|đơn vị|sở|ban|ngành|bộ|đoàn thể|địa phương|tổ chức|hội|huyện|xã|phường|doanh nghiệp)$/i.test(one),
    )
}

function beginsSetPhrase(piece: string): boolean {
  return PLURAL.test(piece) || beginsSet(piece.toLowerCase(), false)
}

function isLower(text: string): boolean {
  return /^[\p{Ll}]/u.test(text)
}
