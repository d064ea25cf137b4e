// What comments and replies have in common: who wrote them, where they lie, and a text that may mention people.

import { area } from '../../book/address.ts'
import type { CommentChange } from '../../book/change.ts'
import { invalidArgument, itemNotFound } from '../../book/fault.ts'
import { assertAllowed } from '../../book/protection.ts'
import type { Sheet } from '../../book/sheet.ts'
import type { CommentData, RemarkText } from '../../book/sheet-data.ts'
import { isPlainObject, readArray, readInteger, readObject, readOptionalChoice, readText } from '../arguments.ts'
import type { HostContext } from '../host-context.ts'
import { SheetObject } from '../host-object.ts'
import type { WireObject } from '../wire-object.ts'

const MENTION = /<at id="(\d+)">([^<]*)<\/at>/g

/**
 * A text, or `{ mentions, richContent }` where `<at id="0">Name</at>` stands for the mention with this id. Nobody is
 * notified here.
 */
export function readRemark(value: unknown, contentType?: unknown): RemarkText {
  const type = readOptionalChoice(contentType, ['Plain', 'Mention'], 'contentType')
  if (!isPlainObject(value)) {
    if (type === 'Mention') throw invalidArgument('content')
    return { content: readText(value, 'content') }
  }
  const mentions = readArray(value.mentions, 'mentions').map((given) => {
    const { email, id, name } = readObject(given, 'mention')
    return { email: readText(email, 'email'), id: readInteger(id, 'id'), name: readText(name, 'name') }
  })
  const richContent = readText(value.richContent, 'richContent')
  for (const [, id] of richContent.matchAll(MENTION)) {
    if (!mentions.some((mention) => mention.id === Number(id))) throw invalidArgument(`mention ${id}`)
  }
  return { content: richContent.replace(MENTION, '@$2'), richContent, mentions }
}

/** Writes a text over another one, whose mentions go with it. */
export function replaceText(remark: RemarkText, { content, richContent, mentions }: RemarkText): void {
  remark.content = content
  delete remark.richContent
  delete remark.mentions
  if (richContent !== undefined && mentions) Object.assign(remark, { richContent, mentions })
}

export abstract class Remark extends SheetObject {
  protected readonly commentId: string

  constructor(context: HostContext, sheet: Sheet, commentId: string) {
    super(context, sheet)
    this.commentId = commentId
  }

  get comment(): CommentData {
    const found = this.sheet.data.comments.find(({ id }) => id === this.commentId)
    if (!found) throw itemNotFound('the comment was deleted')
    return found
  }

  /** @param replyIds the replies it concerns, of a whole comment all of them */
  $change(change: CommentChange, work: () => unknown, replyIds?: readonly string[]): void {
    const ids = replyIds ?? this.comment.replies.map(({ id }) => id)
    assertAllowed(this.sheet, 'allowEditObjects')
    this.sheet.touch()
    work()
    const { id: sheetId } = this.sheet
    this.context.book.report({ kind: 'commented', sheetId, commentId: this.commentId, replyIds: ids, change })
  }

  get AuthorName(): string {
    return this.comment.authorName
  }

  get AuthorEmail(): string {
    return ''
  }

  get CreationDate(): string {
    return this.comment.created ?? new Date(0).toISOString()
  }

  protected abstract get text(): RemarkText
  protected abstract write(text: RemarkText): void

  get Content(): string {
    return this.text.content
  }

  set Content(value: unknown) {
    this.write(readRemark(value))
  }

  UpdateMentions(contentWithMentions: unknown): void {
    this.write(readRemark(contentWithMentions, 'Mention'))
  }

  /** With the marks of mentions, as it was given; not meant to be shown. */
  get RichContent(): string {
    return this.text.richContent ?? this.text.content
  }

  get Mentions(): unknown {
    return this.text.mentions ?? []
  }

  get ContentType(): string {
    return this.text.mentions ? 'Mention' : 'Plain'
  }

  GetLocation(): WireObject {
    return this.context.wire.range(this.sheet, area(this.comment.row, this.comment.column))
  }
}
