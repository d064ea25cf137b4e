// Text as pasted or from a file: what it says is decided by its shape, so that a table copied from a sheet, a CSV file
// and the bare paragraphs of a document all come in by the same door.
import type { AppendixSource } from '../../shared/appendix/source.ts'
import { readDelimited, readMarkdown } from './read-delimited.ts'
import { tooLarge } from './size.ts'

/** Reads text into paragraphs or a grid. */
export function readText(text: string): AppendixSource {
  const clean = text.replace(/^\ufeff/, '')
  const refused = tooLarge(clean.length)
  if (refused !== undefined) return refused
  return readMarkdown(clean) ?? readDelimited(clean) ?? { kind: 'paragraphs', paragraphs: paragraphsOf(clean) }
}

/** Empty lines separate paragraphs where there are any; else every line is one. */
function paragraphsOf(text: string): string[] {
  const unified = text.replace(/\r\n?/g, '\n')
  const blocks = unified.split(/\n[^\S\n]*\n/)
  return blocks.length > 2 ? blocks : unified.split('\n')
}
