// The last look before the agencies get their tasks: how many, to whom, and what stands in the way.
import { useState } from 'react'
import type { Issue } from '../../shared/domain/issue.ts'
import { defaultRegime, type Regime } from '../../shared/domain/plan.ts'
import { type Loaded, useLastLoaded } from '../app/hooks/use-loaded.ts'
import { useText } from '../app/hooks/use-text.ts'
import { useRegimeWords } from '../app/words/regime.ts'
import { LoadFailure } from '../components/LoadFailure.tsx'
import { PlanIssues } from '../components/PlanIssues.tsx'
import { RegimeForm } from '../components/plan/RegimeForm.tsx'
import { RepairList, type RepairListProps } from '../components/RepairList.tsx'
import { Screen } from '../components/Screen.tsx'
import type { PublishResult } from '../session/session.ts'

export interface PublishProps extends Omit<RepairListProps, 'reason'> {
  readonly preview: Loaded<PublishResult & { readonly issues: readonly Issue[] }>
  readonly reason: string | undefined
  readonly onPublish: (regime: Regime) => void
  /** To another appendix in place of this one; absent for who may not do that now. */
  readonly onImport: (() => void) | undefined
}

export function Publish({ preview, reason, repairs, onRepair, onPublish, onImport }: PublishProps) {
  const { text } = useText()
  const regimes = useRegimeWords()
  const [regime, setRegime] = useState<Regime | undefined>(defaultRegime)
  // What is filled in stays in sight while the sheets are read again: it is given out as it is shown.
  const last = useLastLoaded(preview)
  const known = last.kind === 'ready' ? last.value : undefined
  const unsound = regime ? undefined : regimes.unsound
  const blocked = known?.issues.some((issue) => issue.level === 'error') ? text.why.publishErrors : unsound
  const again = preview.kind === 'loading' ? undefined : preview.reload
  return (
    <Screen
      title={text.publish.title}
      intro={text.publish.intro}
      actions={[
        {
          label: text.publish.go,
          icon: 'Send',
          primary: true,
          reason: reason ?? (preview.kind === 'ready' ? blocked : text.why.notCounted),
          onClick: () => {
            if (regime) onPublish(regime)
          },
        },
        { label: text.publish.again, reason: again ? reason : text.why.notCounted, onClick: again ?? (() => {}) },
        ...(onImport ? [{ label: text.publish.import, reason, onClick: onImport }] : []),
      ]}
    >
      {preview.kind === 'loading' && <p className="intro">{text.publish.counting}</p>}
      {preview.kind === 'failed' && <LoadFailure missing={text.publish.missing} trouble={preview.trouble} />}
      <RepairList repairs={repairs} reason={reason} onRepair={onRepair} />
      {known && (
        <>
          <div className="card is-figure">
            <p className="figure">
              {text.publish.counts(known.tasks, known.obligations, known.agencies, known.openSets)}
            </p>
            <p className="note">{text.publish.obligation}</p>
          </div>
          <RegimeForm regime={regime ?? defaultRegime} onChange={setRegime} />
          {known.issues.length === 0 ? (
            <p className="counts">{text.publish.clean}</p>
          ) : (
            <section>
              <h2>{text.issues.title}</h2>
              <p className="note">{text.publish.edit}</p>
              <PlanIssues issues={known.issues} />
            </section>
          )}
        </>
      )}
    </Screen>
  )
}
