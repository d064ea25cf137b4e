// Puts the add-in together: the one place that takes the clock, chance, Excel and the network as they are.
import { createApi } from '../api/client.ts'
import type { Config } from '../api/config.ts'
import { createLocalSignIn } from '../api/token.ts'
import { openExcelWorkbook } from '../workbook/excel-workbook.ts'
import { createSession } from './create-session.ts'
import type { Session } from './session.ts'

const timeoutMs = 30_000

/** @param options `config` says where the server is */
export function compose({ config }: { readonly config: Config }): Session {
  const newId = () => crypto.randomUUID()
  const get = fetch.bind(globalThis)
  const signIn = createLocalSignIn({ issuer: config.issuer, fetch: get, now: () => Date.now() })
  const api = createApi({ base: config.api, fetch: get, token: signIn.token, timeoutMs })
  return createSession({ workbook: openExcelWorkbook(newId), api, signIn, now: () => new Date(), newId })
}
