// Which workbooks the preview has, which are open and which is in front. A workbook that was opened stays open behind, as
// windows of Excel would.
import { useEffect, useState } from 'react'
import { removeWorkbook } from '../browser-storage.ts'
import { freeName, readActive, readNames, writeActive, writeNames } from './workbook-list.ts'

interface Desk {
  readonly names: readonly string[]
  readonly opened: readonly string[]
  readonly active: string
}

export interface Workbooks extends Desk {
  /** Brings one to the front; a name that there is not, or no longer, becomes a blank one. */
  show(name: string): void
  /** Opens all that there are, without bringing another to the front. */
  openAll(): void
  /** A blank one, under the wanted name or one like it, in front. */
  add(wanted: string): void
  /** Blank ones under just these names, the first in front; what these held is gone. */
  begin(fresh: readonly string[]): Promise<void>
  /** Takes a workbook away with all it holds. */
  remove(name: string): Promise<void>
}

export function useWorkbooks(): Workbooks {
  const [desk, setDesk] = useState(firstDesk)
  const { names, active } = desk
  useEffect(() => {
    writeNames(localStorage, names)
    writeActive(localStorage, active)
  }, [names, active])

  return {
    ...desk,
    show: (name) => setDesk((before) => shown(before, name)),
    openAll: () => setDesk((before) => ({ ...before, opened: before.names })),
    add: (wanted) => setDesk((before) => shown(before, freeName(wanted, before.names))),
    async begin(fresh) {
      // Closed first: an open page would keep its workbook again as it goes.
      setDesk((before) => ({ ...before, opened: without(before.opened, fresh) }))
      for (const name of fresh) await removeWorkbook(name)
      const [first = ''] = fresh
      setDesk((before) => shown({ ...before, names: [...fresh, ...without(before.names, fresh)] }, first))
    },
    async remove(name) {
      setDesk((before) => {
        const rest = { ...before, names: without(before.names, [name]), opened: without(before.opened, [name]) }
        return name === before.active ? shown(rest, rest.names[0] ?? '') : rest
      })
      await removeWorkbook(name)
    },
  }
}

function firstDesk(): Desk {
  const names = readNames(localStorage)
  const active = readActive(localStorage, names)
  return { names, active, opened: [active] }
}

function shown({ names, opened }: Desk, name: string): Desk {
  return { names: including(names, name), opened: including(opened, name), active: name }
}

const including = (names: readonly string[], name: string) => (names.includes(name) ? names : [...names, name])
const without = (names: readonly string[], gone: readonly string[]) => names.filter((name) => !gone.includes(name))
