// "Đôn đốc": who has not reported or has to complete its report, with the letter to each; the log of reminders, and when
// they go out. In an agency's workbook it is what that agency owes and was reminded of.
import type { ToUrge } from '../../shared/consolidation/work-lists.ts'
import type { AgencyId } from '../../shared/domain/ids.ts'
import type { Reminding } from '../../shared/domain/reminding.ts'
import type { PrintDocument } from '../../shared/printing/document.ts'
import { agencyLetter } from '../../shared/printing/letters/agency-letter.ts'
import { urgingLetter } from '../../shared/printing/letters/urging-letter.ts'
import { agencyNameIn } from '../../shared/printing/print-input.ts'
import type { RemindersAnswer } from '../../shared/wire/reminders.ts'
import type { Loaded } from '../app/hooks/use-loaded.ts'
import { useText } from '../app/hooks/use-text.ts'
import { useUrgeWords } from '../app/words/urge.ts'
import type { Action } from '../components/Actions.tsx'
import { LoadFailure } from '../components/LoadFailure.tsx'
import { Screen } from '../components/Screen.tsx'
import { ReminderDays } from '../components/urging/ReminderDays.tsx'
import { ReminderLog } from '../components/urging/ReminderLog.tsx'
import { UrgedAgency } from '../components/urging/UrgedAgency.tsx'
import type { Figures } from '../session/printing/figures.ts'

export interface UrgeProps {
  readonly figures: Loaded<Figures>
  readonly reminders: Loaded<RemindersAnswer>
  /** Whether letters and reminders may go out from here; others only read. */
  readonly isUrging: boolean
  readonly reason: string | undefined
  /** @param title what its file is called */
  readonly onDownload: (letter: PrintDocument, title: string) => void
  readonly onSheet: (letter: PrintDocument) => void
  readonly onRemind: (agencies: readonly AgencyId[]) => void
  readonly onSchedule: (reminding: Reminding) => void
  readonly onOpen: (urged: ToUrge) => void
  readonly onBack: () => void
}

export function Urge(props: UrgeProps) {
  const { figures, reminders, isUrging, reason } = props
  const { text, format } = useText()
  const words = useUrgeWords()
  const known = figures.kind === 'ready' ? figures.value : undefined
  const answer = reminders.kind === 'ready' ? reminders.value : undefined
  const owed = known?.toUrge ?? []
  const nobody = owed.length === 0 ? words.whyNot.nobody : undefined
  const nowhere = answer === undefined ? words.whyNot.unknown : answer.isSending ? undefined : words.whyNot.nowhere
  const noReminder = reason ?? nobody ?? nowhere
  const remind = (agencies: readonly AgencyId[]) => props.onRemind(agencies)
  const actions: readonly Action[] = [
    {
      label: words.remindAll(owed.length),
      icon: 'Send',
      primary: true,
      reason: noReminder,
      onClick: () => remind(owed.map(({ agency }) => agency)),
    },
    {
      label: words.all,
      icon: 'Note',
      reason: reason ?? nobody,
      onClick: () => {
        if (known) props.onDownload(urgingLetter(known.input), words.title)
      },
    },
  ]
  const nameOf = (agency: AgencyId) => (known ? agencyNameIn(known.input.plan, agency) : agency)
  const actionsFor = (urged: ToUrge): readonly Action[] => {
    const name = nameOf(urged.agency)
    const letter = () => known && agencyLetter(known.input, urged)
    const withLetter = (use: (it: PrintDocument) => void) => () => {
      const made = letter()
      if (made) use(made)
    }
    const open: Action = { label: words.rows, reason, onClick: () => props.onOpen(urged) }
    if (!isUrging) return [open]
    return [
      { label: words.letter, reason, onClick: withLetter((it) => props.onDownload(it, `${words.title} ${name}`)) },
      { label: words.sheet, reason, onClick: withLetter(props.onSheet) },
      { label: words.remind, reason: noReminder, onClick: () => remind([urged.agency]) },
      open,
    ]
  }
  return (
    <Screen
      title={words.title}
      {...(known && {
        intro: words.intro(format.day(known.input.situation.today), format.day(known.input.period.agenciesDue)),
      })}
      actions={isUrging && known ? actions : []}
      note={words.remindNote}
      onBack={props.onBack}
    >
      {figures.kind === 'loading' && <p className="intro">{text.situation.counting}</p>}
      {figures.kind === 'failed' && <LoadFailure missing={text.situation.missing} trouble={figures.trouble} />}
      {known && (
        <section>
          <h2>{words.owed(owed.length)}</h2>
          {owed.length === 0 && <p className="note">{words.none}</p>}
          {owed.map((urged) => (
            <UrgedAgency
              key={urged.agency}
              urged={urged}
              name={nameOf(urged.agency)}
              last={answer?.reminders.find((it) => it.agency === urged.agency)}
              actions={actionsFor(urged)}
            />
          ))}
        </section>
      )}
      <section>
        <h2>{words.log}</h2>
        {reminders.kind === 'loading' && <p className="intro">{text.busy.list}</p>}
        {reminders.kind === 'failed' && <LoadFailure missing={words.logMissing} trouble={reminders.trouble} />}
        {answer && <ReminderLog reminders={answer.reminders} nameOf={nameOf} />}
      </section>
      {answer && isUrging && (
        <ReminderDays
          key={JSON.stringify(answer.reminding)}
          reminding={answer.reminding}
          reason={reason}
          onKeep={props.onSchedule}
        />
      )}
    </Screen>
  )
}
