// The checks of entries: every code with its level, once. Rules raise issues by these codes, messages are written for
// them, and the compiler asks for both when a code is added.
import type { Issue, IssueLevel, Proposal } from './issue.ts'

/**
 * `error`: the row is not saved. `hand-in`: it may be saved, and handed in only with a note. `warning`: somebody
 * should look.
 */
export const checkLevels = {
  'status-unknown': 'error',
  'completed-on-missing': 'hand-in',
  'completed-on-future': 'error',
  'completed-on-before-plan': 'warning',
  'date-unreadable': 'error',
  'document-missing': 'hand-in',
  'document-issuer': 'warning',
  'submitted-document-missing': 'hand-in',
  'result-missing': 'hand-in',
  'figures-expected': 'warning',
  'reason-missing': 'hand-in',
  'difficulty-expected': 'warning',
  'progress-range': 'error',
  'progress-status': 'warning',
  'text-too-long': 'error',
  'formula-in-text': 'error',
  'legacy-encoding': 'error',
  'key-missing': 'error',
  'key-duplicate': 'error',
  'key-unknown': 'error',
  'key-misplaced': 'error',
  'row-deleted': 'error',
  'row-left': 'warning',
  'signed-column-changed': 'warning',
  'column-missing': 'error',
  'header-renamed': 'warning',
  'decision-contradicts': 'error',
  'extension-taken-back': 'warning',
  'not-your-row': 'error',
  'source-missing': 'error',
  'not-canonical': 'error',
  'row-too-large': 'error',
  'report-closed': 'error',
} as const satisfies Record<string, IssueLevel>

export type CheckCode = keyof typeof checkLevels

/** Whether a code, such as one in an answer of the server's, is of this version's checks. */
export function isCheckCode(code: string): code is CheckCode {
  return Object.keys(checkLevels).includes(code)
}

export interface Finding {
  task?: string
  /** A report field's id, or the id of another column. */
  field?: string
  params?: Record<string, string | number>
  /** What the person typed. */
  text?: string
  proposals?: Proposal[]
}

/** The issue of a check, at the check's own level. */
export function checkIssue(code: CheckCode, finding: Finding = {}): Issue {
  return { code, level: checkLevels[code], ...finding }
}
