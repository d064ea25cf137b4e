// A Word file: mammoth turns it into HTML, which is then read like any other. The library is large and loaded only when
// a file comes in.
import type { AppendixSource } from '../../shared/appendix/source.ts'
import { type HtmlParser, readHtml } from './read-html.ts'
import { refused, tooLarge } from './size.ts'

/**
 * Reads a .docx file; a file that is none gives a source with the issue `docx-broken`.
 *
 * @param parser by default the browser's own
 */
export async function readDocx(data: ArrayBuffer, parser?: HtmlParser): Promise<AppendixSource> {
  const large = tooLarge(data.byteLength)
  if (large !== undefined) return large
  const { default: mammoth } = await import('mammoth')
  let html: string
  try {
    const input = typeof window === 'undefined' ? { buffer: data } : { arrayBuffer: data }
    html = (await mammoth.convertToHtml(input as { arrayBuffer: ArrayBuffer })).value
  } catch (cause) {
    // Whatever mammoth stumbles over is the file: it touches nothing else.
    return refused('docx-broken', { reason: cause instanceof Error ? cause.message : String(cause) })
  }
  return readHtml(html, parser)
}
