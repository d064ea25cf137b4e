// Ties the names of functions.json to what calculates them, in the one runtime that pane and ribbon share. The readers
// of signed words are fetched with the first cell that asks for them.
import { FunctionProblem } from './function-problem.ts'
import type { CellInput } from './functions.ts'

/** The part of Office.js's `CustomFunctions` that is needed. */
export interface CustomFunctionsApi {
  associate(id: string, run: (...args: never[]) => unknown): void
  readonly Error: new (code: string, message?: string) => object
}

export type SokhFunctions = Readonly<Record<'HANCHOT' | 'SOVOIHAN' | 'SOCHUCHI', (...args: CellInput[]) => unknown>>

/**
 * @param api `CustomFunctions` of Office.js; undefined where the host has none, as outside Excel
 * @param load fetches the functions
 */
export function registerFunctions(api: CustomFunctionsApi | undefined, load: () => Promise<SokhFunctions>): void {
  if (!api) return
  for (const id of ['HANCHOT', 'SOVOIHAN', 'SOCHUCHI'] as const) {
    api.associate(id, async (...args: CellInput[]) => {
      try {
        return (await load())[id](...args)
      } catch (error) {
        if (error instanceof FunctionProblem) throw new api.Error(error.code, error.message)
        throw error
      }
    })
  }
}
