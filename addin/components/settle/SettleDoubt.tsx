// One doubt: what was signed beside what was read, and the ways to settle it, the likeliest one open. Nothing changes
// until one of them is chosen.
import { useMemo } from 'react'
import type { Issue } from '../../../shared/domain/issue.ts'
import { useImportingText } from '../../app/words/importing.ts'
import { issueWords } from '../../app/words/issue-words.ts'
import type { ReadSource } from '../../session/importing/read-source.ts'
import { isBodyDoubt } from '../../session/importing/settle-bodies.ts'
import type { Decision } from '../../session/importing/settling.ts'
import { signedExcerpt } from '../../session/importing/signed-excerpt.ts'
import { Drawing } from '../Drawing.tsx'
import { LongText } from '../LongText.tsx'
import { Screen } from '../Screen.tsx'
import { TaskCard } from '../TaskCard.tsx'
import { Ways } from './Ways.tsx'

export interface SettleDoubtProps {
  readonly source: ReadSource
  readonly doubt: Issue
  readonly reason: string | undefined
  readonly onDecide: (decision: Decision) => void
  readonly onBack: () => void
}

export function SettleDoubt({ source, doubt, reason, onDecide, onBack }: SettleDoubtProps) {
  const { text, language } = useImportingText()
  const { appendix } = source
  const task = appendix.tasks.find(({ id }) => id === doubt.task)
  const excerpt = useMemo(
    () => (task ? signedExcerpt(source.source, appendix.tasks, task.id) : (doubt.text ?? '')),
    [source, appendix, task, doubt],
  )
  const year = Number(appendix.plan.issuedOn?.slice(0, 4)) || undefined
  const words = issueWords(doubt, language)
  const doubts = new Map([[doubt.field ?? '', words]])
  return (
    <Screen
      title={text.settle.title}
      onBack={onBack}
      actions={[
        {
          label: keepLabel(doubt, text.settle),
          icon: 'Check',
          primary: true,
          reason,
          onClick: () => onDecide(keep(doubt)),
        },
      ]}
    >
      <p className={`issue is-${doubt.level}`}>
        <Drawing name="Warning" />
        <span className="issue-words">
          {doubt.task && <span className="issue-place">{doubt.task}</span>}
          {words}
        </span>
      </p>
      <section>
        <h2>{text.settle.signed}</h2>
        <blockquote className="card signed-excerpt">
          {excerpt === '' ? text.settle.notFound : <LongText>{excerpt}</LongText>}
        </blockquote>
      </section>
      {task && (
        <section>
          <h2>{text.settle.read}</h2>
          <TaskCard id={`settle-${task.id}`} task={task} year={year} doubts={doubts} />
        </section>
      )}
      <Ways source={source} doubt={doubt} reason={reason} onDecide={onDecide} />
    </Screen>
  )
}

function keepLabel(doubt: Issue, words: { keep: string; keepOpen: string; keepUnknown: string }): string {
  if (!isBodyDoubt(doubt)) return words.keep
  return doubt.code === 'body-open' ? words.keepOpen : words.keepUnknown
}

function keep(doubt: Issue): Decision {
  return isBodyDoubt(doubt) ? { kind: 'body', choice: { kind: 'keep' } } : { kind: 'keep' }
}
