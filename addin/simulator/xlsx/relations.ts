// Which other parts of the file a part speaks of.

import type JSZip from 'jszip'
import { elementsOf } from './xml.ts'

export interface Target {
  /** In the file, from its root. */
  readonly path: string
  /** The last word of the relation's type: `drawing`, `comments`. */
  readonly kind: string
}

/** Where the relations of a part are written; a part without any has no such file. */
export const relationsOf = (path: string): string => path.replace(/([^/]+)$/, '_rels/$1.rels')

/** Where the relations of a part lead, by id. */
export async function targetsOf(zip: JSZip, path: string): Promise<ReadonlyMap<string, Target>> {
  const xml = (await zip.file(relationsOf(path))?.async('string')) ?? ''
  return new Map(
    elementsOf(xml, 'Relationship').map(({ attributes: { Id = '', Target = '', Type = '' } }) => {
      const steps = Target.startsWith('/') ? [] : path.split('/').slice(0, -1)
      for (const step of Target.split('/').filter((part) => part !== '')) {
        if (step === '..') steps.pop()
        else steps.push(step)
      }
      return [Id, { path: steps.join('/'), kind: Type.replace(/^.*\//, '') }]
    }),
  )
}
