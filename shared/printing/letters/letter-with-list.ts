// A letter of the secretariat about a period with a list behind it: the heads of both, and how it closes, are the same
// whomever it goes to.
import { dayText, line } from '../blocks.ts'
import type { Block, PrintDocument } from '../document.ts'
import type { PrintInput } from '../print-input.ts'
import { periodInWords } from '../print-settings.ts'
import { closing, masthead } from './masthead.ts'

export interface LetterParts {
  /** From "Kính gửi" to the last sentence. */
  readonly blocks: readonly Block[]
  readonly listTitle: string
  readonly list: Block
}

/** The letter on its first page, its list on the next; the number and day of both are left open. */
export function letterWithList(input: PrintInput, { blocks, listTitle, list }: LetterParts): PrintDocument {
  const { plan, period, situation } = input
  // Number and day in the settings are the report's; a letter gets its own from the clerical office.
  const settings = { ...input.settings, number: '', date: '' }
  const sign = `${settings.officeCode}-TH`
  const about = `V/v đôn đốc báo cáo kết quả thực hiện Kế hoạch số ${plan.number} ${periodInWords(period)}`
  return {
    id: 'urging-letter',
    name: 'Công văn đôn đốc',
    sections: [
      {
        orientation: 'portrait',
        blocks: [...masthead(settings, sign, situation.today.slice(0, 4), about), ...blocks, closing(settings)],
      },
      {
        orientation: 'portrait',
        blocks: [
          line(listTitle, { bold: true, keepNext: true }),
          line(`(Kèm theo Công văn số …/${sign} ngày …/…/…; tính đến ngày ${dayText(situation.today)})`, {
            italic: true,
            keepNext: true,
            after: 6,
          }),
          list,
        ],
      },
    ],
  }
}
