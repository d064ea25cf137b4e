// From a signed appendix to a workbook: give it, see what was read (doubts first) and settle them, make the sheets.
// Nothing is written before "Tạo sổ", nor over a plan that is there before a person has seen what would change.
import { useId, useMemo, useState } from 'react'
import type { SettledAppendix } from '../../shared/appendix/settle.ts'
import { hasErrors, type Issue } from '../../shared/domain/issue.ts'
import type { Importing } from '../app/hooks/use-import.ts'
import { useImportingText } from '../app/words/importing.ts'
import type { Text } from '../app/words/text.vi.ts'
import { AppendixSummary } from '../components/AppendixSummary.tsx'
import { AppendixView } from '../components/AppendixView.tsx'
import { PasteAppendix } from '../components/PasteAppendix.tsx'
import { ReplacePlan } from '../components/ReplacePlan.tsx'
import { Screen } from '../components/Screen.tsx'
import { SettleDoubt } from '../components/settle/SettleDoubt.tsx'
import type { ReadSource } from '../session/importing/read-source.ts'
import { doubtsOf, settled } from '../session/importing/settling.ts'

export interface ImportProps {
  readonly importing: Importing
  readonly reason: string | undefined
  readonly onRead: () => void
  readonly onFile: (file: File) => void
  readonly onSelection: () => void
  readonly onSample: () => void
  readonly onMake: () => void
  readonly onBack: () => void
}

type Step = { readonly kind: 'read' | 'replace' } | { readonly kind: 'settle'; readonly doubt: Issue }

const reading: Step = { kind: 'read' }

export function Import(props: ImportProps) {
  const { importing, reason, onMake } = props
  const { source } = importing
  const [step, setStep] = useState<Step>(reading)
  const back = () => setStep(reading)
  if (!source) return <PasteAppendix {...props} />
  if (step.kind === 'settle') {
    const { doubt } = step
    return (
      <SettleDoubt
        source={source}
        doubt={doubt}
        reason={reason}
        onDecide={(decision) => {
          importing.change(settled(source, doubt, decision))
          back()
        }}
        onBack={back}
      />
    )
  }
  const { inPlaceOf } = source
  if (step.kind === 'replace' && inPlaceOf) {
    const { tasks } = source.appendix
    return <ReplacePlan plan={inPlaceOf} tasks={tasks} reason={reason} onReplace={onMake} onStay={back} />
  }
  return (
    <Read
      {...props}
      source={source}
      onMake={inPlaceOf ? () => setStep({ kind: 'replace' }) : onMake}
      onOpen={(doubt) => setStep({ kind: 'settle', doubt })}
    />
  )
}

interface ReadProps extends ImportProps {
  readonly source: ReadSource
  readonly onOpen: (doubt: Issue) => void
}

function Read({ importing, source, reason, onMake, onOpen }: ReadProps) {
  const { appendix, bodies, secretariat } = source
  const { text } = useImportingText()
  const doubts = useMemo(() => doubtsOf(source), [source])
  return (
    <Screen
      title={text.import.title}
      onBack={importing.again}
      actions={[
        {
          label: text.import.make,
          icon: 'Table',
          primary: true,
          reason: reason ?? whyNot(appendix, secretariat, text.why),
          onClick: onMake,
        },
        { label: text.import.again, reason, onClick: importing.again },
      ]}
    >
      {importing.undo && (
        <p className="settled">
          <span role="status">{text.import.settled(doubts.length)}</span>{' '}
          <button type="button" className="link" onClick={importing.undo}>
            {text.undo}
          </button>
        </p>
      )}
      <AppendixSummary appendix={appendix} />
      <AppendixView appendix={appendix} doubts={doubts} onOpen={onOpen}>
        {appendix.tasks.length > 0 && (
          <SecretariatField
            bodies={bodies.agencies.map(({ name }) => name)}
            secretariat={secretariat}
            onSecretariat={importing.setSecretariat}
          />
        )}
      </AppendixView>
    </Screen>
  )
}

function whyNot({ tasks, issues }: SettledAppendix, secretariat: string, why: Text['why']): string | undefined {
  if (tasks.length === 0) return why.nothingRead
  if (hasErrors(issues)) return why.readErrors
  return secretariat.trim() === '' ? why.noSecretariat : undefined
}

interface SecretariatFieldProps {
  /** Names to choose from. */
  readonly bodies: readonly string[]
  readonly secretariat: string
  readonly onSecretariat: (name: string) => void
}

function SecretariatField({ bodies, secretariat, onSecretariat }: SecretariatFieldProps) {
  const { text } = useImportingText()
  const id = useId()
  return (
    <div className="field">
      <label htmlFor={id}>{text.import.secretariat}</label>
      <input
        id={id}
        list={`${id}-bodies`}
        aria-describedby={`${id}-hint`}
        value={secretariat}
        onChange={(event) => onSecretariat(event.target.value)}
      />
      <datalist id={`${id}-bodies`}>
        {bodies.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <p id={`${id}-hint`} className="note">
        {text.import.secretariatHint}
      </p>
    </div>
  )
}
