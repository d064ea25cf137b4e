// A Word file: the numbers of its lists are written out, then mammoth turns it into HTML, which is read like any other.
// The libraries are large and loaded only when a file comes in.
import type { AppendixSource } from '../../shared/appendix/source.ts'
import type { Issue } from '../../shared/domain/issue.ts'
import { writeNumbers } from './docx-numbers.ts'
import { readHtml } from './read-html.ts'
import { refused, tooLarge } from './size.ts'
import { unpackedSize } from './zip-size.ts'

/** A page of Word is far larger unpacked than packed; pictures are not. */
const MOST_PACKED = 20
const AUTOMATIC: Issue = { code: 'numbers-automatic', level: 'doubt', field: 'no' }

/** Reads a .docx file; a file that is none gives a source with the issue `docx-broken`. */
export async function readDocx(data: ArrayBuffer): Promise<AppendixSource> {
  const large = tooLarge(data.byteLength) ?? tooLarge(unpackedSize(data) / MOST_PACKED)
  if (large !== undefined) return large
  const [{ default: JSZip }, { default: mammoth }] = await Promise.all([import('jszip'), import('mammoth')])
  let html: string
  let counted: boolean
  try {
    const archive = await JSZip.loadAsync(data)
    counted = await writeNumbers(archive)
    const numbered = await archive.generateAsync({ type: 'arraybuffer', compression: 'STORE' })
    // In Node the library knows no `arrayBuffer`; what it calls a buffer may be one.
    const input = { arrayBuffer: numbered, buffer: numbered } as { arrayBuffer: ArrayBuffer }
    const result = await mammoth.convertToHtml(input, {
      convertImage: mammoth.images.imgElement(async () => ({ src: '' })),
    })
    html = result.value
  } catch (cause) {
    // Whatever the libraries stumble over is the file: they touch nothing else.
    return refused('docx-broken', { reason: cause instanceof Error ? cause.message : String(cause) })
  }
  const source = readHtml(html)
  return counted ? source : { ...source, issues: [...(source.issues ?? []), AUTOMATIC] }
}
