// The first filling of a report with 5,000 rows: how often Excel is asked, for the bytes that have to cross.
import type { Bench } from '../bench.ts'
import { openBenchBook } from '../workbook/bench-book.ts'

export const bench: Bench = {
  key: 'firstFill5000',
  title: 'First filling of 5,000 rows: requests to Excel',
  limits: { syncs: { most: 'allowed' } },
  async run() {
    const book = openBenchBook(5_000)
    await book.refresh()
    const { syncs, bytesRead, bytesWritten } = book.traffic
    const bytes = bytesRead + bytesWritten
    return {
      figures: { syncs, allowed: 2 + Math.ceil(bytes / 1_500_000) },
      behind: `${(bytesWritten / 1_000_000).toFixed(1)} MB written, ${(bytesRead / 1_000_000).toFixed(1)} MB read`,
    }
  },
}
