// What every pause in typing costs: reading a report of 500 rows (all of its columns, more than 30), checking it, marking
// what is wrong. Against reading the same cells and doing nothing with them. On real Office.js around a simulated Excel.
import { checkSheet } from '../../../addin/sync/check-sheet.ts'
import { ledgerSheetOf } from '../../../addin/sync/ledger-sheet.ts'
import { readLocalSheet } from '../../../addin/sync/local-sheet.ts'
import type { Mark } from '../../../addin/workbook/port.ts'
import type { Bench } from '../bench.ts'
import { against, compare, timed } from '../timing.ts'
import { agency, enterNonsense, openBenchBook, rawRead } from '../workbook/bench-book.ts'

export const bench: Bench = {
  key: 'check500',
  title: 'Read, check and mark a report of 500 rows ÷ reading the same cells',
  limits: { time: { most: 2 }, syncs: { most: 2 } },
  async run() {
    const book = openBenchBook(500)
    const { replica } = await book.refresh()
    await enterNonsense(book, 20)
    const { workbook, background, traffic } = book
    const ledger = ledgerSheetOf({ role: 'lead', agency })
    let syncs = 0

    async function check(): Promise<void> {
      book.reset()
      const table = await workbook.readTable('report')
      if (!table) throw new Error('The report is gone')
      const local = readLocalSheet(table, ledger, background.plan)
      const issues = checkSheet({ ledger, replica, local, background })
      const marks = issues.flatMap(({ sheetRow, field, issue }): Mark[] => {
        const level = issue.level === 'error' ? 'error' : 'warning'
        const row = table.rows[sheetRow - table.firstRow]
        return field === undefined || !row ? [] : [{ row, column: field, level }]
      })
      if (marks.length === 0) throw new Error('Nothing was found to mark')
      await workbook.mark('report', marks, [])
      syncs = Math.max(syncs, traffic.syncs)
    }

    const compared = await compare(
      { ours: () => timed(check), raw: () => timed(() => rawRead(book)) },
      { warmUp: 5, rounds: 21 },
    )
    return { figures: { time: compared.ours / compared.raw, syncs }, behind: against(compared) }
  },
}
