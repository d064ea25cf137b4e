// The head and the foot of an official document by Decree 30/2020/NĐ-CP: who issues it beside the national heading, its
// number beside place and day; at the end, who receives it beside who signs.
import { dayInWords, line, numberText, rule } from '../blocks.ts'
import type { Halves } from '../document.ts'
import type { PrintSettings } from '../print-settings.ts'

/**
 * @param sign what follows the number: `BC-SKHĐT` for a report, `SKHĐT-TH` for a letter
 * @param year of the document while its day is open
 * @param about the `V/v …` of a letter, which has no title of its own
 */
export function masthead(settings: PrintSettings, sign: string, year: string, about?: string): readonly Halves[] {
  const { parent, office, number, place, date } = settings
  const capitals = (text: string) => text.toLocaleUpperCase('vi')
  const issuer: Halves = {
    kind: 'halves',
    share: 0.39,
    left: [
      ...(parent === '' ? [] : [line(capitals(parent), { size: 12 })]),
      line(capitals(office), { size: 12, bold: true }),
      rule(0.4),
    ],
    right: [
      line('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', { size: 12, bold: true }),
      line('Độc lập - Tự do - Hạnh phúc', { size: 13, bold: true }),
      rule(0.56),
    ],
  }
  const numbered: Halves = {
    kind: 'halves',
    share: 0.39,
    left: [
      line(`Số: ${numberText(number, sign, '      ')}`, { size: 13, before: 3 }),
      ...(about === undefined ? [] : [line(about, { size: 12 })]),
    ],
    right: [line(`${place === '' ? '…' : place}, ${dayInWords(date, year)}`, { size: 13, italic: true, before: 3 })],
  }
  return [issuer, numbered]
}

export function closing({ recipients, signedAs, signer }: PrintSettings): Halves {
  const last = recipients.length - 1
  return {
    kind: 'halves',
    share: 0.5,
    left: [
      line('Nơi nhận:', { align: 'left', size: 12, bold: true, italic: true, before: 12, keepNext: true }),
      ...recipients.map((text, index) => {
        const end = index === last ? '.' : ';'
        return line(`- ${text}${end}`, { align: 'left', size: 11, keepNext: index !== last })
      }),
    ],
    right: [
      ...signedAs.map((text, index) => line(text, { bold: true, before: index === 0 ? 12 : 0, keepNext: true })),
      line(signer, { bold: true, before: 72 }),
    ],
  }
}
