// The small drawings of the grid's buttons, inline so that nothing is fetched.
import type { ReactElement } from 'react'

interface FilterSignProps {
  readonly active: boolean
  readonly sorted: 'ascending' | 'descending' | undefined
}

/** The sign on a table header: an arrow, with a funnel where rows are filtered, up or down where they are sorted. */
export function FilterSign({ active, sorted }: FilterSignProps): ReactElement {
  const path = active ? 'M2 3h8L7 6.5V10L5 9V6.5z' : sorted === 'ascending' ? 'M6 2L3 6h6zM5.4 5h1.2v5H5.4z' : undefined
  return (
    <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
      <path fill="currentColor" d={path ?? (sorted ? 'M6 10L3 6h6zM5.4 2h1.2v5H5.4z' : 'M2.5 4.5h7L6 8.5z')} />
    </svg>
  )
}

export function ArrowDown(): ReactElement {
  return (
    <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
      <path fill="currentColor" d="M2.5 4.5h7L6 8.5z" />
    </svg>
  )
}
