// What is in doubt about a plan that is to be given out or amended.
import type { Issue } from '../../shared/domain/issue.ts'
import { useText } from '../app/hooks/use-text.ts'
import { issueWords } from '../app/words/issue-words.ts'
import { IssueList } from './IssueList.tsx'

export function PlanIssues({ issues }: { readonly issues: readonly Issue[] }) {
  const { text, language } = useText()
  return (
    <IssueList
      label={text.issues.title}
      errorMeaning={text.issues.errorInPlan}
      findings={issues.map((issue, index) => ({
        key: String(index),
        level: issue.level,
        words: issueWords(issue, language),
        place: issue.task,
      }))}
    />
  )
}
