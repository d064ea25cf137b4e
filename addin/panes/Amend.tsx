// "Điều chỉnh kế hoạch": what the sheets would change in the plan that is given out, the document that says so, and doing
// it. Reports follow; what was entered stays.
import { useId, useState } from 'react'
import type { Issue } from '../../shared/domain/issue.ts'
import type { AmendmentPreview } from '../app/amendment.ts'
import type { Loaded } from '../app/use-loaded.ts'
import { useText } from '../app/use-text.ts'
import { IssueList } from '../components/IssueList.tsx'
import { LoadFailure } from '../components/LoadFailure.tsx'
import { PlanChangeList } from '../components/PlanChangeList.tsx'
import { Screen } from '../components/Screen.tsx'

export interface AmendProps {
  readonly preview: Loaded<AmendmentPreview>
  readonly issueWords: (issue: Issue) => string
  readonly reason: string | undefined
  readonly onAmend: (document: { readonly document: string; readonly on: string }) => void
  readonly onBack: () => void
}

export function Amend({ preview, issueWords, reason, onAmend, onBack }: AmendProps) {
  const { text } = useText()
  const id = useId()
  const [document, setDocument] = useState('')
  const [on, setOn] = useState('')
  const known = preview.kind === 'ready' ? preview.value : undefined
  const again = preview.kind === 'loading' ? undefined : preview.reload
  return (
    <Screen
      title={text.amend.title}
      intro={text.amend.intro}
      actions={[
        {
          label: text.amend.go,
          icon: 'Send',
          primary: true,
          reason: reason ?? whyNot(),
          onClick: () => onAmend({ document: document.trim(), on }),
        },
        { label: text.publish.again, reason: again ? reason : text.why.notCounted, onClick: again ?? (() => {}) },
      ]}
      note={text.amend.note}
      onBack={onBack}
    >
      {preview.kind === 'loading' && <p className="intro">{text.publish.counting}</p>}
      {preview.kind === 'failed' && <LoadFailure missing={text.publish.missing} trouble={preview.trouble} />}
      {known && (
        <>
          <div className="field">
            <label htmlFor={`${id}-document`}>{text.amend.document}</label>
            <input
              id={`${id}-document`}
              type="text"
              maxLength={1_000}
              value={document}
              onChange={({ currentTarget }) => setDocument(currentTarget.value)}
            />
          </div>
          <div className="field">
            <label htmlFor={`${id}-on`}>{text.amend.on}</label>
            <input
              id={`${id}-on`}
              type="date"
              value={on}
              onChange={({ currentTarget }) => setOn(currentTarget.value)}
            />
          </div>
          <PlanChangeList changes={known.changes} />
          {known.issues.length > 0 && (
            <section>
              <h2>{text.issues.title}</h2>
              <IssueList
                label={text.issues.title}
                errorMeaning={text.issues.errorInPlan}
                findings={known.issues.map((issue, index) => ({
                  key: String(index),
                  level: issue.level,
                  words: issueWords(issue),
                  place: issue.task,
                }))}
              />
            </section>
          )}
        </>
      )}
    </Screen>
  )

  function whyNot(): string | undefined {
    if (!known) return text.why.notCounted
    if (known.issues.some(({ level }) => level === 'error')) return text.why.publishErrors
    return document.trim() === '' ? text.amend.noDocument : undefined
  }
}
