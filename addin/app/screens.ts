// Which screens a person may be on, and which one a workbook opens with. Pure, so that no path through the pane ends
// nowhere: every view has a home.
import type { SessionView } from '../session/session.ts'

export const screens = [
  'report',
  'hand-in',
  'consolidation',
  'reports',
  'handouts',
  'urge',
  'requests',
  'periods',
  'situation',
  'print',
  'history',
  'amend',
  'plans',
  'publish',
  'conflicts',
  'start',
  'import',
  'members',
  'sign-in',
  'settings',
] as const
export type ScreenId = (typeof screens)[number]

type Standing = Pick<SessionView, 'me' | 'identity' | 'plan' | 'period' | 'conflicts'>

/**
 * The screens open to a person as things stand, in the order of the menu; never empty.
 * A workbook that has a purpose stays usable signed out: entering and checking need no server.
 */
export function screensFor(view: Standing): readonly ScreenId[] {
  const { me, identity, plan, period, conflicts } = view
  const bound = identity !== undefined || plan !== undefined
  const role = identity?.purpose.role ?? 'secretariat'
  const secretariat = bound && role === 'secretariat'
  const open: Readonly<Record<ScreenId, boolean>> = {
    report: role === 'lead',
    'hand-in': role === 'lead' && period !== undefined,
    consolidation: bound && role !== 'lead' && period !== undefined,
    reports: secretariat && period !== undefined,
    // The secretariat's come from the server; an agency's own are made here.
    handouts: (role === 'lead' && period !== undefined) || (secretariat && period !== undefined && me !== undefined),
    // Signed out nobody is told what the system reminded of.
    urge: bound && role !== 'viewer' && period !== undefined && me !== undefined,
    // An agency asks and is answered on its own sheet.
    requests: bound && role !== 'lead' && role !== 'viewer' && period !== undefined,
    periods: secretariat && period !== undefined && me !== undefined,
    situation: bound && role !== 'lead' && period !== undefined,
    print: bound && period !== undefined,
    // A viewer sees what was handed in, not how it came to be.
    history: bound && role !== 'viewer' && period !== undefined && me !== undefined,
    amend: secretariat && period !== undefined && me !== undefined,
    plans: bound && period !== undefined && me !== undefined,
    publish: secretariat && period === undefined,
    conflicts: bound && conflicts.length > 0,
    start: !bound && me !== undefined,
    // A plan that is not given out yet may still be replaced.
    import: (!bound || (secretariat && period === undefined)) && me?.roles.includes('secretariat') === true,
    members: me?.roles.includes('secretariat') === true,
    'sign-in': me === undefined,
    settings: true,
  }
  return screens.filter((screen) => open[screen])
}

/** The screen to show: the chosen one where it is open, else the first. */
export function screenFor(view: Standing, chosen: ScreenId | undefined): ScreenId {
  const open = screensFor(view)
  return open.find((screen) => screen === chosen) ?? open[0] ?? 'settings'
}
