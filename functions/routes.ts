// Every address of the API, in one table that reads like the protocol's, and every timer. Data alone: a cold start reads this, and app.ts,
// which says what answers, only afterwards.
const plan = 'plans/{plan}'
const period = `${plan}/periods/{period}` as const
const agency = `${period}/agencies/{agency}` as const

/** A function's name, its method, and its path below `/api/`. */
export const routes = {
  health: ['GET', 'health'],
  me: ['GET', 'me'],
  members: ['GET', 'members'],
  member: ['PUT', 'members/{member}'],
  removeMember: ['DELETE', 'members/{member}'],
  invite: ['POST', 'invitations'],
  withdrawInvitation: ['DELETE', 'invitations/{email}'],
  plans: ['GET', 'plans'],
  plan: ['GET', plan],
  publish: ['PUT', plan],
  period: ['PUT', period],
  push: ['POST', `${agency}/push`],
  action: ['POST', `${agency}/actions`],
  history: ['GET', `${agency}/history`],
  version: ['GET', `${agency}/versions/{version}`],
  pull: ['POST', `${period}/pull`],
  consolidation: ['GET', `${period}/consolidation`],
  reminders: ['GET', `${period}/reminders`],
  remind: ['POST', `${period}/reminders`],
  journal: ['GET', `${period}/journal`],
  handouts: ['GET', `${period}/workbooks`],
  handout: ['GET', `${agency}/workbook`],
} as const satisfies Readonly<Record<string, readonly ['GET' | 'POST' | 'PUT' | 'DELETE', string]>>

export type RouteName = keyof typeof routes

/** When each timer runs, in UTC: six fields, the second first. */
export const timers = { periods: '30 */5 * * * *', reminders: '45 */10 * * * *' } as const

export type TimerName = keyof typeof timers
