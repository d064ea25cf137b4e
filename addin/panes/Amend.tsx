// "Điều chỉnh kế hoạch": what the sheets would change in the plan that is given out, the document that says so, and doing
// it. Reports follow; what was entered stays.
import { useState } from 'react'
import type { AgencyId } from '../../shared/domain/ids.ts'
import type { Regime } from '../../shared/domain/plan.ts'
import { type Loaded, useLastLoaded } from '../app/hooks/use-loaded.ts'
import { useText } from '../app/hooks/use-text.ts'
import { useRegimeWords } from '../app/words/regime.ts'
import { Field } from '../components/Field.tsx'
import { LoadFailure } from '../components/LoadFailure.tsx'
import { PlanChangeList } from '../components/PlanChangeList.tsx'
import { PlanIssues } from '../components/PlanIssues.tsx'
import { OpenSets } from '../components/plan/OpenSets.tsx'
import { OutsideTaskForm } from '../components/plan/OutsideTaskForm.tsx'
import { RegimeForm } from '../components/plan/RegimeForm.tsx'
import { RepairList, type RepairListProps } from '../components/RepairList.tsx'
import { Screen } from '../components/Screen.tsx'
import type { AmendmentPreview, OutsideTask } from '../session/plan/amendment.ts'

export interface AmendProps extends Omit<RepairListProps, 'reason'> {
  readonly preview: Loaded<AmendmentPreview>
  readonly reason: string | undefined
  /** @param regime as it shall be, where it was changed */
  readonly onAmend: (document: { readonly document: string; readonly on: string }, regime?: Regime) => void
  /** Adds a task outside the appendix to the sheet. */
  readonly onAdd: (task: OutsideTask, then: () => void) => void
  /** Writes who an open set is into the directory. */
  readonly onChoose: (name: string, members: readonly AgencyId[], then: () => void) => void
  readonly onBack: () => void
}

export function Amend({ preview, reason, repairs, onRepair, onAmend, onAdd, onChoose, onBack }: AmendProps) {
  const { text } = useText()
  const [document, setDocument] = useState('')
  const [on, setOn] = useState('')
  const regimes = useRegimeWords()
  /** Absent while it is as in force. */
  const [regime, setRegime] = useState<Regime | 'unsound'>()
  // What is filled in stays in sight while the sheets are read again: it is sent as it is shown.
  const last = useLastLoaded(preview)
  const known = last.kind === 'ready' ? last.value : undefined
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
          onClick: () => onAmend({ document: document.trim(), on }, regime === 'unsound' ? undefined : regime),
        },
        { label: text.publish.again, reason: again ? reason : text.why.notCounted, onClick: again ?? (() => {}) },
      ]}
      note={text.amend.note}
      onBack={onBack}
    >
      <OutsideTaskForm
        reason={reason}
        onAdd={(task, done) =>
          onAdd(task, () => {
            done()
            again?.()
          })
        }
      />
      {preview.kind === 'loading' && <p className="intro">{text.publish.counting}</p>}
      {preview.kind === 'failed' && <LoadFailure missing={text.publish.missing} trouble={preview.trouble} />}
      <RepairList repairs={repairs} reason={reason} onRepair={onRepair} />
      {known && (
        <>
          <Field label={text.amend.document} value={document} onChange={setDocument} />
          <Field label={text.amend.on} kind="day" value={on} onChange={setOn} />
          <PlanChangeList changes={known.changes} />
          <RegimeForm
            regime={typeof regime === 'object' ? regime : known.regime}
            note={regimes.later}
            onChange={(it) => setRegime(it ?? 'unsound')}
          />
          <OpenSets {...known} reason={reason} onChoose={(name, members) => onChoose(name, members, () => again?.())} />
          {known.issues.length > 0 && (
            <section>
              <h2>{text.issues.title}</h2>
              <PlanIssues issues={known.issues} />
            </section>
          )}
        </>
      )}
    </Screen>
  )

  function whyNot(): string | undefined {
    if (!known || preview.kind !== 'ready') return text.why.notCounted
    if (known.issues.some(({ level }) => level === 'error')) return text.why.publishErrors
    if (regime === 'unsound') return regimes.unsound
    return document.trim() === '' ? text.amend.noDocument : undefined
  }
}
