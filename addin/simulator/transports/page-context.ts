// What Excel tells office.js about itself when a page starts. The same facts in the order of either platform.

import type { Host } from '../host.ts'
import { byteLength } from './answers.ts'

export const ADDIN_ID = '00000000-0000-0000-0000-000000000001'
export const DOCUMENT_URL = 'https://localhost/so-lam-viec.xlsx'
/** Of an Excel that passes telemetry on by itself: for one before 16.28, office.js calls Microsoft's collector directly. */
export const HOST_VERSION = '16.90.0.0'

/** `Excel$Mac$16.01$vi-VN$sim`: host, platform, version, language, correlation id, and empty fields. */
export const hostInfo = (platform: 'Mac' | 'Web', language: string): string =>
  `Excel$${platform}$16.01$${language}$sim${platform === 'Web' ? '$$$0' : ''}`

/** `Office.context.document.settings` as two parallel lists: keys, and values as JSON text. */
export function settingLists(host: Host): readonly [readonly string[], readonly string[]] {
  const entries = Object.entries(host.documentSettings)
  return [entries.map(([key]) => key), entries.map(([, value]) => value)]
}

export const requirementMatrix = (host: Host): string => JSON.stringify(host.apiSets)

/** Numbers of methods and events of the classic document API, which carries everything else. */
export const DISPATCH = {
  settingsEvent: 1,
  documentSelection: 2,
  richApiMessage: 33,
  appCommandInvoked: 39,
  loadSettings: 75,
  saveSettings: 76,
  executeRichApi: 93,
  appCommandCompleted: 94,
} as const

/** Error numbers that office.js turns into codes, by the code the host answers with. */
const ERROR_NUMBERS: Readonly<Record<string, number>> = {
  RequestPayloadSizeLimitExceeded: 5103,
  ResponsePayloadSizeLimitExceeded: 5104,
  InvalidOperationInCellEditMode: 5004,
}

const INTERNAL_ERROR = 5001

/** The answer to a rich API call: 0 and the response, or an error number. */
export interface RichApiAnswer {
  readonly error: number
  readonly data: readonly unknown[]
}

/** Runs the request that office.js packed into a list: its text is at index 4. */
export async function executeRichApi(host: Host, packed: unknown): Promise<RichApiAnswer> {
  const text = Array.isArray(packed) ? packed[4] : undefined
  if (typeof text !== 'string') throw new Error('Simulated host: the request has no body')
  const flags = Array.isArray(packed) && typeof packed[6] === 'number' ? packed[6] : 0
  const { statusCode, body } = await host.execute({ body: JSON.parse(text), bytes: byteLength(text), flags })
  if (statusCode === 200) return { error: 0, data: [200, [], body] }
  const { error } = JSON.parse(body) as { error: { code: string } }
  return { error: ERROR_NUMBERS[error.code] ?? INTERNAL_ERROR, data: [] }
}
