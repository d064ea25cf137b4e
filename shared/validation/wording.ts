// What the words of a product or a result say: is a document promised, are things to be counted, is a figure given.
// Word lists of administrative Vietnamese; they only ever raise a question, which a person answers.
import { foldLine, searchKey } from '../domain/text.ts'

/** A document that is only referred to ("theo kế hoạch được duyệt") has such a word before it and is not the product. */
const documents =
  /(?:^|[^\p{L}])(?<reference>(?:theo|thực hiện|triển khai|trong|của|từ)\s+)?(?:các\s+|những\s+)?(?:quyết định|kế hoạch|nghị quyết|chương trình|đề án|quy chế|tờ trình|chỉ thị|công văn|hướng dẫn|thông báo|báo cáo|quy định|điều lệ|văn bản|phương án|quy hoạch|thông tư|nghị định)(?!\p{L})/gu

const counted =
  /(?:^|[^\p{L}])(?:hội nghị|hội thảo|tọa đàm|toạ đàm|lớp|tập huấn|khóa|khoá|buổi|đợt|cuộc (?:họp|thi|kiểm tra|thanh tra)|chuyên mục|chuyên đề|chuyên trang|tin,? bài|các tin|bài|phóng sự|ấn phẩm|tờ rơi)(?!\p{L})/u

/**
 * Whether the product is a document, which has a number and a day.
 *
 * @example
 * isDocument('Kế hoạch đào tạo, bồi dưỡng')       // true
 * isDocument('Hội nghị triển khai kế hoạch')      // false: what comes first is the product
 * isDocument('Các bài giảng theo hướng dẫn')      // false
 */
export function isDocument(product: string): boolean {
  const text = plain(product)
  const document = Array.from(text.matchAll(documents)).find((it) => it.groups?.reference === undefined)
  const event = counted.exec(text)
  return document !== undefined && (event === null || document.index < event.index)
}

/** Whether the product is events, classes or articles, of which one says how many. */
export function isCounted(product: string): boolean {
  return counted.test(plain(product)) && !isDocument(product)
}

const fullDay = /\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*\d{4}|ngày\s+\d{1,2}\s+tháng\s+\d{1,2}\s+năm\s+\d{4}/
const times = /ngày\s+\d{1,2}(?:\s*[/.-]\s*\d{1,2})?|(?:năm|tháng|quý|kỳ)\s+\d+(?:\s*[/-]\s*\d+)?/g
const documentNumbers = /\d+\s*(?:\/\s*\d{4}\s*)?[/-]\s*\p{L}[\p{L}\d&.]*(?:[/-][\p{L}\d&.]+)*/gu

/** Whether a figure is given that is no part of a day or of a document's number. */
export function hasFigure(text: string): boolean {
  const rest = plain(text).replace(documentNumbers, ' ').replace(new RegExp(fullDay, 'g'), ' ').replace(times, ' ')
  return /\d/.test(rest)
}

/**
 * Whether a document is named by number and day.
 *
 * @example
 * namesNumberAndDay('45/TTr-SNV ngày 10/12/2013') // true
 */
export function namesNumberAndDay(text: string): boolean {
  return fullDay.test(plain(text)) && /\d/.test(plain(text).replace(fullDay, ' '))
}

/** Whether two names mean one body: "Ủy ban nhân dân tỉnh" is "UBND tỉnh", with or without the province's name. */
export function sameBody(one: string, other: string): boolean {
  const [a, b] = [bodyKey(one), bodyKey(other)]
  return a === b || a.startsWith(`${b} `) || b.startsWith(`${a} `)
}

function bodyKey(name: string): string {
  return searchKey(name)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(/uy ban nhan dan/g, 'ubnd')
    .replace(/hoi dong nhan dan/g, 'hdnd')
    .trim()
}

function plain(text: string): string {
  return foldLine(text).toLowerCase()
}
