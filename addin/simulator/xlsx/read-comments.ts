// Notes of a sheet, as comments without answers. ExcelJS reads only those of cells that hold something.

import type JSZip from 'jszip'
import { parseArea } from '../book/address.ts'
import type { Sheet } from '../book/sheet.ts'
import { targetsOf } from './relations.ts'
import { elementsOf, unescapeXml } from './xml.ts'

export async function readComments(zip: JSZip, path: string, sheet: Sheet): Promise<void> {
  for (const target of (await targetsOf(zip, path)).values()) {
    if (target.kind !== 'comments') continue
    const xml = (await zip.file(target.path)?.async('string')) ?? ''
    for (const { attributes, inner } of elementsOf(xml, 'comment')) {
      const at = parseArea(attributes.ref ?? '')
      if (!at) continue
      const content = elementsOf(inner, 't')
        .map((text) => unescapeXml(text.inner))
        .join('')
      const { row, column } = at
      const id = `{note-${row}-${column}}`
      sheet.data.comments.push({ id, row, column, content, resolved: false, authorName: 'User', replies: [] })
    }
  }
}
