import { homedir } from 'node:os'
import { describe, expect, it } from 'vitest'
import { findExcel, type Machine } from '../../../functions/local/find-excel.ts'

const bare: Machine = { platform: 'linux', fileExists: () => false, registryHas: () => false }
const everything = { fileExists: () => true, registryHas: () => true }

describe('looking for Excel', () => {
  it.each<[string, Machine, ReturnType<typeof findExcel>]>([
    [
      'finds it on Windows by the registry',
      { ...bare, platform: 'win32', registryHas: (key) => key.endsWith('\\excel.exe') },
      'found',
    ],
    [
      'finds it on macOS among the programs',
      { ...bare, platform: 'darwin', fileExists: (file) => file === '/Applications/Microsoft Excel.app' },
      'found',
    ],
    [
      'finds it on macOS among the programs of one person',
      { ...bare, platform: 'darwin', fileExists: (file) => file.startsWith(homedir()) },
      'found',
    ],
    [
      'misses it on Windows, whatever files there are',
      { ...bare, platform: 'win32', fileExists: () => true },
      'not-installed',
    ],
    ['misses it on macOS', { ...bare, platform: 'darwin' }, 'not-installed'],
    ['does not look for it where it is not made', { ...everything, platform: 'linux' }, 'no-desktop-excel'],
  ])('%s', (_what, machine, outcome) => {
    expect(findExcel(machine)).toBe(outcome)
  })
})
