// One agency's report as the secretariat sees it: closed, its name and state; open, how it stands and what may be done.
import { useState } from 'react'
import { transitions } from '../../../shared/domain/action.ts'
import type { Letter } from '../../../shared/domain/submission.ts'
import { useText } from '../../app/hooks/use-text.ts'
import type { HeadView } from '../../session/session.ts'
import type { Deed } from '../../sync/deeds.ts'
import { type Action, Actions } from '../Actions.tsx'
import { LetterFields } from './LetterFields.tsx'
import { Standing } from './Standing.tsx'
import { WordsForm } from './WordsForm.tsx'

export interface AgencyReportProps {
  readonly head: HeadView
  /** The document its entries are made from here; absent where nobody enters for it. */
  readonly behalf: string | undefined
  readonly reason: string | undefined
  readonly onAct: (deed: Deed) => void
  readonly onBehalf: (source: string | undefined) => void
}

/** What is being asked for before it is done. */
type Asking = 'return' | 'unaccept' | 'lock' | 'unlock' | 'behalf' | 'submit'

export function AgencyReport(props: AgencyReportProps) {
  const { head, behalf } = props
  const { text } = useText()
  const [asking, setAsking] = useState<Asking>()
  const reason = props.reason ?? (head.waiting ? text.handIn.why.waiting : undefined)
  const done = () => setAsking(undefined)
  const act = (deed: Deed) => {
    props.onAct(deed)
    done()
  }
  return (
    <details className="agency-report">
      <summary>
        <span className="agency-name">{head.agencyName}</span>
        {head.submission?.late && <span className="tag is-late">{text.standing.late}</span>}
      </summary>
      <Standing head={head} />
      {behalf !== undefined && <p>{text.reports.behalfOn(behalf)}</p>}
      {asking === undefined ? (
        <Actions actions={actionsOf()} />
      ) : (
        <Asked asking={asking} reason={reason} onAct={act} onBehalf={props.onBehalf} onDone={done} />
      )}
    </details>
  )

  function actionsOf(): readonly Action[] {
    const next = transitions[head.state]
    const ask = (what: Asking, label: string): Action => ({ label, reason, onClick: () => setAsking(what) })
    const { reports } = text
    const stop: Action = { label: reports.behalfOff, reason, onClick: () => props.onBehalf(undefined) }
    const enter = behalf === undefined ? ask('behalf', reports.behalf) : stop
    return [
      next.accept && { label: reports.accept, reason, onClick: () => act({ action: 'accept' }) },
      next.return && ask('return', reports.return),
      next.unaccept && ask('unaccept', reports.unaccept),
      next.submit && enter,
      next.submit && ask('submit', reports.submitFor),
      next.lock && ask('lock', reports.lock),
      next.unlock && ask('unlock', reports.unlock),
    ].filter((it): it is Action => typeof it === 'object')
  }
}

interface AskedProps {
  readonly asking: Asking
  readonly reason: string | undefined
  readonly onAct: (deed: Deed) => void
  readonly onBehalf: (source: string | undefined) => void
  readonly onDone: () => void
}

function Asked({ asking, reason, onAct, onBehalf, onDone }: AskedProps) {
  const { text } = useText()
  const { reports, handIn } = text
  const whys = { label: reports.why, missing: handIn.why.noReason, reason, onCancel: onDone }
  switch (asking) {
    case 'return':
      return (
        <WordsForm
          {...whys}
          label={reports.returnNote}
          dayLabel={reports.returnDay}
          go={reports.return}
          onGo={(note, dueOn) => onAct({ action: 'return', note, dueOn })}
        />
      )
    case 'unaccept':
    case 'unlock':
      return <WordsForm {...whys} go={reports[asking]} onGo={(why) => onAct({ action: asking, reason: why })} />
    case 'lock':
      return <WordsForm {...whys} go={reports.lock} onGo={(why) => onAct({ action: 'lock', reason: why })} />
    case 'behalf':
      return (
        <WordsForm
          {...whys}
          label={reports.behalfSource}
          hint={reports.behalfHint}
          missing={handIn.why.noSource}
          go={reports.behalf}
          onGo={(source) => {
            onBehalf(source)
            onDone()
          }}
        />
      )
    case 'submit':
      return <SubmitFor reason={reason} onAct={onAct} onCancel={onDone} />
    default:
      return asking satisfies never
  }
}

/** Handing in what an agency sent on paper: its letter, and the document the report is taken from. */
function SubmitFor({
  reason,
  onAct,
  onCancel,
}: Pick<AskedProps, 'reason' | 'onAct'> & { readonly onCancel: () => void }) {
  const { text } = useText()
  const [letter, setLetter] = useState<Letter>({ number: '', date: '', signer: '', office: '' })
  return (
    <>
      <LetterFields letter={letter} onChange={setLetter} />
      <WordsForm
        label={text.reports.behalfSource}
        missing={text.handIn.why.noSource}
        go={text.reports.submitFor}
        reason={reason}
        onGo={(source) => onAct({ action: 'submit', letter, source })}
        onCancel={onCancel}
      />
    </>
  )
}
