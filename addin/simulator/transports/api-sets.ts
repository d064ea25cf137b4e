// The requirement sets that a host says it supports.

export type ApiSets = Readonly<Record<string, string>>

/** Those of Excel on the web. */
export const DEFAULT_API_SETS: ApiSets = {
  ExcelApi: '1.17',
  ExcelApiOnline: '1.1',
  SharedRuntime: '1.1',
  AddinCommands: '1.1',
  RibbonApi: '1.1',
  DialogApi: '1.1',
  CustomFunctionsRuntime: '1.3',
  Settings: '1.1',
  DelayForCellEdit: '1.1',
}

/** @param name of a set, in any case */
export function supports(sets: ApiSets, name: string, version: string): boolean {
  const own = Object.entries(sets).find(([known]) => known.toLowerCase() === name.toLowerCase())?.[1]
  if (own === undefined) return false
  const [major = 0, minor = 0] = own.split('.').map(Number)
  const [wantedMajor = 0, wantedMinor = 0] = version.split('.').map(Number)
  return major > wantedMajor || (major === wantedMajor && minor >= wantedMinor)
}
