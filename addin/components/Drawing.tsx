// An icon beside words that say the same; it is silent to screen readers.
import { drawings, type IconName } from '../app/icons.ts'

export function Drawing({ name }: { readonly name: IconName }) {
  return (
    <svg className="icon" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path d={drawings[name]} />
    </svg>
  )
}
