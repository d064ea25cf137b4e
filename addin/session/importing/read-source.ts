// From what a person gives the pane to a read appendix with its bodies. It is fetched together with the screen that asks
// for it: most people who open the pane never make a workbook.
import { readAppendix } from '../../../shared/appendix/read-appendix.ts'
import type { SettledAppendix } from '../../../shared/appendix/settle.ts'
import type { AppendixSource } from '../../../shared/appendix/source.ts'
import type { Directory } from '../../../shared/domain/directory.ts'
import type { Plan } from '../../../shared/domain/plan.ts'
import { readText } from '../../import/read-text.ts'
import sampleText from '../../import/sample/appendix.txt?raw'
import sampleDirectory from '../../import/sample/directory.json'
import { type DirectoryDraft, directoryOf, withSecretariat } from '../plan/directory-of.ts'
import { type Ask, askWorker } from './ask-worker.ts'
import type { Material } from './material.ts'

/** An appendix, the bodies to resolve its names with, and which of them is the secretariat, `''` where not known. */
export interface ReadSource {
  /** What it was read from, to be seen beside it. */
  readonly source: AppendixSource
  readonly appendix: SettledAppendix
  readonly bodies: DirectoryDraft
  readonly secretariat: string
  /** Names of bodies that a person left as they are. */
  readonly keptBodies: ReadonlySet<string>
  /** The plan whose place it would take. */
  readonly inPlaceOf: Plan | undefined
}

export interface ReadContext {
  readonly signal: AbortSignal
  /** The plan in the making, whose directory goes on to be used. */
  readonly inPlaceOf: Plan | undefined
  readonly ask?: Ask
}

/**
 * Reads what was given, beside the page where that is possible. Without a plan in the making the bodies are those
 * that the cells name, to be completed on the sheet `Danh mục cơ quan`.
 */
export async function readMaterial(material: Material, context: ReadContext): Promise<ReadSource> {
  const { signal, inPlaceOf, ask = askWorker } = context
  const { source, appendix } = await ask(material, signal)
  const nothingKept = { source, appendix, keptBodies: new Set<string>(), inPlaceOf }
  if (inPlaceOf) return { ...nothingKept, ...known(inPlaceOf.directory) }
  return { ...nothingKept, bodies: directoryOf(appendix), secretariat: '' }
}

/** Plan 67/KH-UBND of 2013 with the bodies of its province in that year. */
export function readSample(inPlaceOf?: Plan): ReadSource {
  const source = readText(sampleText)
  // A file of this repository; a test holds it to the schema of the wire.
  const directory = sampleDirectory as unknown as Directory
  return { source, appendix: readAppendix(source), keptBodies: new Set(), inPlaceOf, ...known(directory) }
}

/** Open sets are made at publication, from what the directory does not resolve. */
function known(directory: Directory): Pick<ReadSource, 'bodies' | 'secretariat'> {
  const agencies = directory.agencies.filter(({ kind }) => kind !== 'open-set')
  const secretariat = agencies.find(({ id }) => id === directory.secretariat)?.name ?? ''
  return { bodies: { ...directory, agencies }, secretariat }
}

/** The directory that goes into the workbook, once the secretariat is named. */
export function directoryFor({ bodies, secretariat }: ReadSource): Directory {
  return withSecretariat(bodies, secretariat)
}
