// One difficulty or proposal: closed, whose; open, what it says, the direction given, and giving one.
import { useState } from 'react'
import type { ConsolidatedRow } from '../../../shared/consolidation/consolidate.ts'
import { fieldValue } from '../../../shared/domain/report.ts'
import { useText } from '../../app/hooks/use-text.ts'
import { useRequestsWords } from '../../app/words/requests.ts'
import type { Direction } from '../../session/requests/decide.ts'
import { Actions } from '../Actions.tsx'
import { Asking } from '../Asking.tsx'
import { Field } from '../Field.tsx'
import { LongText } from '../LongText.tsx'

export interface DifficultyCardProps {
  readonly row: ConsolidatedRow
  /** Path of the task and name of the agency. */
  readonly place: string
  readonly reason: string | undefined
  /** Absent for who gives no directions. */
  readonly onDirect: ((direction: Direction) => void) | undefined
  readonly onOpen: () => void
}

export function DifficultyCard({ row, place, reason, onDirect, onOpen }: DifficultyCardProps) {
  const { text, format } = useText()
  const words = useRequestsWords()
  const [isAsking, setAsking] = useState(false)
  const said = (field: 'difficulty' | 'proposal' | 'direction' | 'directionNumber' | 'directionDate') =>
    String(fieldValue(row.values, field))
  const [given, setGiven] = useState<Direction>({
    text: said('direction'),
    number: said('directionNumber'),
    date: said('directionDate'),
  })
  const isDirected = said('direction') !== ''
  const lack = given.text.trim() === '' ? words.lacks.text : undefined
  const day = said('directionDate')
  return (
    <details className="agency-report">
      <summary>
        <span className="agency-name">{place}</span>
        <span className={isDirected ? 'tag' : 'tag is-late'}>{isDirected ? words.isDirected : words.undirected}</span>
      </summary>
      <p>{row.task.content}</p>
      {(['difficulty', 'proposal'] as const).map(
        (field) => said(field) !== '' && <LongText key={field}>{`${words[field]}: ${said(field)}`}</LongText>,
      )}
      {isDirected && (
        <LongText>
          {words.directed(said('direction'), said('directionNumber'), day === '' ? '' : format.day(day))}
        </LongText>
      )}
      {isAsking && onDirect ? (
        <Asking label={words.direct} onCancel={() => setAsking(false)}>
          <Field
            label={words.direction}
            kind="lines"
            longest={4_000}
            value={given.text}
            onChange={(next) => setGiven({ ...given, text: next })}
          />
          <Field label={words.number} value={given.number} onChange={(number) => setGiven({ ...given, number })} />
          <Field label={words.date} kind="day" value={given.date} onChange={(date) => setGiven({ ...given, date })} />
          <Actions
            actions={[
              {
                label: words.directIt,
                reason: reason ?? lack,
                onClick: () => {
                  setAsking(false)
                  onDirect(given)
                },
              },
              { label: text.reports.cancel, onClick: () => setAsking(false) },
            ]}
          />
        </Asking>
      ) : (
        <Actions
          actions={[
            ...(onDirect ? [{ label: words.direct, reason, onClick: () => setAsking(true) }] : []),
            { label: words.row, onClick: onOpen },
          ]}
        />
      )}
    </details>
  )
}
