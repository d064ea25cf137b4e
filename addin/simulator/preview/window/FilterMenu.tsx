// The menu of a table's header: sort by this column, or show only the rows with chosen values.
import { type ReactElement, useEffect, useRef, useState } from 'react'
import type { Box } from '../grid/layout.ts'
import { useWords } from '../words/use-words.ts'

export interface FilterChoice {
  /** As shown in the cells; blank cells have the empty text. */
  readonly text: string
  readonly isShown: boolean
}

interface FilterMenuProps {
  readonly title: string
  /** Where the header is drawn; the menu hangs below it. */
  readonly box: Box
  readonly choices: readonly FilterChoice[]
  onSort(ascending: boolean): void
  /** The texts to keep; undefined shows every row. */
  onFilter(texts: readonly string[] | undefined): void
  onClose(): void
}

export function FilterMenu({ title, box, choices, onSort, onFilter, onClose }: FilterMenuProps): ReactElement {
  const words = useWords().filter
  const menu = useRef<HTMLDialogElement>(null)
  const [shown, setShown] = useState(() => new Set(choices.filter(({ isShown }) => isShown).map(({ text }) => text)))
  const [search, setSearch] = useState('')
  useEffect(() => {
    menu.current?.show()
  }, [])
  const toggle = (text: string): void => {
    const next = new Set(shown)
    if (!next.delete(text)) next.add(text)
    setShown(next)
  }
  const isWhole = choices.every(({ isShown }) => isShown)
  const found = choices.filter(({ text }) => text.toLowerCase().includes(search.toLowerCase()))
  return (
    <>
      <div className="menu-shade" onPointerDown={onClose} />
      <dialog
        ref={menu}
        className="filter-menu"
        aria-label={words.title(title)}
        style={{ left: Math.max(4, box.left + box.width - 240), top: box.top + box.height }}
        onKeyDown={(event) => {
          if (event.key === 'Escape') onClose()
        }}
      >
        <button type="button" onClick={() => onSort(true)}>
          {words.ascending}
        </button>
        <button type="button" onClick={() => onSort(false)}>
          {words.descending}
        </button>
        <button
          type="button"
          disabled={isWhole}
          title={isWhole ? words.clearWhy : undefined}
          onClick={() => onFilter(undefined)}
        >
          {words.clear}
        </button>
        <input
          type="search"
          aria-label={words.find}
          placeholder={words.findHint}
          value={search}
          onChange={(event) => setSearch(event.currentTarget.value)}
        />
        <label>
          <input
            type="checkbox"
            checked={shown.size === choices.length}
            onChange={() => setShown(new Set(shown.size === choices.length ? [] : choices.map(({ text }) => text)))}
          />
          {words.all}
        </label>
        <div className="filter-values">
          {found.map(({ text }) => (
            <label key={text}>
              <input type="checkbox" checked={shown.has(text)} onChange={() => toggle(text)} />
              {text === '' ? words.blank : text}
            </label>
          ))}
        </div>
        <div className="buttons">
          <button
            type="button"
            className="primary"
            disabled={shown.size === 0}
            title={shown.size === 0 ? words.okWhy : undefined}
            onClick={() => onFilter(shown.size === choices.length ? undefined : [...shown])}
          >
            {words.ok}
          </button>
          <button type="button" onClick={onClose}>
            {words.cancel}
          </button>
        </div>
      </dialog>
    </>
  )
}
