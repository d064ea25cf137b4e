// Folding of written Vietnamese: what is the same text although it was typed, pasted or composed differently.
// Nothing here rewrites a word; a folded text reads exactly as it was signed.

const INVISIBLE = /[\u00ad\u200b-\u200d\u2060\ufeff]/g
const BLANKS = /[\t\v\f \u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]+/g
const LINE_ENDS = /\r\n?|[\u0085\u2028\u2029]/g
/** One line, its words one plain blank apart: what most texts already are. */
const FOLDED = /^[^\s\u00ad\u200b-\u200d\u2060\ufeff]+(?: [^\s\u00ad\u200b-\u200d\u2060\ufeff]+)*$/
const MARKS = /[\u0300-\u036f]/g

/**
 * NFC, blanks folded to one, no blanks at line ends; line breaks are kept (`\n`), empty lines are not.
 *
 * @example foldText('Quý\u00a0 III/2024 \r\n') // 'Quý III/2024'
 */
export function foldText(text: string): string {
  const plain = text.normalize('NFC')
  if (FOLDED.test(plain)) return plain
  const lines = plain.replace(INVISIBLE, '').replace(LINE_ENDS, '\n').split('\n')
  return lines
    .map((line) => line.replace(BLANKS, ' ').trim())
    .filter((line) => line !== '')
    .join('\n')
}

/** As {@link foldText}, on one line. */
export function foldLine(text: string): string {
  return foldText(text).replace(/\n/g, ' ')
}

/**
 * The key under which two spellings of one text meet: no marks, no case, đ as d, one blank.
 *
 * @example searchKey('Huyện Chiêm  Hoá') === searchKey('HUYỆN CHIÊM HÓA') // 'huyen chiem hoa'
 */
export function searchKey(text: string): string {
  return foldLine(text).normalize('NFD').replace(MARKS, '').replace(/[đĐ]/g, 'd').toLowerCase()
}
