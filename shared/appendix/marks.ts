// Cells and lines that say something about the table itself: "như trên", "-", "Tổng cộng", "./.", a page's number.
import { searchKey } from '../domain/text.ts'

const DITTO = /^[-–—\s]*(?:nt|n\/t|như trên)[-–—\s.]*$|^["“”″〃'’‘]{1,2}$|^-\s*(?:["“”″〃]|\/\/)\s*-$|^\/\/$/i
const DASH = /^(?:[-–—_]+|…+|\.{2,}|[xX]|\/)$/
const TOTAL =
  /^(?:tong cong|tong so|cong|tong)(?: (?:cong|so|[ivxlc]+|[a-e]|nhiem vu|\(.*\)|\d.*))*\s*:?$|^(?:tong cong(?! ty)|tong so)\b.{0,40}$/
const END = /^[./\\\s]*\.\/\.[./\\\s]*$|^\/\.$|^[-–—_*=\s]{3,}$/
const CLOSING =
  /^(?:noi nhan|tm\.? ?(?:uy ban|ubnd|ban|tinh uy|hoi dong)|kt\.? ?(?:chu tich|giam doc|bo truong|cuc truong|truong|thu truong)|tl\.? ?(?:chu tich|giam doc|bo truong)|\(?da ky\)?$|ghi chu ?:|nguoi lap bieu|tren day la |(?:ke hoach|quyet dinh|chuong trinh|phu luc|nghi quyet|chi thi) nay )/
/** Titles of a plan's own text after its table; a group of tasks may be called so too. */
const CLOSING_TITLE =
  /^(?:(?:[ivx]+|[a-e]|\d|phan (?:thu )?\w+)\s*[.:)-]*\s*)?(?:to chuc thuc hien|trach nhiem thuc hien|phan cong trach nhiem|che do bao cao|kinh phi thuc hien|dieu khoan thi hanh)\s*[:.]?$/
/** Who signs; in small letters this is who decides on a task. */
const SIGNATURE = /^(?:pho )?(?:chu tich|giam doc|bo truong|bi thu|cuc truong|truong ban)$/
const SECOND_APPENDIX = /^(?:phu luc|bieu|bieu mau)(?: so)?(?: [ivxlc]+| \d+| [a-z])?\b(?=$|[^a-z])/

/** Longer texts are about something else than the table. */
const LONGEST_MARK = 120

/** "nt", "-nt-", `"`: the cell above again. */
export function isDitto(cell: string): boolean {
  return DITTO.test(cell)
}

/** A dash or dots where nothing is meant. */
export function isDash(cell: string): boolean {
  return DASH.test(cell)
}

/** Whether a cell only announces a sum: "Tổng cộng", "Cộng". */
export function isTotal(cell: string): boolean {
  return cell.length <= LONGEST_MARK && TOTAL.test(searchKey(cell))
}

/** "./." or a ruled line: the end of something, with no words of its own. */
export function isRule(line: string): boolean {
  return END.test(line)
}

/** What follows a table: addressees, signature, the writer's notes. */
export function isClosing(line: string): boolean {
  const key = searchKey(line.slice(0, LONGEST_MARK))
  return CLOSING.test(key) || (line === line.toUpperCase() && SIGNATURE.test(key))
}

/** A title such as "III. TỔ CHỨC THỰC HIỆN". */
export function isClosingTitle(line: string): boolean {
  return CLOSING_TITLE.test(searchKey(line.slice(0, LONGEST_MARK)))
}

/** The heading of an appendix or form ("PHỤ LỤC II"). */
export function isAppendixHeading(line: string): boolean {
  return line.length <= LONGEST_MARK && SECOND_APPENDIX.test(searchKey(line))
}

/** Words in capitals throughout, such as a group's title; a short abbreviation is not. */
export function isCapitals(text: string): boolean {
  const letters = text.replace(/[^\p{L}]/gu, '')
  return letters.length >= 8 && /\s/.test(text.trim()) && letters === letters.toUpperCase()
}
