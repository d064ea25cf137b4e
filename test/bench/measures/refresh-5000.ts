// "Cập nhật" in a report of 5,000 rows when 50 of them changed elsewhere, all of it: records, reading, merging, writing,
// records again. Against reading the same table and writing the same rows with nothing in between.
import type { Bench } from '../bench.ts'
import { against, compare, timed } from '../timing.ts'
import { openBenchBook, rawRead, rawWrite } from '../workbook/bench-book.ts'
import { extraCells } from '../workbook/changed-cells.ts'

const rows = 5_000
const changed = 50

export const bench: Bench = {
  key: 'refresh5000',
  title: 'Bringing 5,000 rows up to date when 50 changed ÷ reading the table and writing the 50 rows',
  limits: { time: { most: 2 }, syncs: { most: 'allowed' }, extraCells: { exactly: 0 } },
  async run() {
    const book = openBenchBook(rows)
    await book.refresh()
    const { traffic } = book
    let syncs = 0
    let allowed = Number.POSITIVE_INFINITY

    async function refresh(): Promise<number> {
      book.change(changed)
      book.reset()
      const time = await timed(() => book.refresh())
      syncs = Math.max(syncs, traffic.syncs)
      allowed = Math.min(allowed, 3 + Math.ceil(traffic.bytesRead / 1_500_000))
      return time
    }

    const extra = await extraCells(book, refresh)
    const compared = await compare(
      {
        ours: refresh,
        raw: () =>
          timed(async () => {
            await rawWrite(book, await rawRead(book), changed)
          }),
      },
      { warmUp: 1, rounds: 5 },
    )
    const figures = { time: compared.ours / compared.raw, syncs, allowed, extraCells: extra }
    return { figures, behind: against(compared) }
  },
}
