// Printed documents as one Word file: every section on pages of its own, numbered from 1 in the middle of the top margin,
// without a number on its first page. Comes with its library when it is asked for.
import { AlignmentType, Document, Header, Packer, PageNumber, PageOrientation, Paragraph, TextRun } from 'docx'
import { type Block, type PrintDocument, page, type Section, textWidth } from '../../shared/printing/document.ts'
import { defaultRun, toWord, twips } from './docx-blocks.ts'

/** @param documents one after the other, such as a report and its annexes */
export function writeDocx(documents: readonly PrintDocument[]): Promise<Blob> {
  const file = new Document({
    title: documents[0]?.name ?? '',
    creator: 'Sổ Kế hoạch',
    styles: { default: { document: { run: { ...defaultRun, language: { value: 'vi-VN' } } } } },
    sections: documents.flatMap((it) => it.sections).map(sectionOf),
  })
  return Packer.toBlob(file)
}

function sectionOf(section: Section) {
  const width = twips(textWidth(section))
  const isPortrait = section.orientation === 'portrait'
  const number = new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [new TextRun({ children: [PageNumber.CURRENT], size: page.numberSize * 2 })],
  })
  return {
    properties: {
      titlePage: true,
      page: {
        size: {
          width: twips(page.short),
          height: twips(page.long),
          orientation: isPortrait ? PageOrientation.PORTRAIT : PageOrientation.LANDSCAPE,
        },
        margin: {
          top: twips(page.top),
          bottom: twips(page.bottom),
          left: twips(page.left),
          right: twips(page.right),
          header: twips(page.header),
          footer: twips(page.header),
        },
        pageNumbers: { start: 1 },
      },
    },
    headers: { default: new Header({ children: [number] }), first: new Header({ children: [new Paragraph('')] }) },
    children: section.blocks.flatMap((block, index) => [
      ...(isTable(block) && isTable(section.blocks[index - 1]) ? [gap()] : []),
      ...toWord(block, width),
    ]),
  }
}

/** Word joins tables that follow each other; a line too low to be seen keeps them apart. */
function gap(): Paragraph {
  return new Paragraph({ spacing: { line: 20, lineRule: 'exact' }, children: [] })
}

function isTable(block: Block | undefined): boolean {
  return block?.kind === 'table' || block?.kind === 'halves'
}
