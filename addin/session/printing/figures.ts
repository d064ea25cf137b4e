// What a workbook has to count and print, and the verbs that do it, as the pane calls them. Implemented in read-figures.ts
// and print-verbs.ts.
import type { AskedFor, ToUrge } from '../../../shared/consolidation/work-lists.ts'
import type { AgencyId } from '../../../shared/domain/ids.ts'
import type { PrintDocument } from '../../../shared/printing/document.ts'
import type { PrintInput } from '../../../shared/printing/print-input.ts'
import type { PrintSettings } from '../../../shared/printing/print-settings.ts'

export interface Figures {
  readonly input: PrintInput
  /** Whose own annex is printed; absent in a workbook that sees all agencies. */
  readonly agency: AgencyId | undefined
  readonly toUrge: readonly ToUrge[]
  readonly askedFor: readonly AskedFor[]
}

export interface PrintVerbs {
  /** What this workbook has to count and print, as it stands; asks nobody. */
  figures(): Promise<Figures>
  /** Keeps the heading, signature and so on with the workbook. */
  keepPrintSettings(settings: PrintSettings): Promise<void>
  /** "In báo cáo": makes sheets to print and shows the first. */
  printSheets(documents: readonly PrintDocument[]): Promise<void>
  /** Makes `Tình hình`, or brings it up to date, and shows it. */
  showSituation(): Promise<void>
}
