// A block of cells as text on the clipboard, the way Excel writes and reads it: tabs between cells, a line a row, quotes
// around a cell that holds a tab, a line break or a quote at its start.

/** `formatBlock([['a', 'b\nc']])` is `a⇥"b\nc"`. */
export function formatBlock(rows: readonly (readonly string[])[]): string {
  const cell = (text: string): string => (/[\t\r\n]|^"/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
  return rows.map((row) => row.map(cell).join('\t')).join('\r\n')
}

/** The other way; the line break that Excel puts at the end starts no row. Rows can be of different length. */
export function parseBlock(text: string): string[][] {
  const rows: string[][] = [[]]
  let [at, cell] = [0, '']
  const endCell = (): void => {
    rows.at(-1)?.push(cell)
    cell = ''
  }
  if (text.startsWith('"')) [cell, at] = quoted(text, at)
  while (at < text.length) {
    const sign = text[at] ?? ''
    at++
    if (sign !== '\t' && sign !== '\n') {
      if (sign !== '\r' || text[at] !== '\n') cell += sign
      continue
    }
    endCell()
    if (sign === '\n') {
      if (at === text.length) return rows
      rows.push([])
    }
    if (text[at] === '"') [cell, at] = quoted(text, at)
  }
  endCell()
  return rows
}

/** Reads from an opening quote to its end; without an end it is no quoted cell but a text that starts with a quote. */
function quoted(text: string, from: number): [cell: string, next: number] {
  const match = /"((?:[^"]|"")*)"(?=[\t\r\n]|$)/y
  match.lastIndex = from
  const found = match.exec(text)
  if (!found) return ['"', from + 1]
  return [(found[1] ?? '').replaceAll('""', '"').replaceAll('\r\n', '\n'), match.lastIndex]
}
