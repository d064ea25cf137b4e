// A returned workbook from its bytes to what it says. Comes with its unpacker when a file is given. A file may be anything,
// also one that was made to fill all memory: what it says of its own size is believed only where it says too much.
import JSZip from 'jszip'
import { type ReadHandout, readHandout } from '../../../shared/handouts/read-handout.ts'
import type { Part } from '../../../shared/xlsx/book.ts'
import { readBook } from '../../../shared/xlsx/read-book.ts'
import { unpackedSize } from '../../import/zip-size.ts'

/** Bytes, packed and unpacked: many times an agency's report. */
const mostPacked = 10_000_000
const mostUnpacked = 60_000_000

/** What the library says of an archive that is cut off or damaged. */
const damaged = /zip|corrupt|mismatch|^invalid |^incorrect |^unexpected end/i

export type OpenedFile = ReadHandout | { readonly kind: 'not-a-workbook' | 'locked' | 'too-large' | 'unreadable' }

/** @param unpacked the most bytes that its parts may come to */
export async function openFile(file: Blob, unpacked = mostUnpacked): Promise<OpenedFile> {
  if (file.size > mostPacked) return { kind: 'too-large' }
  const bytes = await bytesOf(file)
  if (!bytes) return { kind: 'unreadable' }
  const size = unpackedSize(bytes)
  if (size === 0) return { kind: isLocked(bytes) ? 'locked' : 'not-a-workbook' }
  if (size > unpacked) return { kind: 'too-large' }
  const parts = await partsIn(bytes, unpacked)
  if (parts === 'too-large') return { kind: 'too-large' }
  const book = parts && readBook(parts)
  return book ? readHandout(book) : { kind: 'not-a-workbook' }
}

/** Nothing where another program holds the file, or where it was moved or changed since it was chosen. */
async function bytesOf(file: Blob): Promise<ArrayBuffer | undefined> {
  try {
    return await file.arrayBuffer()
  } catch (error) {
    if (error instanceof DOMException) return undefined
    throw error
  }
}

/** A workbook with a password is a compound file with a stream of this name (MS-OFFCRYPTO 2.3.4.4), in UTF-16. */
function isLocked(bytes: ArrayBuffer): boolean {
  const name = Array.from('EncryptedPackage', (letter) => `${letter}\0`).join('')
  return new TextDecoder('latin1').decode(bytes).includes(name)
}

/** The parts that hold cells; `undefined` where the archive is broken. */
async function partsIn(bytes: ArrayBuffer, most: number): Promise<readonly Part[] | 'too-large' | undefined> {
  try {
    const archive = await JSZip.loadAsync(bytes)
    const read = Object.values(archive.files).filter(({ dir, name }) => !dir && /\.(xml|rels)$/i.test(name))
    const parts: Part[] = []
    let left = most
    for (const file of read) {
      const { text, size } = await unpack(file, left)
      if (text === undefined) return 'too-large'
      left -= size
      parts.push({ path: file.name, text })
    }
    return parts
  } catch (error) {
    if (error instanceof Error && damaged.test(error.message)) return undefined
    throw error
  }
}

/** Documented by the library, but not in its types. */
interface Streamed {
  internalStream(type: 'uint8array'): JSZip.JSZipStreamHelper<Uint8Array>
}

/** @returns no text where it comes to more than `most` bytes */
function unpack(file: JSZip.JSZipObject, most: number): Promise<{ readonly text?: string; readonly size: number }> {
  return new Promise((resolve, reject) => {
    const decoder = new TextDecoder()
    let [text, size] = ['', 0]
    const stream = (file as JSZip.JSZipObject & Streamed).internalStream('uint8array')
    stream
      .on('data', (chunk) => {
        size += chunk.length
        if (size <= most) {
          text += decoder.decode(chunk, { stream: true })
          return
        }
        stream.pause()
        resolve({ size })
      })
      .on('error', reject)
      .on('end', () => resolve({ text: text + decoder.decode(), size }))
      .resume()
  })
}
