// Which workbooks the preview shows, in order: kept in the browser, so that a reload brings them back.

const KEY = 'so-ke-hoach-preview'

/** One for each side of the story; any further one a person opens. */
const FIRST_NAMES: readonly string[] = ['Cơ quan tổng hợp', 'Sở Nội vụ']

export function readNames(storage: Storage): readonly string[] {
  const kept = storage.getItem(KEY)
  if (kept === null) return FIRST_NAMES
  const names: unknown = JSON.parse(kept)
  const isList = Array.isArray(names) && names.length > 0 && names.every((name) => typeof name === 'string')
  return isList ? names : FIRST_NAMES
}

export function writeNames(storage: Storage, names: readonly string[]): void {
  storage.setItem(KEY, JSON.stringify(names))
}

/** The wanted name, or with a number after it where a workbook is called so already. */
export function freeName(wanted: string, names: readonly string[]): string {
  const base = wanted.trim() || 'Sổ mới'
  let name = base
  for (let number = 2; names.includes(name); number++) name = `${base} ${number}`
  return name
}
