// Files as one archive. The archiver is read when somebody first asks for a workbook: no other request waits for it.

/** A file of an archive; its bytes, or its text. */
export interface Packing {
  readonly name: string
  readonly bytes: Uint8Array | string
}

export interface Packed extends Packing {
  readonly bytes: Uint8Array
}

/** @param isPacked whether the files are compressed already */
export async function archiveOf(files: readonly Packing[], isPacked = false): Promise<Uint8Array> {
  const { default: Archive } = await import('jszip')
  const archive = new Archive()
  for (const { name, bytes } of files) archive.file(name, bytes, { createFolders: false })
  return archive.generateAsync({ type: 'uint8array', compression: isPacked ? 'STORE' : 'DEFLATE' })
}
