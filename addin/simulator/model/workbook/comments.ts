// Threaded comments, of the workbook or of a sheet, and their replies.

import type { Area } from '../../book/address.ts'
import { addComment, commentAt } from '../../book/comments.ts'
import { invalidArgument, itemNotFound } from '../../book/fault.ts'
import type { Sheet } from '../../book/sheet.ts'
import type { CommentData, RemarkText } from '../../book/sheet-data.ts'
import { readBoolean } from '../arguments.ts'
import { ways } from '../define.ts'
import type { HostContext } from '../host-context.ts'
import { PartCollection, ScopedCollection } from '../host-object.ts'
import { readRange } from '../range/range-base.ts'
import { Remark, readRemark, replaceText } from './remark.ts'

export class Comment extends Remark {
  readonly $type = 'Comment'

  override $identity(): Readonly<Record<string, unknown>> {
    return { Id: this.commentId }
  }

  get Id(): string {
    return this.commentId
  }

  protected override get text(): RemarkText {
    return this.comment
  }

  protected override write(text: RemarkText): void {
    this.$change('CommentEdited', () => replaceText(this.comment, text))
  }

  get Resolved(): boolean {
    return this.comment.resolved
  }

  set Resolved(value: unknown) {
    const resolved = readBoolean(value, 'resolved')
    this.$change(resolved ? 'CommentResolved' : 'CommentReopened', () => {
      this.comment.resolved = resolved
    })
  }

  Delete(): void {
    const { comment } = this
    this.$change('Deleted', () => {
      this.sheet.data.comments = this.sheet.data.comments.filter((other) => other !== comment)
    })
  }
}

ways(Comment, { Replies: (comment) => new CommentReplyCollection(comment) })

export class CommentReply extends Remark {
  readonly $type = 'CommentReply'

  private readonly replyId: string

  constructor(context: HostContext, sheet: Sheet, commentId: string, replyId: string) {
    super(context, sheet, commentId)
    this.replyId = replyId
  }

  override $identity(): Readonly<Record<string, unknown>> {
    return { Id: this.replyId }
  }

  private get reply() {
    const found = this.comment.replies.find(({ id }) => id === this.replyId)
    if (!found) throw itemNotFound('the reply was deleted')
    return found
  }

  get Id(): string {
    return this.replyId
  }

  protected override get text(): RemarkText {
    return this.reply
  }

  protected override write(text: RemarkText): void {
    this.$change('ReplyEdited', () => replaceText(this.reply, text), [this.replyId])
  }

  get Resolved(): boolean {
    return this.comment.resolved
  }

  GetParentComment(): Comment {
    return new Comment(this.context, this.sheet, this.commentId)
  }

  Delete(): void {
    const { reply } = this
    this.$change('ReplyDeleted', () => {
      this.comment.replies = this.comment.replies.filter((other) => other !== reply)
    }, [this.replyId])
  }
}

export class CommentReplyCollection extends PartCollection<Comment, string, CommentReply> {
  readonly $type = 'CommentReplyCollection'

  protected override $keys(): readonly string[] {
    return this.owner.comment.replies.map(({ id }) => id)
  }

  protected override $item(id: string): CommentReply {
    const { context, sheet, Id } = this.owner
    return new CommentReply(context, sheet, Id, id)
  }

  Add(content: unknown, contentType: unknown): CommentReply {
    const { owner } = this
    const reply = { id: owner.context.book.newId(), ...readRemark(content, contentType) }
    owner.$change('ReplyAdded', () => owner.comment.replies.push(reply), [reply.id])
    return this.$item(reply.id)
  }
}

interface Place {
  readonly sheet: Sheet
  readonly data: CommentData
}

export class CommentCollection extends ScopedCollection<Place, Comment> {
  readonly $type = 'CommentCollection'

  override get $events() {
    return { Added: 250, Deleted: 251, Changed: 252 }
  }

  protected override $keys(): readonly Place[] {
    return this.sheets.flatMap((sheet) => sheet.data.comments.map((data) => ({ sheet, data })))
  }

  protected override $item({ sheet, data }: Place): Comment {
    return new Comment(this.context, sheet, data.id)
  }

  protected override $keyOf(wanted: unknown): Place | undefined {
    return this.$keys().find(({ data }) => data.id === wanted)
  }

  private place(cell: unknown): { sheet: Sheet; area: Area } {
    const home = this.sheet ?? this.context.book.activeSheet
    const found = readRange(this.context, home, cell)
    if (found.area.rows * found.area.columns !== 1) throw invalidArgument('a comment belongs to one cell')
    return found
  }

  GetItemByCell(cell: unknown): Comment {
    const { sheet, area: where } = this.place(cell)
    const found = commentAt(sheet, where)
    if (!found) throw itemNotFound('the cell has no comment')
    return this.$item({ sheet, data: found })
  }

  GetItemByReplyId(id: unknown): Comment {
    const found = this.$keys().find(({ data }) => data.replies.some((reply) => reply.id === id))
    if (!found) throw itemNotFound('no comment has this reply')
    return this.$item(found)
  }

  Add(cell: unknown, content: unknown, contentType: unknown): Comment {
    const { sheet, area: where } = this.place(cell)
    const { book, now } = this.context
    const data = addComment(book, sheet, where, readRemark(content, contentType), now())
    return this.$item({ sheet, data })
  }
}
