// Which workbooks the preview shows, in order, and which was in front last: kept in the browser, so that a reload brings
// them back.

const KEY = 'so-ke-hoach-preview'
const KEY_ACTIVE = 'so-ke-hoach-preview.active'

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

/** The one in front when the page was left, while it is still there; else the first. */
export function readActive(storage: Storage, names: readonly string[]): string {
  const kept = storage.getItem(KEY_ACTIVE)
  return names.find((name) => name === kept) ?? names[0] ?? ''
}

export function writeActive(storage: Storage, active: string): void {
  storage.setItem(KEY_ACTIVE, active)
}

/** The wanted name, or with a number after it where a workbook is called so already. */
export function freeName(wanted: string, names: readonly string[]): string {
  const base = wanted.trim() || 'Sổ mới'
  let name = base
  for (let number = 2; names.includes(name); number++) name = `${base} ${number}`
  return name
}
