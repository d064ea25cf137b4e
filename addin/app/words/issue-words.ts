// An issue in words, wherever it comes from: the checks of entries have theirs in shared/validation, the doubts of
// reading an appendix and of publishing in doubt-words.ts.
import { isCheckCode } from '../../../shared/domain/check.ts'
import type { Issue } from '../../../shared/domain/issue.ts'
import { columnOf } from '../../../shared/table/columns.ts'
import type { Language } from '../../../shared/table/labels.ts'
import { messageOf, type Where } from '../../../shared/validation/messages.ts'
import { doubtWords, isDoubtCode } from './doubt-words.ts'

/** A sentence that says what is wrong or in doubt and what to do; `where` puts the row before it. */
export function issueWords(issue: Issue, language: Language, where: Where = {}): string {
  if (isCheckCode(issue.code) || !isDoubtCode(issue.code)) return messageOf(issue, language, where)
  const { field, text = '', params = {}, proposals = [] } = issue
  const column = field === undefined ? '' : (columnOf('tasks', field)?.header[language] ?? field)
  const nearest = proposals.map(({ label, value }) => shortened(label ?? value)).join('; ')
  return doubtWords[issue.code][language]({ text: shortened(text), column, nearest, params })
}

function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim()
  return line.length > 90 ? `${line.slice(0, 89)}…` : line
}
