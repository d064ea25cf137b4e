import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import JSZip from 'jszip'
import { describe, expect, it } from 'vitest'
import { writeDocx } from '../../../addin/printing/write-docx.ts'
import { line } from '../../../shared/printing/blocks.ts'
import type { PrintDocument } from '../../../shared/printing/document.ts'
import { documentsOf, secretariatDocuments } from '../../../shared/printing/documents.ts'
import {
  convert,
  drawPages,
  freshFolder,
  hasLibreOffice,
  pagesOf,
  patience,
  shown,
} from '../../support/libre-office.ts'
import { printedOwnAnnex, printInput } from '../../support/printed.ts'

const input = printInput(11)
const all = [...documentsOf(input, secretariatDocuments), printedOwnAnnex(11, 'so-noi-vu')]

async function bytesOf(documents: readonly PrintDocument[]): Promise<Uint8Array> {
  return new Uint8Array(await (await writeDocx(documents)).arrayBuffer())
}

async function xmlOf(documents: readonly PrintDocument[], part = 'word/document.xml'): Promise<string> {
  const zip = await JSZip.loadAsync(await bytesOf(documents))
  return (await zip.file(part)?.async('string')) ?? ''
}

describe('a Word file', () => {
  it('has A4 pages with the decree’s margins, landscape for annexes, each section numbered by itself', async () => {
    const xml = await xmlOf(all.slice(0, 2))
    const sections = Array.from(xml.matchAll(/<w:sectPr.*?<\/w:sectPr>/gs), ([section]) => section)
    expect(sections).toHaveLength(2)
    expect(sections[0]).toMatch(/<w:pgSz w:w="11906" w:h="16838" w:orient="portrait"/)
    expect(sections[1]).toMatch(/<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/)
    for (const section of sections) {
      expect(section).toMatch(/<w:pgMar w:top="1134" w:right="850" w:bottom="1134" w:left="1701"/)
      expect(section).toContain('<w:titlePg/>')
      expect(section).toContain('<w:pgNumType w:start="1"/>')
    }
  })

  it('is in Times New Roman, Vietnamese, and repeats the heads of its tables without cutting a row', async () => {
    expect(await xmlOf(all, 'word/styles.xml')).toMatch(/w:ascii="Times New Roman".*w:lang w:val="vi-VN"/s)
    const xml = await xmlOf(all.filter(({ id }) => id === 'detail'))
    const rows = Array.from(xml.matchAll(/<w:tr[ >].*?<\/w:tr>/gs), ([row]) => row)
    expect(rows.filter((row) => row.includes('<w:tblHeader/>'))).toHaveLength(1)
    expect(rows.every((row) => row.includes('<w:cantSplit/>'))).toBe(true)
  })

  it('holds any text that a person pasted', async () => {
    const text = 'a\u0000\u0007\u000bb <&> "c"\nd\uffff'
    const strange: PrintDocument = {
      id: 'report',
      name: 'x',
      sections: [{ orientation: 'portrait', blocks: [line(text)] }],
    }
    const xml = await xmlOf([strange])
    expect(xml).toContain('ab &lt;&amp;&gt; &quot;c&quot;')
    for (const control of ['\u0000', '\u0007', '\u000b', '\uffff']) expect(xml).not.toContain(control)
  })

  it(
    shown('prints on A4 pages that say what the document says, numbered from the second'),
    async () => {
      if (!hasLibreOffice) return
      const folder = await freshFolder('docx')
      for (const document of all) await writeFile(path.join(folder, `${document.id}.docx`), await bytesOf([document]))
      await convert(all.map(({ id }) => path.join(folder, `${id}.docx`)))
      for (const { id } of all) {
        const pages = await pagesOf(path.join(folder, `${id}.pdf`))
        expect(pages.length).toBeGreaterThan(0)
        pages.forEach((page, index) => {
          const top = page.trimStart().split('\n')[0]?.trim() ?? ''
          const isLetterList = id === 'urging-letter' && index > 0
          if (isLetterList) return
          if (index === 0) expect(top).not.toBe('1')
          else expect(top).toBe(String(index + 1))
        })
      }
      const detail = await pagesOf(path.join(folder, 'detail.pdf'))
      for (const page of detail) expect(page).toContain('Nội dung nhiệm vụ')
      for (const { id } of all) await drawPages(path.join(folder, `${id}.pdf`), 6)
    },
    patience,
  )
})
