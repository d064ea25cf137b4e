// "Nhật ký" of a period as a sheet or a file: whose, and of which days.
import { useState } from 'react'
import type { AgencyId } from '../../shared/domain/ids.ts'
import { useText } from '../app/hooks/use-text.ts'
import { usePastWords } from '../app/words/past.ts'
import { Field } from '../components/Field.tsx'
import { AgencyField } from '../components/past/AgencyField.tsx'
import { Screen } from '../components/Screen.tsx'
import type { JournalWish } from '../session/past/past.ts'
import type { HeadView } from '../session/session.ts'

export interface JournalProps {
  /** The agency of an agency's workbook: it makes the journal of its own report. */
  readonly own: AgencyId | undefined
  /** Reports to choose from. */
  readonly agencies: readonly HeadView[]
  readonly reason: string | undefined
  readonly onMake: (how: 'sheet' | 'file', wish: JournalWish) => void
  readonly onBack: () => void
}

export function Journal({ own, agencies, reason, onMake, onBack }: JournalProps) {
  const { text } = useText()
  const words = usePastWords()
  const [chosen, setChosen] = useState<AgencyId>()
  const [from, setFrom] = useState('')
  const [to, setTo] = useState('')
  const agency = own ?? chosen
  const blocked = from !== '' && to !== '' && from > to ? words.journal.unordered : reason
  const make = (how: 'sheet' | 'file') => () => onMake(how, { from, to, ...(agency !== undefined && { agency }) })
  return (
    <Screen
      title={words.journal.way}
      intro={words.journal.intro}
      note={text.print.sheetsNote}
      actions={[
        { label: words.journal.sheet, icon: 'Table', primary: true, reason: blocked, onClick: make('sheet') },
        { label: words.journal.file, reason: blocked, onClick: make('file') },
      ]}
      onBack={onBack}
    >
      {own === undefined && (
        <AgencyField
          label={words.journal.whose}
          agencies={agencies}
          everybody={words.journal.everybody}
          value={chosen}
          onChange={setChosen}
        />
      )}
      <Field label={words.journal.from} kind="day" value={from} onChange={setFrom} />
      <Field label={words.journal.to} kind="day" value={to} onChange={setTo} />
    </Screen>
  )
}
