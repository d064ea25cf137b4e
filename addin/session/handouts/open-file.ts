// A returned workbook from its bytes to what it says. Comes with its unpacker when a file is given.
import JSZip from 'jszip'
import { type ReadHandout, readHandout } from '../../../shared/handouts/read-handout.ts'
import type { Part } from '../../../shared/xlsx/book.ts'
import { readBook } from '../../../shared/xlsx/read-book.ts'
import { unpackedSize } from '../../import/zip-size.ts'

/** Bytes, packed and unpacked: many times an agency's report, and far from what would freeze the pane. */
const mostPacked = 10_000_000
const mostUnpacked = 60_000_000

/** What the library says of an archive that is cut off, damaged, or locked by a password. */
const damaged = /zip|corrupt|mismatch|^invalid |^incorrect |^unexpected end/i

export type OpenedFile = ReadHandout | { readonly kind: 'not-a-workbook' | 'too-large' }

export async function openFile(file: Blob): Promise<OpenedFile> {
  if (file.size > mostPacked) return { kind: 'too-large' }
  const bytes = await file.arrayBuffer()
  const size = unpackedSize(bytes)
  if (size === 0) return { kind: 'not-a-workbook' }
  if (size > mostUnpacked) return { kind: 'too-large' }
  const parts = await partsIn(bytes)
  const book = parts && readBook(parts)
  return book ? readHandout(book) : { kind: 'not-a-workbook' }
}

/** The parts that hold cells; `undefined` where the archive is broken. */
async function partsIn(bytes: ArrayBuffer): Promise<readonly Part[] | undefined> {
  try {
    const archive = await JSZip.loadAsync(bytes)
    const read = Object.values(archive.files).filter(({ dir, name }) => !dir && /\.(xml|rels)$/i.test(name))
    return await Promise.all(read.map(async (it) => ({ path: it.name, text: await it.async('string') })))
  } catch (error) {
    if (error instanceof Error && damaged.test(error.message)) return undefined
    throw error
  }
}
