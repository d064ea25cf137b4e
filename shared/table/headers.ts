// What stands above a column. Values that are worked out hold on the day they were worked out, so the header of such a
// column tells that day; people may read the file weeks later, without the add-in.
import { foldLine } from '../domain/text.ts'
import { type Column, type SheetId, sheets } from './columns.ts'
import type { Language } from './labels.ts'

const dayWords = { vi: 'tính đến ngày', en: 'as of' } as const
const languages: readonly Language[] = ['vi', 'en']

type Headed = Pick<Column, 'header' | 'isDated'>

/**
 * @param day ISO; without one the header alone
 * @example headerOn(timeliness, '2013-12-10') // 'So với thời hạn (tính đến ngày 10/12)'
 */
export function headerOn({ header, isDated }: Headed, day: string | undefined, language: Language = 'vi'): string {
  if (!isDated || day === undefined) return header[language]
  return `${header[language]} (${dayWords[language]} ${day.slice(8, 10)}/${day.slice(5, 7)})`
}

/** Whether a text is what stands above the column, in either language and on whatever day; lines may be broken. */
export function isHeaderOf(column: Headed, text: string): boolean {
  const shown = foldLine(text)
  return languages.some((language) => {
    const header = foldLine(column.header[language])
    if (shown === header) return true
    if (!column.isDated || !shown.startsWith(`${header} (${dayWords[language]} `)) return false
    return /^\d{2}\/\d{2}\)$/.test(shown.slice(header.length + dayWords[language].length + 3))
  })
}

/** By column id: what shall stand above columns that tell another day, or none; what a person typed there stays. */
export function outdatedHeaders(
  sheet: SheetId,
  headers: ReadonlyMap<string, string> | undefined,
  today: string,
): ReadonlyMap<string, string> {
  const dated = sheets[sheet].columns.filter((it) => it.isDated)
  return new Map(
    dated.flatMap((column) => {
      const shown = headers?.get(column.id)
      const wanted = headerOn(column, today)
      const isOurs = shown !== undefined && isHeaderOf(column, shown)
      return isOurs && foldLine(shown) !== wanted ? [[column.id, wanted] as const] : []
    }),
  )
}
