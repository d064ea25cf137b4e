// One request: closed, whose and what; open, why, what was decided, and deciding it.
import { useState } from 'react'
import type { AskedFor } from '../../../shared/consolidation/work-lists.ts'
import { fieldValue } from '../../../shared/domain/report.ts'
import { useText } from '../../app/hooks/use-text.ts'
import { useRequestsWords } from '../../app/words/requests.ts'
import { type Decision, isForAmendment, lackOf, needsDay, needsDocument } from '../../session/requests/decide.ts'
import { type Action, Actions } from '../Actions.tsx'
import { Asking } from '../Asking.tsx'
import { Field } from '../Field.tsx'
import { LongText } from '../LongText.tsx'

export interface AskedCardProps {
  readonly asked: AskedFor
  /** Path of the task and name of the agency. */
  readonly place: string
  /** Why nothing can be done now; only readers get no buttons at all. */
  readonly reason: string | undefined
  readonly onDecide: ((decision: Decision) => void) | undefined
  readonly onOpen: () => void
}

export function AskedCard({ asked, place, reason, onDecide, onOpen }: AskedCardProps) {
  const { text, format } = useText()
  const words = useRequestsWords()
  const { situation } = text
  const [asking, setAsking] = useState<Decision['answer']>()
  const { row, kind, wished, answer, granted, document } = asked
  const told = [words.reason, words.result].flatMap((label, at) => {
    const value = String(fieldValue(row.values, at === 0 ? 'reason' : 'result'))
    return value === '' ? [] : [{ label, value }]
  })
  const ask = (what: Decision['answer'], label: string): Action => ({ label, reason, onClick: () => setAsking(what) })
  const open: Action = { label: words.row, onClick: onOpen }
  return (
    <details className="agency-report">
      <summary>
        <span className="agency-name">
          {place} · {situation.kinds[kind]}
        </span>
        <span className={answer === 'pending' ? 'tag is-late' : 'tag'}>{situation.answers[answer]}</span>
      </summary>
      <p>{row.task.content}</p>
      {wished !== undefined && (
        <p>
          {situation.kinds[kind]} {situation.wished(format.day(wished))}
        </p>
      )}
      {told.map(({ label, value }) => (
        <LongText key={label}>{`${label}: ${value}`}</LongText>
      ))}
      {answer !== 'pending' && (
        <p>
          {situation.answers[answer]}
          {document && `; ${document}`}
        </p>
      )}
      <Outcome asked={asked} granted={granted} />
      {asking === undefined || onDecide === undefined ? (
        <Actions actions={onDecide ? [ask('granted', words.grant), ask('refused', words.refuse), open] : [open]} />
      ) : (
        <DecisionForm
          asked={asked}
          answer={asking}
          reason={reason}
          onGo={(decision) => {
            setAsking(undefined)
            onDecide(decision)
          }}
          onCancel={() => setAsking(undefined)}
        />
      )}
    </details>
  )
}

/** What a grant has come to, or what is still to be done for it. */
function Outcome({ asked, granted }: { readonly asked: AskedFor; readonly granted: string | undefined }) {
  const { format } = useText()
  const words = useRequestsWords()
  const { kind, answer, row } = asked
  const { deadline } = row
  if (answer !== 'granted') {
    const stands = deadline.kind === 'day' && deadline.by === 'granted'
    return stands ? <p className="note">{words.stands(format.day(deadline.lastDay))}</p> : null
  }
  if (isForAmendment(asked)) return <p className="note">{words.amend}</p>
  if (kind === 'stop') return row.timeliness.kind === 'set-aside' ? <p className="note">{words.stopped}</p> : null
  // By the row's own clock: it tells whether what was granted counts.
  const counts = deadline.kind === 'day' && deadline.by !== 'signed' && deadline.lastDay === granted
  return <p className="note">{counts ? words.counts(format.day(deadline.lastDay)) : words.without}</p>
}

interface DecisionFormProps {
  readonly asked: AskedFor
  readonly answer: Decision['answer']
  readonly reason: string | undefined
  readonly onGo: (decision: Decision) => void
  readonly onCancel: () => void
}

function DecisionForm({ asked, answer, reason, onGo, onCancel }: DecisionFormProps) {
  const { text } = useText()
  const words = useRequestsWords()
  const [document, setDocument] = useState(asked.kind === 'declared-deadline' ? '' : asked.document)
  const [day, setDay] = useState((asked.kind === 'extension' && (asked.granted ?? asked.wished)) || '')
  const decision: Decision = { answer, document, day }
  const lack = lackOf(asked, decision)
  const dayLabel = asked.kind === 'stop' ? words.days.stop : words.days.extension
  const go = answer === 'granted' ? words.grantIt : words.refuseIt
  return (
    <Asking label={go} onCancel={onCancel}>
      {needsDocument(asked) && <Field label={words.document} value={document} onChange={setDocument} />}
      {needsDay(asked, answer) && <Field label={dayLabel} kind="day" value={day} onChange={setDay} />}
      <Actions
        actions={[
          {
            label: go,
            reason: reason ?? (lack && words.lacks[lack]),
            onClick: () => onGo(decision),
          },
          { label: text.reports.cancel, onClick: onCancel },
        ]}
      />
    </Asking>
  )
}
