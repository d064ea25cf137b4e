// Opens a simulated Excel for a test and says what an error told.

import type { HostOptions } from '../../../addin/simulator/host.ts'
import { createExcel, type SimulatedExcel } from '../../../addin/simulator/node.ts'

export interface OpenExcel extends SimulatedExcel {
  /** `Excel.run` on the active sheet, synced at the end. */
  run<T>(work: (context: Excel.RequestContext, sheet: Excel.Worksheet) => T | Promise<T>): Promise<T>
  /** Values of a range of the active sheet, or of `Sheet!A1`. */
  values(address: string): Promise<unknown[][]>
}

export function openExcel(options: HostOptions = {}): OpenExcel {
  const simulated = createExcel(options)
  const run: OpenExcel['run'] = (work) =>
    simulated.Excel.run(async (context) => {
      const result = await work(context, context.workbook.worksheets.getActiveWorksheet())
      await context.sync()
      return result
    })
  return {
    ...simulated,
    run,
    values: (address) =>
      run(async (context, active) => {
        const [sheet, rest] = address.includes('!') ? address.split('!') : [undefined, address]
        const range = (sheet ? context.workbook.worksheets.getItem(sheet) : active).getRange(rest).load('values')
        await context.sync()
        return range.values
      }),
  }
}

export interface Failure {
  readonly code: string
  readonly message: string
  readonly location: string | undefined
}

/** What a failing piece of work was told; fails itself when the work does not. */
export async function failureOf(work: Promise<unknown>): Promise<Failure> {
  try {
    await work
  } catch (error) {
    const { code, message, debugInfo } = error as OfficeExtension.Error
    return { code, message, location: debugInfo?.errorLocation }
  }
  throw new Error('expected a failure')
}

/** Lets events that are on their way arrive. */
export const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 20))
