// What is being typed, and into which cell: the cell where it began, wherever the selection is taken meanwhile, for an
// add-in may select or open another sheet at any time. Refusals of the workbook are kept until the person answers.
import { useEffect, useEffectEvent, useState } from 'react'
import type { Entry } from '../grid/CellEditor.tsx'
import type { Outcome, Place, Workbook } from '../workbook.ts'
import type { Alert } from './AlertDialog.tsx'

export interface Refusal {
  readonly alert: Alert
  /** Does it despite the warning; missing where nothing can be passed over. */
  readonly despite?: () => void
}

export interface Entering {
  readonly entry: Entry | undefined
  readonly refusal: Refusal | undefined
  setEntry(entry: Entry | undefined): void
  /** Puts what is being typed into its cell. False when it was refused and goes on. */
  commit(): boolean
  /** Types into a cell at once, as choosing from a list does. */
  type(place: Place, text: string): boolean
  /** True when it was done; else the person is told why not. */
  settle(outcome: Outcome, despite?: () => void): boolean
  /** Back to the entry after a refusal. */
  retry(): void
  /** Ends a refusal and gives the entry up. */
  giveUp(): void
}

/** @param active the cell that typing goes to now */
export function useEntry(workbook: Workbook, active: Place): Entering {
  const [open, setOpen] = useState<{ readonly entry: Entry; readonly place: Place }>()
  const [refusal, setRefusal] = useState<Refusal>()

  const settle = (outcome: Outcome, despite?: () => void): boolean => {
    if (outcome.kind === 'done') return true
    setRefusal({ alert: outcome.alert, ...(despite && { despite }) })
    return false
  }
  const type = (place: Place, text: string): boolean =>
    settle(workbook.type(place, text), () => {
      setRefusal(undefined)
      setOpen(undefined)
      settle(workbook.type(place, text, true))
    })
  const commit = (): boolean => {
    if (!open) return true
    const { entry, place } = open
    const isDone = entry.text === workbook.editText(place) || type(place, entry.text)
    if (isDone) setOpen(undefined)
    return isDone
  }

  // Excel keeps a cell open while one goes to the pane, and add-ins then fail; here what was typed is taken.
  const leave = useEffectEvent(() => {
    if (document.activeElement instanceof HTMLIFrameElement && !refusal) commit()
  })
  useEffect(() => {
    const left = (): void => leave()
    addEventListener('blur', left)
    return () => removeEventListener('blur', left)
  }, [])
  const isElsewhere = open !== undefined && !samePlace(open.place, active)
  const follow = useEffectEvent(() => commit())
  useEffect(() => {
    if (isElsewhere) follow()
  }, [isElsewhere])

  return {
    entry: isElsewhere ? undefined : open?.entry,
    refusal,
    setEntry: (entry) => setOpen(entry && { entry, place: open?.place ?? active }),
    commit,
    type,
    settle,
    retry: () => setRefusal(undefined),
    giveUp() {
      setRefusal(undefined)
      setOpen(undefined)
    },
  }
}

const samePlace = (one: Place, other: Place): boolean =>
  one.sheetId === other.sheetId && one.row === other.row && one.column === other.column
