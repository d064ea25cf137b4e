// A handout in somebody's hands who has no add-in: typing into its cells, and changing what they should leave alone.

import { columnName } from '../../shared/xlsx/book.ts'
import { readBook } from '../../shared/xlsx/read-book.ts'
import { fileOf, partsOf } from './archive.ts'

/** Cells by key of the row and heading of the column; `edit` changes the text of every part. */
export async function filledIn(
  file: Blob | Uint8Array,
  typed: Readonly<Record<string, Readonly<Record<string, string>>>>,
  edit: (text: string) => string = (text) => text,
): Promise<Blob> {
  const bytes = file instanceof Blob ? new Uint8Array(await file.arrayBuffer()) : file
  const parts = await partsOf(bytes)
  const rows = readBook(parts)?.sheets.get('Phiếu báo cáo') ?? []
  const heading = rows.find(({ cells }) => cells.get(0)?.value === 'Mã')
  const addresses = Object.entries(typed).flatMap(([key, cells]) => {
    const row = rows.find((it) => it.cells.get(0)?.value === key)?.row
    return Object.entries(cells).map(([header, text]) => {
      const column = [...(heading?.cells ?? [])].find(([, { value }]) => value === header)?.[0]
      if (row === undefined || column === undefined) throw new Error(`No cell ${header} of ${key}`)
      return [`${columnName(column)}${row}`, text] as const
    })
  })
  const changed = parts.map(({ path, text }) => {
    if (!path.endsWith('sheet2.xml')) return { path, text: edit(text) }
    const filled = addresses.reduce((sheet, [address, entry]) => {
      const cell = new RegExp(`<c r="${address}" s="(\\d+)"(?:/>| t="inlineStr">.*?</c>|><v>.*?</c>)`)
      if (!cell.test(sheet)) throw new Error(`No cell ${address}`)
      return sheet.replace(cell, `<c r="${address}" s="$1" t="inlineStr"><is><t>${entry}</t></is></c>`)
    }, text)
    return { path, text: edit(filled) }
  })
  return new Blob([new Uint8Array(await fileOf(changed))])
}
