// The screen of workbooks for those without the add-in with what it needs: who there is to send to, and the file that is
// being looked at. Files chosen together are read one after the other: taking one in changes what the next differs in.
import { useCallback, useState } from 'react'
import { Handouts, type ShownFile } from '../../panes/Handouts.tsx'
import type { NamedFile } from '../../session/handouts/handouts.ts'
import { saveFile } from '../../session/printing/save-file.ts'
import type { Session, SessionView } from '../../session/session.ts'
import { useLoaded } from '../hooks/use-loaded.ts'
import { useText } from '../hooks/use-text.ts'
import type { Verbs } from '../hooks/use-verbs.ts'
import { useHandoutWords } from '../words/handouts.ts'

export interface HandoutsShownProps {
  readonly session: Session
  readonly view: SessionView
  readonly verbs: Verbs
  readonly reason: string | undefined
  readonly onBack: () => void
}

export function HandoutsShown({ session, view, verbs, reason, onBack }: HandoutsShownProps) {
  const { language } = useText()
  const words = useHandoutWords()
  const { handouts } = session
  const [file, setFile] = useState<ShownFile>()
  const [waiting, setWaiting] = useState<readonly File[]>([])
  const isLead = view.identity?.purpose.role === 'lead'
  const units = useLoaded(
    useCallback(() => handouts.units(), [handouts]),
    isLead,
  )

  const give = (make: () => Promise<NamedFile>) =>
    verbs.tell(async () => {
      const { name, file: made } = await make()
      saveFile(name, made)
      return [words.made(name)]
    })

  async function look(files: readonly File[]): Promise<void> {
    const [first, ...rest] = files
    // One that cannot be read now, as without a network, stays the next one.
    setWaiting(files)
    const read = first && (await handouts.read(first))
    setWaiting(rest)
    setFile((before) => first && read && { turn: (before?.turn ?? 0) + 1, name: first.name, read })
  }

  return (
    <Handouts
      to={
        isLead
          ? { kind: 'units', units }
          : {
              kind: 'agencies',
              agencies: view.heads
                .filter(({ exemption }) => exemption !== 'open-set' && exemption !== 'not-asked')
                .map(({ id, agencyName: name }) => ({ id, name })),
            }
      }
      file={file}
      waiting={waiting.length}
      reason={reason}
      onMake={(agencies) => give(() => handouts.make(agencies, language))}
      onSplit={() => give(() => handouts.split(language))}
      onFiles={(files) => verbs.quietly(() => look(files))}
      onNext={() => verbs.quietly(() => look(waiting))}
      onTake={(returned, chosen, source) => {
        const { agency } = returned.identity
        // On behalf it is saved at once, and what is saved is changed by another document.
        const over = isLead
          ? chosen.map(({ task, field, from, to }) => ({ task, agency, field, from: to, to: from }))
          : []
        verbs.tell(async () => {
          const { cells, pending } = await handouts.take(returned, chosen, source)
          await look(waiting)
          return [words.taken(cells), ...(pending > 0 ? [words.pending(pending)] : [])]
        }, over)
      }}
      onBack={file ? () => setFile(undefined) : onBack}
    />
  )
}
