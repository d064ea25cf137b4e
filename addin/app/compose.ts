// Puts the add-in together: the one place that takes the clock, chance, Excel and the network as they are.
import { dayInVietnam } from '../../shared/domain/calendar.ts'
import type { Config } from '../../shared/wire/pane-config.ts'
import { chooseSignIn } from '../api/choose-sign-in.ts'
import { createApi } from '../api/client.ts'
import type { OfficeHost } from '../api/office-host.ts'
import { createSession } from '../session/create-session.ts'
import type { Session } from '../session/session.ts'
import { openExcelWorkbook } from '../workbook/excel-workbook.ts'
import { createPace } from '../workbook/pace.ts'

const timeoutMs = 30_000

export interface Surroundings {
  /** Says where the server is. */
  readonly config: Config
  readonly office: OfficeHost
}

/** The day in Vietnam at this moment. */
export const today = (): string => dayInVietnam(new Date().toISOString())

export function compose({ config, office }: Surroundings): Session {
  const newId = () => crypto.randomUUID()
  const get = fetch.bind(globalThis)
  const wait = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds))
  const page = window.location.href
  const signIn = chooseSignIn({ config, office, page, fetch: get, now: () => Date.now() })
  const api = createApi({ base: config.api, fetch: get, token: signIn.token, timeoutMs, wait })
  const pace = createPace()
  const printing = async () => (await import('../workbook/print-workbook.ts')).openExcelPrinting(newId, pace)
  const workbook = openExcelWorkbook(newId, pace)
  return createSession({ workbook, pace, printing, api, signIn, now: () => new Date(), newId })
}
