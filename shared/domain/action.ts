// The state table of an agency's report (SPEC.md, "An agency's report"): what may be done in which state,
// where it leads, and who does it. The server decides by it; buttons are enabled by it.
import type { HeadState } from './period.ts'
import type { Writer } from './report.ts'

export const actionNames = [
  'approve',
  'submit',
  'withdraw',
  'accept',
  'unaccept',
  'return',
  'letter',
  'lock',
  'unlock',
] as const
export type ActionName = (typeof actionNames)[number]

/** The state an action leads to; `before`: the one before the lock; `undefined`: not in this state. */
export type Next = HeadState | 'before' | undefined

const no = undefined

/** `approve` and `letter` change what is known of the report, not its state. */
export const transitions: Readonly<Record<HeadState, Readonly<Record<ActionName, Next>>>> = {
  open: {
    approve: 'open',
    submit: 'submitted',
    withdraw: no,
    accept: no,
    unaccept: no,
    return: no,
    letter: no,
    lock: 'locked',
    unlock: no,
  },
  submitted: {
    approve: no,
    submit: no,
    withdraw: 'open',
    accept: 'accepted',
    unaccept: no,
    return: 'returned',
    letter: 'submitted',
    lock: 'locked',
    unlock: no,
  },
  returned: {
    approve: 'returned',
    submit: 'submitted',
    withdraw: no,
    accept: no,
    unaccept: no,
    return: no,
    letter: no,
    lock: 'locked',
    unlock: no,
  },
  accepted: {
    approve: no,
    submit: no,
    withdraw: no,
    accept: no,
    unaccept: 'submitted',
    return: no,
    letter: 'accepted',
    lock: 'locked',
    unlock: no,
  },
  locked: {
    approve: no,
    submit: no,
    withdraw: no,
    accept: no,
    unaccept: no,
    return: no,
    letter: no,
    lock: no,
    unlock: 'before',
  },
}

/** Whose fields a push may write in a state: the agency's entries are closed while it waits for an answer. */
export const openFields: Readonly<Record<HeadState, Readonly<Record<Writer, boolean>>>> = {
  open: { lead: true, secretariat: true, 'provincial-office': true },
  submitted: { lead: false, secretariat: true, 'provincial-office': true },
  returned: { lead: true, secretariat: true, 'provincial-office': true },
  accepted: { lead: false, secretariat: true, 'provincial-office': true },
  locked: { lead: false, secretariat: false, 'provincial-office': false },
}

/**
 * Who does it: a leader of the agency, whoever may hand in its report (the secretariat does that on its behalf, and takes
 * back only what it handed in itself), or the secretariat.
 */
export const actors: Readonly<Record<ActionName, 'leader' | 'hand-in' | 'secretariat'>> = {
  approve: 'leader',
  submit: 'hand-in',
  withdraw: 'hand-in',
  letter: 'hand-in',
  accept: 'secretariat',
  unaccept: 'secretariat',
  return: 'secretariat',
  lock: 'secretariat',
  unlock: 'secretariat',
}
