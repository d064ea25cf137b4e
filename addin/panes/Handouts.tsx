// Workbooks for those without the add-in: sending them out, and taking in what comes back, changed cells first. For the
// secretariat they are agencies', for an agency its own units'.
import { type ReactNode, useRef, useState } from 'react'
import type { AgencyId } from '../../shared/domain/ids.ts'
import type { HandoutChange } from '../../shared/handouts/compare.ts'
import { maxNamed } from '../../shared/wire/handouts.ts'
import type { Loaded } from '../app/hooks/use-loaded.ts'
import { useText } from '../app/hooks/use-text.ts'
import { useHandoutWords } from '../app/words/handouts.ts'
import type { Action } from '../components/Actions.tsx'
import { Field } from '../components/Field.tsx'
import { ChosenChanges } from '../components/handouts/ChosenChanges.tsx'
import { LoadFailure } from '../components/LoadFailure.tsx'
import { Ticks } from '../components/periods/Ticks.tsx'
import { Screen } from '../components/Screen.tsx'
import { changeKey, type ReadFile, type Returned, type Units } from '../session/handouts/handouts.ts'
import '../components/handouts/handouts.css'

export interface ShownFile {
  /** Counts the files looked at: what was ticked is about one of them. */
  readonly turn: number
  readonly name: string
  readonly read: ReadFile
}

export interface HandoutsProps {
  /** Whom one sends to: the agencies that report, or in an agency's workbook its units. */
  readonly to:
    | { readonly kind: 'agencies'; readonly agencies: readonly { readonly id: AgencyId; readonly name: string }[] }
    | { readonly kind: 'units'; readonly units: Loaded<Units> }
  readonly file: ShownFile | undefined
  /** Files that were chosen together and are not looked at yet. */
  readonly waiting: number
  readonly reason: string | undefined
  readonly onMake: (agencies: readonly AgencyId[]) => void
  readonly onSplit: () => void
  readonly onFiles: (files: readonly File[]) => void
  readonly onNext: () => void
  readonly onTake: (returned: Returned, chosen: readonly HandoutChange[], source: string) => void
  readonly onBack: () => void
}

export function Handouts(props: HandoutsProps) {
  const { to, file, waiting, reason, onFiles, onNext } = props
  const words = useHandoutWords()
  const own = words[to.kind]
  const [ticked, setTicked] = useState<ReadonlySet<AgencyId>>(new Set())
  const chooser = useRef<HTMLInputElement>(null)
  const choose: Action = {
    label: file ? words.another : words.choose,
    icon: 'Book',
    reason,
    onClick: () => chooser.current?.click(),
  }
  const next: Action = { label: words.next(waiting), reason, onClick: onNext }
  const others = waiting > 0 ? [next, choose] : [choose]
  const input = (
    <input
      ref={chooser}
      type="file"
      multiple
      hidden
      accept=".xlsx"
      aria-label={words.choose}
      onChange={({ target }) => {
        const files = [...(target.files ?? [])]
        // The same file may be chosen again once it has been changed.
        target.value = ''
        if (files.length > 0) onFiles(files)
      }}
    />
  )
  if (file) {
    return (
      <FileScreen key={file.turn} {...props} file={file} others={others}>
        {input}
      </FileScreen>
    )
  }
  return (
    <Screen
      title={own.title}
      intro={own.intro}
      actions={[{ ...exporting(), primary: true }, ...others]}
      note={own.backNote}
      onBack={props.onBack}
    >
      {to.kind === 'agencies' && (
        <Ticks legend={words.agencies.choose} all={to.agencies} ticked={ticked} onTick={setTicked} />
      )}
      {to.kind === 'units' && <UnitLines units={to.units} />}
      {input}
    </Screen>
  )

  function exporting(): Action {
    if (to.kind === 'agencies') {
      const label = words.agencies.some(ticked.size)
      // All of them need no naming; one by itself comes as a file of its own.
      const isAll = ticked.size > 1 && to.agencies.every(({ id }) => ticked.has(id))
      const excess = !isAll && ticked.size > maxNamed ? words.why.tooMany(maxNamed) : undefined
      return { label, icon: 'Send', reason: reason ?? excess, onClick: () => props.onMake(isAll ? [] : [...ticked]) }
    }
    const count = to.units.kind === 'ready' ? to.units.value.units.length : 0
    const lacking = count === 0 ? words.why.noUnits : undefined
    return { label: words.units.split(count), icon: 'Send', reason: reason ?? lacking, onClick: props.onSplit }
  }
}

