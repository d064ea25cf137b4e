// The words of the document that a task was read from, to be seen beside what was made of them. They are found by the
// task's own words, in the order of the document, since no reader says where in the source a task began.
import type { AppendixTask } from '../../../shared/appendix/appendix.ts'
import type { AppendixSource } from '../../../shared/appendix/source.ts'
import { foldLine } from '../../../shared/domain/text.ts'

const mostLines = 40
/** Characters of a task's words that tell it from others; a longer text may have been joined from several lines. */
const telling = 60
/** A line of its own before the words, no longer than this, is their number. */
const longestNumber = 8

/** The source's lines from this task's number or words up to the next task's; `''` where they are not found. */
export function signedExcerpt(source: AppendixSource, tasks: readonly AppendixTask[], id: string): string {
  const lines = linesOf(source)
  const folded = lines.map(foldLine)
  let from = 0
  for (const [index, task] of tasks.entries()) {
    const at = placeOf(task, folded, from)
    if (task.id === id) {
      if (at === undefined) return ''
      const next = tasks[index + 1]
      const end = next && placeOf(next, folded, at + 1)
      const start = withNumber(folded, at, from)
      const stop = end === undefined ? start + mostLines : withNumber(folded, end, at + 1)
      return lines.slice(start, Math.min(stop, start + mostLines)).join('\n')
    }
    if (at !== undefined) from = at + 1
  }
  return ''
}

function linesOf(source: AppendixSource): readonly string[] {
  if (source.kind === 'paragraphs') return source.paragraphs
  return source.rows.map((row) => row.filter((cell, at) => cell !== '' && cell !== row[at - 1]).join(' | '))
}

function placeOf({ content }: AppendixTask, folded: readonly string[], from: number): number | undefined {
  const words = foldLine(content.split('\n')[0] ?? '').slice(0, telling)
  if (words === '') return undefined
  const at = folded.findIndex((line, index) => index >= from && line.includes(words))
  return at < 0 ? undefined : at
}

function withNumber(folded: readonly string[], at: number, least: number): number {
  const before = folded[at - 1] ?? ''
  return at - 1 >= least && before !== '' && before.length <= longestNumber ? at - 1 : at
}
