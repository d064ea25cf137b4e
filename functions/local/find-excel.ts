// Whether desktop Excel is on this machine, for `npm run excel`. Excel on the web and mobile Excel do not count.
import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { homedir } from 'node:os'
import path from 'node:path'

/** What is asked of the machine; given, so that each platform can be tried on any. */
export type Machine = {
  platform: NodeJS.Platform
  fileExists: (file: string) => boolean
  registryHas: (key: string) => boolean
}

/** Windows enters each program here that can be started by its bare name. */
const REGISTRY_KEY = 'HKLM\\SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\App Paths\\excel.exe'
const MAC_APP = 'Applications/Microsoft Excel.app'

/** `no-desktop-excel`: Excel is not made for this system; `not-installed`: it is, but was not found. */
export function findExcel(machine: Machine = thisMachine): 'found' | 'not-installed' | 'no-desktop-excel' {
  const { platform, fileExists, registryHas } = machine
  if (platform === 'win32') return registryHas(REGISTRY_KEY) ? 'found' : 'not-installed'
  if (platform !== 'darwin') return 'no-desktop-excel'
  return ['/', homedir()].some((folder) => fileExists(path.posix.join(folder, MAC_APP))) ? 'found' : 'not-installed'
}

const thisMachine: Machine = {
  platform: process.platform,
  fileExists: existsSync,
  registryHas: (key) => {
    try {
      execFileSync('reg', ['query', key, '/ve'], { stdio: 'ignore' })
      return true
    } catch (error) {
      // `reg` ends with 1 when there is no such key; anything else is a machine we do not understand.
      if (error instanceof Error && 'status' in error && error.status === 1) return false
      throw error
    }
  },
}
