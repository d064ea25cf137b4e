// A list to tick some of.
import { useId } from 'react'

export interface TicksProps<Id extends string> {
  readonly legend: string
  readonly all: readonly { readonly id: Id; readonly name: string }[]
  readonly ticked: ReadonlySet<Id>
  readonly onTick: (ticked: ReadonlySet<Id>) => void
}

export function Ticks<Id extends string>({ legend, all, ticked, onTick }: TicksProps<Id>) {
  const id = useId()
  const change = (it: Id, isTicked: boolean) => {
    const next = new Set(ticked)
    if (isTicked) next.add(it)
    else next.delete(it)
    onTick(next)
  }
  return (
    <fieldset className="fields ticks">
      <legend>{legend}</legend>
      {all.map(({ id: it, name }) => (
        <label key={it} className="tick" htmlFor={`${id}-${it}`}>
          <input
            id={`${id}-${it}`}
            type="checkbox"
            checked={ticked.has(it)}
            onChange={({ currentTarget }) => change(it, currentTarget.checked)}
          />
          {name}
        </label>
      ))}
    </fieldset>
  )
}
