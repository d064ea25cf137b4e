// A Word file: mammoth turns it into HTML, which is then read like any other. The library is large and loaded only when
// a file comes in. Numbers that Word counts by itself stand nowhere in the file's text: they are lost, and said to be.
import type { AppendixSource } from '../../shared/appendix/source.ts'
import type { Issue } from '../../shared/domain/issue.ts'
import { type Dom, readHtml } from './read-html.ts'
import { refused, tooLarge } from './size.ts'

/** The part of mammoth's document that is looked at. */
type WordElement = { type: string; children?: WordElement[]; numbering?: { isOrdered: boolean } | null }

const AUTOMATIC: Issue = { code: 'numbers-automatic', level: 'doubt', field: 'no' }

/**
 * Reads a .docx file; a file that is none gives a source with the issue `docx-broken`.
 *
 * @param dom by default the browser's own parser
 */
export async function readDocx(data: ArrayBuffer, dom?: Dom): Promise<AppendixSource> {
  const large = tooLarge(data.byteLength)
  if (large !== undefined) return large
  const { default: mammoth } = await import('mammoth')
  let html: string
  let automatic = false
  try {
    // In Node the library knows no `arrayBuffer`; what it calls a buffer may be one.
    const input = { arrayBuffer: data, buffer: data } as { arrayBuffer: ArrayBuffer }
    const result = await mammoth.convertToHtml(input, {
      convertImage: mammoth.images.imgElement(async () => ({ src: '' })),
      transformDocument: (document: WordElement) => {
        automatic = hasAutomaticNumbers(document)
        return document
      },
    })
    html = result.value
  } catch (cause) {
    // Whatever mammoth stumbles over is the file: it touches nothing else.
    return refused('docx-broken', { reason: cause instanceof Error ? cause.message : String(cause) })
  }
  const source = readHtml(html, dom)
  return automatic ? { ...source, issues: [...(source.issues ?? []), AUTOMATIC] } : source
}

/** Whether a cell holds nothing but a number that Word counts. */
function hasAutomaticNumbers(document: WordElement): boolean {
  const open: { element: WordElement; inCell: boolean }[] = [{ element: document, inCell: false }]
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { element, inCell } = next
    const children = element.children ?? []
    if (inCell && element.type === 'paragraph' && element.numbering?.isOrdered === true && children.length === 0)
      return true
    for (const child of children) open.push({ element: child, inCell: inCell || element.type === 'tableCell' })
  }
  return false
}
