// Comments as records of their sheet.

import type { Book } from './book.ts'
import { invalidArgument } from './fault.ts'
import { assertAllowed } from './protection.ts'
import type { Position, Sheet } from './sheet.ts'
import type { CommentData, RemarkText } from './sheet-data.ts'

export const commentAt = (sheet: Sheet, { row, column }: Position): CommentData | undefined =>
  sheet.data.comments.find((comment) => comment.row === row && comment.column === column)

/** A new comment on a cell that has none. */
export function addComment(book: Book, sheet: Sheet, at: Position, text: RemarkText, now: Date): CommentData {
  assertAllowed(sheet, 'allowEditObjects')
  if (commentAt(sheet, at)) throw invalidArgument('the cell has a comment')
  const comment: CommentData = {
    id: book.newId(),
    row: at.row,
    column: at.column,
    ...text,
    resolved: false,
    authorName: 'User',
    created: now.toISOString(),
    replies: [],
  }
  sheet.touch()
  sheet.data.comments.push(comment)
  book.report({ kind: 'commented', sheetId: sheet.id, commentId: comment.id, replyIds: [], change: 'Added' })
  return comment
}
