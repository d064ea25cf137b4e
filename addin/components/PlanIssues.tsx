// What is in doubt about a plan that is to be given out or amended.
import type { Issue } from '../../shared/domain/issue.ts'
import { useText } from '../app/hooks/use-text.ts'
import { IssueList } from './IssueList.tsx'

export interface PlanIssuesProps {
  readonly issues: readonly Issue[]
  readonly issueWords: (issue: Issue) => string
}

export function PlanIssues({ issues, issueWords }: PlanIssuesProps) {
  const { text } = useText()
  return (
    <IssueList
      label={text.issues.title}
      errorMeaning={text.issues.errorInPlan}
      findings={issues.map((issue, index) => ({
        key: String(index),
        level: issue.level,
        words: issueWords(issue),
        place: issue.task,
      }))}
    />
  )
}
