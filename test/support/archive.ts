// Parts of an .xlsx file to a file and back, as the server and the pane do it with the same archiver.
import JSZip from 'jszip'
import type { Part } from '../../shared/xlsx/book.ts'

export async function fileOf(parts: readonly Part[]): Promise<Buffer> {
  const archive = new JSZip()
  for (const { path, text } of parts) archive.file(path, text, { createFolders: false })
  return archive.generateAsync({ type: 'nodebuffer', compression: 'DEFLATE' })
}

/** The files of an archive, in its order. */
export async function filesIn(bytes: Uint8Array | string): Promise<readonly { name: string; bytes: Uint8Array }[]> {
  const archive = await JSZip.loadAsync(bytes)
  const files = Object.values(archive.files).filter(({ dir }) => !dir)
  return Promise.all(files.map(async (file) => ({ name: file.name, bytes: await file.async('uint8array') })))
}

export async function partsOf(bytes: Uint8Array): Promise<readonly Part[]> {
  const decoder = new TextDecoder()
  return (await filesIn(bytes)).map((it) => ({ path: it.name, text: decoder.decode(it.bytes) }))
}
