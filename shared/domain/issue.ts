// What is wrong or in doubt about people's data: a value with a code, never a sentence.
// The words are made elsewhere from `code` and `params`, once per language; `text` is the person's own text.

/**
 * How much an issue weighs:
 * - `error`: it cannot go on as it stands (a row is not sent, an appendix is not read);
 * - `hand-in`: it may be saved, but not handed in;
 * - `warning`: it goes on, somebody should look;
 * - `doubt`: the program has chosen one of several readings and says so.
 */
export type IssueLevel = 'error' | 'hand-in' | 'warning' | 'doubt'

/** A way out of an issue: putting `value` into `field` (the issue's own field when absent). */
export type Proposal = {
  /** A task field or column role. */
  field?: string
  /** What would stand there: a text, or the id of an agency. */
  value: string
  /** What a person reads when `value` is an id. */
  label?: string
}

/**
 * One finding. `task` is the task's id (its path "IV.9" while an appendix is being read).
 *
 * @example
 * { code: 'cell-uncertain', level: 'doubt', task: 'I.4', field: 'deadline' }
 */
export type Issue = {
  code: string
  level: IssueLevel
  task?: string
  field?: string
  params?: Readonly<Record<string, string | number>>
  text?: string
  proposals?: readonly Proposal[]
}

/** Whether anything among the issues stops the work. */
export function hasErrors(issues: readonly Issue[]): boolean {
  return issues.some((issue) => issue.level === 'error')
}
