// What the session can print. The figures, the layouts and what writes them into Excel come when they are asked for:
// most people who open a workbook enter and save.
import { SheetProtected, type Workbook } from '../../workbook/port.ts'
import { type Printing, printRecords } from '../../workbook/print-port.ts'
import type { Ledger } from '../ledger/open-ledger.ts'
import type { SessionCore } from '../session-core.ts'
import type { Figures, PrintVerbs } from './figures.ts'
import { readSettings, settingsRecords } from './kept-settings.ts'

export interface PrintParts {
  readonly core: SessionCore
  readonly workbook: Workbook
  readonly printing: () => Promise<Printing>
  readonly ledger: () => Ledger
}

/** @returns the verbs, and what brings `Tình hình` in line where the workbook has it */
export function createPrintVerbs({ core, workbook, printing, ledger }: PrintParts): {
  readonly verbs: PrintVerbs
  readonly follow: () => Promise<void>
} {
  const { perform } = core

  async function figures(): Promise<Figures> {
    const { engine, background, sheet } = ledger()
    const [{ readFigures }, look, records] = [
      await import('./read-figures.ts'),
      await engine.look(),
      await workbook.store.read(),
    ]
    const { plan, period } = background()
    const settings = readSettings(records ?? new Map(), { plan: plan.id, period: period.id })
    return readFigures({ look, background: background(), agency: sheet.agency, settings })
  }

  async function writeSituation(isShown: boolean): Promise<void> {
    const { input } = await figures()
    const { situationSheet } = await import('../../../shared/printing/situation-sheet.ts')
    await (await printing()).showFigures(situationSheet(input.plan, input.situation), isShown)
  }

  return {
    verbs: {
      figures: () => perform(undefined, figures),
      keepPrintSettings: (settings) =>
        perform(undefined, async () => {
          const { plan, period } = ledger().background()
          await workbook.store.write(settingsRecords({ plan: plan.id, period: period.id }, settings))
        }),
      printSheets: (documents) =>
        perform('print', async () => {
          const { layOut } = await import('../../../shared/printing/layout/sheet-layout.ts')
          await (await printing()).printSheets(documents.flatMap(layOut))
        }),
      showSituation: () => perform('print', () => writeSituation(true)),
    },
    follow: async () => {
      if (!(await workbook.store.read())?.has(printRecords.figures)) return
      try {
        await writeSituation(false)
      } catch (error) {
        // Protected, it stays as it was; what the update brought down is here all the same.
        if (!(error instanceof SheetProtected)) throw error
      }
    },
  }
}
