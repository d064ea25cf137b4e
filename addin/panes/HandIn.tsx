// "Gửi báo cáo kỳ": how the agency's report stands and the next step with it. What cannot be done yet says why, beside
// what has to be done first.
import { useState } from 'react'
import { transitions } from '../../shared/domain/action.ts'
import type { Letter } from '../../shared/domain/submission.ts'
import { headStateLabels } from '../../shared/table/labels.ts'
import { useText } from '../app/hooks/use-text.ts'
import type { Text } from '../app/words/text.vi.ts'
import type { Action } from '../components/Actions.tsx'
import { Field } from '../components/Field.tsx'
import { LetterFields } from '../components/reports/LetterFields.tsx'
import { Standing } from '../components/reports/Standing.tsx'
import { Screen } from '../components/Screen.tsx'
import type { HeadView, SessionView } from '../session/session.ts'
import type { Deed } from '../sync/deeds.ts'

export interface HandInProps {
  readonly view: Pick<SessionView, 'me' | 'period' | 'plan' | 'agencyName' | 'head' | 'pending' | 'issues'>
  readonly reason: string | undefined
  readonly onAct: (deed: Deed) => void
  readonly onSave: () => void
  readonly onRefresh: () => void
  readonly onBack: () => void
}

export function HandIn(props: HandInProps) {
  const { view, reason } = props
  const { text, format, language } = useText()
  const { head, period } = view
  const given = head?.submission?.official?.letter
  const [letter, setLetter] = useState<Letter>(
    given ?? { number: '', date: '', signer: '', office: view.agencyName ?? '' },
  )
  const [approved, setApproved] = useState(false)
  const [note, setNote] = useState('')

  const incomplete = view.issues.filter(({ issue }) => issue.level === 'hand-in').length
  const next = head && transitions[head.state]
  const asksForLetter = next?.submit !== undefined || next?.letter !== undefined
  const asksForTick = next?.submit !== undefined && view.plan?.leaderApproval === false && !head?.approved
  const asksForNote = next?.submit !== undefined && incomplete > 0
  const said = { letter, approved, note: note.trim(), incomplete }
  return (
    <Screen
      title={text.handIn.title}
      intro={text.handIn.intro}
      note={text.handIn.official}
      actions={actionsOf(props, said, text).map((it) => ({ ...it, reason: reason ?? it.reason }))}
      onBack={props.onBack}
    >
      {period && (
        <p className="due">
          {text.report.due(format.weekday(period.agenciesDue))}
          {head && <span className="tag">{headStateLabels[head.state][language]}</span>}
        </p>
      )}
      {head ? <Standing head={head} /> : <p className="counts">{text.handIn.unknown}</p>}
      {asksForLetter && <LetterFields letter={letter} onChange={setLetter} />}
      {asksForNote && (
        <>
          <Field
            label={text.handIn.incomplete(incomplete)}
            kind="lines"
            value={note}
            longest={4_000}
            onChange={setNote}
          />
          <p className="note">{text.handIn.incompleteHint}</p>
        </>
      )}
      {asksForTick && (
        <label className="tick">
          <input
            type="checkbox"
            checked={approved}
            onChange={({ currentTarget }) => setApproved(currentTarget.checked)}
          />
          {text.handIn.approvedTick}
        </label>
      )}
    </Screen>
  )
}

interface Said {
  readonly letter: Letter
  readonly approved: boolean
  readonly note: string
  /** Places that have to be completed before handing in without a note. */
  readonly incomplete: number
}

/** What the state allows, the next step first. */
function actionsOf({ view, onAct, onSave, onRefresh }: HandInProps, said: Said, text: Text): Action[] {
  const { head, pending } = view
  const refresh: Action = { label: text.handIn.refresh, icon: 'Refresh', onClick: onRefresh }
  if (!head) return [{ ...refresh, primary: true }]
  const next = transitions[head.state]
  const mayHandIn = view.me?.roles.includes('hand-in') === true
  const waits = head.waiting ? text.handIn.why.waiting : undefined
  const noRight = mayHandIn ? undefined : text.handIn.why.noRight

  const actions: Action[] = []
  if (pending > 0) actions.push({ label: text.handIn.save, icon: 'Save', primary: true, onClick: onSave })
  if (next.submit !== undefined) {
    actions.push({
      label: text.handIn.submit,
      icon: 'Send',
      primary: pending === 0,
      reason: waits ?? noRight ?? whyNotYet(view, head, said, text),
      onClick: () => onAct(submitDeed(said, view.plan?.leaderApproval === true)),
    })
  }
  if (next.approve !== undefined && view.me?.roles.includes('leader') && !head.approved) {
    const reason = pending > 0 ? text.handIn.why.pending(pending) : waits
    actions.push({ label: text.handIn.approve, icon: 'Done', reason, onClick: () => onAct({ action: 'approve' }) })
  }
  if (next.letter !== undefined) {
    const { letter } = said
    const reason = waits ?? noRight
    actions.push({
      label: text.handIn.letter,
      primary: true,
      reason,
      onClick: () => onAct({ action: 'letter', letter }),
    })
  }
  if (next.withdraw !== undefined) {
    const reason = waits ?? noRight
    actions.push({ label: text.handIn.withdraw, icon: 'Back', reason, onClick: () => onAct({ action: 'withdraw' }) })
  }
  return [...actions, refresh]
}

function whyNotYet(view: HandInProps['view'], head: HeadView, said: Said, text: Text): string | undefined {
  const { why } = text.handIn
  const errors = view.issues.filter(({ issue }) => issue.level === 'error').length
  if (errors > 0) return why.errors(errors)
  if (view.pending > 0) return why.pending(view.pending)
  if (view.plan?.leaderApproval && !head.approved) return why.notApproved
  return said.incomplete > 0 && said.note === '' ? why.noNote : undefined
}

function submitDeed({ letter, approved, note, incomplete }: Said, leaderApproval: boolean): Deed {
  return {
    action: 'submit',
    letter,
    ...(!leaderApproval && approved && { approved }),
    ...(incomplete > 0 && { incompleteNote: note }),
  }
}
