// What the readers of formats hand over: a document's table as cells, or as nothing but its paragraphs.
import type { Issue } from '../domain/issue.ts'

/** A merged area of a grid, in its row and column numbers from 0; every cell of it holds the same text. */
export type Merge = { row: number; column: number; rows: number; columns: number }

/**
 * One appendix before it is read. Lines within a cell or paragraph are separated by `\n`.
 * `merges` says that the format knows its merged cells (HTML, docx); without it an empty cell may be a merged one.
 * `issues` are the format's own, such as a file that cannot be opened.
 */
export type AppendixSource =
  | { kind: 'paragraphs'; paragraphs: string[]; issues?: Issue[] }
  | { kind: 'grid'; rows: string[][]; before?: string[]; after?: string[]; merges?: Merge[]; issues?: Issue[] }
