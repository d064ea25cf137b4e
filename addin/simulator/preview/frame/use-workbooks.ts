// Which workbooks the preview has, which are open and which is in front. A workbook that was opened stays open behind, as
// windows of Excel would.
import { useState } from 'react'
import { removeWorkbook } from '../browser-storage.ts'
import { freeName, readNames, writeNames } from './workbook-list.ts'

export interface Workbooks {
  readonly names: readonly string[]
  readonly opened: readonly string[]
  readonly active: string
  show(name: string): void
  /** A blank one, under the wanted name or one like it, in front. */
  add(wanted: string): void
  /** Blank ones under just these names, in front of what was there; what these held is gone. */
  begin(fresh: readonly string[]): Promise<void>
  /** Takes a workbook away with all it holds. */
  remove(name: string): Promise<void>
}

export function useWorkbooks(): Workbooks {
  const [names, setNames] = useState(() => readNames(localStorage))
  const [active, setActive] = useState(names[0] ?? '')
  const [opened, setOpened] = useState<readonly string[]>([active])

  const keep = (next: readonly string[]): void => {
    writeNames(localStorage, next)
    setNames(next)
  }
  const show = (name: string): void => {
    setActive(name)
    setOpened((before) => (before.includes(name) ? before : [...before, name]))
  }
  return {
    names,
    opened,
    active,
    show,
    add(wanted) {
      const name = freeName(wanted, names)
      keep([...names, name])
      show(name)
    },
    async begin(fresh) {
      // Closed first: an open page would keep its workbook again as it goes.
      setOpened((before) => before.filter((name) => !fresh.includes(name)))
      for (const name of fresh) await removeWorkbook(name)
      keep([...fresh, ...names.filter((name) => !fresh.includes(name))])
    },
    async remove(name) {
      const rest = names.filter((other) => other !== name)
      setOpened((before) => before.filter((other) => other !== name))
      keep(rest)
      if (name === active) show(rest[0] ?? '')
      await removeWorkbook(name)
    },
  }
}
