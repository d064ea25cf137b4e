// Names for sheets in a workbook that may have them already.

/** Excel's limit for a sheet's name. */
const longest = 31

/**
 * @example
 * nameBeside(['tình hình'], 'Tình hình') // 'Tình hình (2)'
 */
export function nameBeside(taken: readonly string[], wanted: string): string {
  const used = new Set(taken.map((name) => name.toLocaleLowerCase('vi')))
  let name = wanted.slice(0, longest)
  for (let n = 2; used.has(name.toLocaleLowerCase('vi')); n += 1) {
    const end = ` (${n})`
    name = wanted.slice(0, longest - end.length) + end
  }
  return name
}
