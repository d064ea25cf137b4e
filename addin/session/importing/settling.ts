// Doubts about what was read, those of the document before those of its bodies, and what becomes of it when a person
// settles one.
import { type Settlement, settle } from '../../../shared/appendix/settle.ts'
import type { Issue } from '../../../shared/domain/issue.ts'
import type { ReadSource } from './read-source.ts'
import { type BodyChoice, bodyDoubts, keyOf, settleBody } from './settle-bodies.ts'

export type Decision = Settlement | { readonly kind: 'body'; readonly choice: BodyChoice }

export function doubtsOf({ appendix, bodies, keptBodies }: ReadSource): readonly Issue[] {
  return [...askedOnce(appendix.issues), ...bodyDoubts(appendix.tasks, bodies, keptBodies)]
}

/** Words that may stand in either of two columns put both in doubt; a person is asked once, and the answer settles both. */
function askedOnce(issues: readonly Issue[]): Issue[] {
  const asked = new Set<string>()
  return issues.filter(({ code, task, text }) => {
    if (code !== 'cell-uncertain' || !text) return true
    const question = `${task} ${text}`
    return !asked.has(question) && asked.add(question)
  })
}

/** @param doubt one of `doubtsOf(source)`; it is gone from those of the answer */
export function settled(source: ReadSource, doubt: Issue, decision: Decision): ReadSource {
  if (decision.kind !== 'body') return { ...source, appendix: settle(source.appendix, decision, doubt) }
  if (decision.choice.kind === 'keep') {
    return { ...source, keptBodies: new Set([...source.keptBodies, keyOf(doubt)]) }
  }
  return { ...source, bodies: settleBody(source.bodies, doubt, decision.choice) }
}
