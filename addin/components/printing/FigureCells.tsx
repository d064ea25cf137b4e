// Numbers to be read and pressed: each opens the rows that it counts, below the numbers.
import { useId, useRef, useState } from 'react'
import type { Figure, RowRef } from '../../../shared/consolidation/figures.ts'
import { useText } from '../../app/hooks/use-text.ts'
import { Drawing } from '../Drawing.tsx'
import { type NamedRef, RefList } from './RefList.tsx'

export interface FigureCell {
  readonly name: string
  readonly figure: Figure
  /** Larger: one of the numbers that are looked for first. */
  readonly isMain?: boolean
  readonly tone?: 'good' | 'bad'
}

export interface FigureCellsProps {
  readonly cells: readonly FigureCell[]
  readonly nameOf: (ref: RowRef) => NamedRef
  readonly onOpen: (ref: RowRef) => void
}

export function FigureCells({ cells, nameOf, onOpen }: FigureCellsProps) {
  const { text, format } = useText()
  const id = useId()
  const [open, setOpen] = useState<string>()
  const box = useRef<HTMLFieldSetElement>(null)
  const shown = cells.find((cell) => cell.name === open)
  const close = () => {
    box.current?.querySelector<HTMLElement>('[aria-expanded="true"]')?.focus()
    setOpen(undefined)
  }
  return (
    <fieldset
      ref={box}
      className="figures"
      onKeyDown={({ key }) => {
        if (key === 'Escape' && shown) close()
      }}
    >
      <div className="figure-cells">
        {cells.map(({ name, figure, isMain, tone }) => (
          <button
            key={name}
            type="button"
            className={['figure-cell', isMain && 'is-main', tone && `is-${tone}`].filter(Boolean).join(' ')}
            aria-expanded={name === open}
            aria-controls={id}
            onClick={() => setOpen(name === open ? undefined : name)}
          >
            <span className="figure-number">{format.number(figure.length)}</span>
            <span className="figure-name">{name}</span>
          </button>
        ))}
      </div>
      <div id={id} hidden={!shown}>
        {shown && (
          <>
            <div className="figure-head">
              <strong>{text.situation.behindOf(shown.name)}</strong>
              <button type="button" className="close" aria-label={text.situation.close} onClick={close}>
                <Drawing name="Clear" />
              </button>
            </div>
            <RefList rows={shown.figure.map(nameOf)} label={text.situation.behindOf(shown.name)} onOpen={onOpen} />
          </>
        )}
      </div>
    </fieldset>
  )
}
