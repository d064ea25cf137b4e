// What Office.js answers for many cells at once: the value they share.

/** The one value of all, compared as JSON; `null` where they differ, undefined where there is none. */
export function agreed<T>(values: Iterable<T>): T | null | undefined {
  let found: { readonly value: T; readonly text: string | undefined } | undefined
  for (const value of values) {
    if (found && found.value !== value && found.text !== JSON.stringify(value)) return null
    found ??= { value, text: JSON.stringify(value) }
  }
  return found?.value
}
