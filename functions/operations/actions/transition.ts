// What an action makes of a report's head: pure, by the state table of shared/domain/action.ts. What has to be read for it
// (the version that counted before, what is being handed in) is passed in.
import { transitions } from '../../../shared/domain/action.ts'
import type { Signed, Submission, Version } from '../../../shared/domain/submission.ts'
import type { ActionRequest } from '../../../shared/wire/actions.ts'
import type { Head } from '../../storage/entities/head.ts'
import { type Refused, refused } from '../result.ts'
import { isWireWritten } from '../wire.ts'

/** Why an action cannot be done to the head as it is; the first reason in the order of SPEC.md. */
export function refusalOf(head: Head, request: ActionRequest): Refused | undefined {
  if (!isWireWritten(request.wire)) return refused('wire-version')
  if (request.epoch !== head.epoch) return refused('epoch-changed')
  if (transitions[head.state][request.action] === undefined) {
    return refused(head.state === 'locked' ? 'period-locked' : 'wrong-state')
  }
  const isSeen =
    request.fromState === head.state &&
    (!('entrySeq' in request) || request.entrySeq === head.entrySeq) &&
    (!('version' in request) || request.version === head.submission?.official?.version)
  return isSeen ? undefined : refused('head-moved')
}

/** What was read for an action. */
export interface Found {
  /** For `submit`: the new version, and whether it would be late if it is the first. */
  readonly handedIn?: { readonly version: Version; readonly late: boolean }
  /** For `withdraw`: the version that counts again; absent when there is none. */
  readonly previous?: Version
}

/** The head after an action that `refusalOf` does not refuse. */
export function headAfter(head: Head, request: ActionRequest, signed: Signed, found: Found): Head {
  const { locked, ...unlocked } = head
  const next = transitions[head.state][request.action]
  const state = next === 'before' ? locked?.before : next
  if (state === undefined) throw new Error(`${request.action} is not possible in ${head.state}`)
  const after: Head = { ...unlocked, seq: head.seq + 1, state }
  switch (request.action) {
    case 'approve':
      return { ...after, approved: signed }
    case 'lock': {
      const { reason } = request
      return { ...after, locked: { ...signed, before: head.state, ...(reason === undefined ? {} : { reason }) } }
    }
    case 'unlock':
      return after
    case 'submit':
      return afterHandIn(after, found)
    case 'withdraw':
      return { ...after, submission: counting(head, after.seq, found.previous) }
    default:
      return { ...after, submission: { ...submissionOf(head), official: told(officialOf(head), request, signed) } }
  }
}

function afterHandIn(head: Head, { handedIn }: Found): Head {
  if (handedIn === undefined) throw new Error('nothing is being handed in')
  const { version, late } = handedIn
  const first = head.submission ?? { firstSubmittedAt: version.at, late }
  return { ...head, version: version.version, submission: { ...first, since: version.seq, official: version } }
}

/** What counts from now on: a version, or none. */
function counting(head: Head, since: number, version: Version | undefined): Submission {
  const { official: _, ...submission } = submissionOf(head)
  return { ...submission, since, ...(version && { official: version }) }
}

type Telling = Extract<ActionRequest, { action: 'accept' | 'unaccept' | 'return' | 'letter' }>

/** The version with what has become of it. */
function told(version: Version, request: Telling, signed: Signed): Version {
  const { accepted: _, ...unaccepted } = version
  switch (request.action) {
    case 'accept':
      return { ...version, accepted: signed }
    case 'unaccept':
      return unaccepted
    case 'return':
      return { ...version, returned: { ...signed, note: request.note, dueOn: request.dueOn } }
    case 'letter':
      return { ...version, letter: request.letter }
    default:
      return request satisfies never
  }
}

export function officialOf(head: Head): Version {
  const { official } = submissionOf(head)
  if (official === undefined) throw new Error('no version counts')
  return official
}

function submissionOf({ submission }: Head): Submission {
  if (submission === undefined) throw new Error('nothing was ever handed in')
  return submission
}