function UnitLines({ units }: { readonly units: Loaded<Units> }) {
  const words = useHandoutWords()
  if (units.kind === 'loading') return <p className="counts">{words.units.looking}</p>
  if (units.kind === 'failed') return <LoadFailure missing={words.units.none} trouble={units.trouble} />
  const { units: listed, without } = units.value
  if (listed.length === 0) return <p className="note">{words.units.none}</p>
  return (
    <section className="card">
      <ul>
        {listed.map(({ name, rows }) => (
          <li key={name}>{words.units.rows(name, rows)}</li>
        ))}
      </ul>
      {without > 0 && <p className="note">{words.units.without(without)}</p>}
    </section>
  )
}

interface FileScreenProps extends HandoutsProps {
  readonly file: ShownFile
  readonly others: readonly Action[]
  readonly children: ReactNode
}

function FileScreen({ to, file, others, reason, onTake, onBack, children }: FileScreenProps) {
  const { format } = useText()
  const words = useHandoutWords()
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set())
  const [number, setNumber] = useState('')
  const [day, setDay] = useState('')
  const { read, name } = file
  const own = words[to.kind]
  const isBehalf = to.kind === 'agencies'
  if (read.kind === 'refused') {
    return (
      <Screen title={own.back} actions={others} onBack={onBack}>
        <p className="note">{words.file(name)}</p>
        <p className="card is-bad">{words.refused(read)}</p>
        {children}
      </Screen>
    )
  }
  const chosen = read.changes.filter((it) => ticked.has(changeKey(it)))
  const isClosed = read.state !== undefined && read.state !== 'open' && read.state !== 'returned'
  const lacking =
    isClosed && read.state
      ? words.why.closed(read.state)
      : chosen.length === 0
        ? words.why.nothingChosen
        : isBehalf && (number.trim() === '' || day === '')
          ? words.why.noLetter
          : undefined
  const take: Action = {
    label: words.take(chosen.length),
    primary: true,
    reason: reason ?? lacking,
    onClick: () => onTake(read, chosen, isBehalf ? words.source(number.trim(), format.day(day)) : ''),
  }
  const hasChanges = read.changes.length > 0
  return (
    <Screen
      title={own.back}
      intro={words.from(read.identity.unit ?? read.agencyName, format.day(read.identity.madeOn))}
      actions={hasChanges ? [take, ...others] : others}
      {...(hasChanges && { note: isBehalf ? words.takeNote : words.gatherNote })}
      onBack={onBack}
    >
      <p className="note">{words.file(name)}</p>
      {read.issues.length > 0 && (
        <section className="card">
          <h2>{words.doubts}</h2>
          <ul>
            {[...new Set(read.issues.map(words.doubt))].map((said) => (
              <li key={said}>{said}</li>
            ))}
          </ul>
        </section>
      )}
      {hasChanges ? (
        <ChosenChanges changes={read.changes} ticked={ticked} onTick={setTicked} />
      ) : (
        <p>{words.nothing}</p>
      )}
      {hasChanges && isBehalf && (
        <>
          <Field label={words.number} value={number} longest={200} onChange={setNumber} />
          <Field label={words.day} kind="day" value={day} onChange={setDay} />
        </>
      )}
      {children}
    </Screen>
  )
}
