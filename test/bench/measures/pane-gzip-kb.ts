// What has to come over the network before the pane can be drawn, Office.js apart.
import { weighPane } from '../../support/pane/pane-weight.ts'
import type { Bench } from '../bench.ts'

export const bench: Bench = {
  key: 'paneGzipKb',
  title: "The pane's own scripts at its start, after gzip, in kB",
  limits: { '': { most: 200 } },
  async run() {
    const { opening, parts } = await weighPane()
    const [largest, bytes] = [...parts].sort(([, one], [, other]) => other - one)[0] ?? ['', 0]
    return { figures: opening / 1_000, behind: `largest part ${(bytes / 1_000).toFixed(0)} kB (${largest})` }
  },
}
