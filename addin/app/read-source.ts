// From what a person gives the pane to a read appendix with its bodies. It is fetched together with the screen that asks
// for it: most people who open the pane never make a workbook.

import type { Appendix } from '../../shared/appendix/appendix.ts'
import { readAppendix } from '../../shared/appendix/read-appendix.ts'
import type { Directory } from '../../shared/domain/directory.ts'
import { readText } from '../import/read-text.ts'
import sampleText from '../import/sample/appendix.txt?raw'
import sampleDirectory from '../import/sample/directory.json'
import { type DirectoryDraft, directoryOf, withSecretariat } from './directory-of.ts'

/** An appendix, the bodies to resolve its names with, and which of them is the secretariat, `''` where not known. */
export interface ReadSource {
  readonly appendix: Appendix
  readonly bodies: DirectoryDraft
  readonly secretariat: string
}

/** Reads pasted text; its bodies are those its own cells name, to be completed on the sheet `Danh mục cơ quan`. */
export function readPasted(text: string): ReadSource {
  const appendix = readAppendix(readText(text))
  return { appendix, bodies: directoryOf(appendix), secretariat: '' }
}

/** Plan 67/KH-UBND of 2013 with the bodies of its province in that year. */
export function readSample(): ReadSource {
  // A file of this repository; a test holds it to the schema of the wire.
  const directory = sampleDirectory as unknown as Directory
  const secretariat = directory.agencies.find(({ id }) => id === directory.secretariat)?.name ?? ''
  return { appendix: readAppendix(readText(sampleText)), bodies: directory, secretariat }
}

/** The directory that goes into the workbook, once the secretariat is named. */
export function directoryFor({ bodies, secretariat }: ReadSource): Directory {
  return withSecretariat(bodies, secretariat)
}
