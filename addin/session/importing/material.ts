// What a person gives to be read as an appendix: text, markup, a Word file or cells. What is no such thing, or too large
// for one, is refused here by its size and name, before any of it is in memory.
import type { AppendixSource } from '../../../shared/appendix/source.ts'
import { refused, tooLarge } from '../../import/size.ts'

export type Material =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'html'; readonly html: string }
  | { readonly kind: 'docx'; readonly data: ArrayBuffer }
  /** Already a table, or a refusal. */
  | { readonly kind: 'source'; readonly source: AppendixSource }

/** What the file chooser offers. */
export const fileKinds = '.docx,.html,.htm,.txt,.csv,.tsv,.md'

/** The part of a `File` that is used. */
export interface GivenFile {
  readonly name: string
  readonly size: number
  arrayBuffer(): Promise<ArrayBuffer>
}

/** @returns a refusal (`source-too-large`, `file-unknown`) for a file that is not to be read */
export async function materialOf(file: GivenFile): Promise<Material> {
  const large = tooLarge(file.size)
  if (large) return { kind: 'source', source: large }
  const ending = /\.[^.]*$/.exec(file.name.toLowerCase())?.[0] ?? ''
  if (!fileKinds.split(',').includes(ending)) {
    return { kind: 'source', source: refused('file-unknown', { name: file.name }) }
  }
  const data = await file.arrayBuffer()
  if (ending === '.docx') return { kind: 'docx', data }
  const text = decode(data)
  return ending.startsWith('.htm') ? { kind: 'html', html: text } : { kind: 'text', text }
}

export function cellsMaterial(rows: readonly (readonly string[])[]): Material {
  return { kind: 'source', source: { kind: 'grid', rows: rows.map((row) => [...row]) } }
}

/**
 * The text of a file: UTF-16 by its mark, UTF-8 where it is that, else one letter a byte, so that an old Vietnamese font
 * is seen for what it is.
 */
export function decode(data: ArrayBuffer): string {
  const [first, second] = new Uint8Array(data.slice(0, 2))
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(data)
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(data)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(data)
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    return new TextDecoder('windows-1252').decode(data)
  }
}
