// From what a person gives the pane to a read appendix. The readers and the sample are fetched when first needed: most
// people who open the pane never make a workbook.
import type { Appendix } from '../../shared/appendix/appendix.ts'
import type { Directory } from '../../shared/domain/directory.ts'
import type { DirectoryDraft } from './directory-of.ts'

/** An appendix, the bodies to resolve its names with, and which of them is the secretariat, `''` where not known. */
export interface ReadSource {
  readonly appendix: Appendix
  readonly bodies: DirectoryDraft
  readonly secretariat: string
}

/** Reads pasted text; its bodies are those its own cells name, to be completed on the sheet `Danh mục cơ quan`. */
export async function readPasted(text: string): Promise<ReadSource> {
  const [appendix, { directoryOf }] = await Promise.all([readText(text), import('./directory-of.ts')])
  return { appendix, bodies: directoryOf(appendix), secretariat: '' }
}

/** Plan 67/KH-UBND of 2013 with the bodies of its province in that year. */
export async function readSample(): Promise<ReadSource> {
  const [{ default: text }, { default: file }] = await Promise.all([
    import('../import/sample/appendix.txt?raw'),
    import('../import/sample/directory.json'),
  ])
  // A file of this repository; a test holds it to the schema of the wire.
  const directory = file as unknown as Directory
  const secretariat = directory.agencies.find(({ id }) => id === directory.secretariat)?.name ?? ''
  return { appendix: await readText(text), bodies: directory, secretariat }
}

/** The directory that goes into the workbook, once the secretariat is named. */
export async function directoryFor({ bodies, secretariat }: ReadSource): Promise<Directory> {
  const { withSecretariat } = await import('./directory-of.ts')
  return withSecretariat(bodies, secretariat)
}

async function readText(text: string): Promise<Appendix> {
  const [reader, { readAppendix }] = await Promise.all([
    import('../import/read-text.ts'),
    import('../../shared/appendix/read-appendix.ts'),
  ])
  return readAppendix(reader.readText(text))
}
