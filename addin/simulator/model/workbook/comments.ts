// Threaded comments, of the workbook or of a sheet, and their replies.

import type { Area } from '../../book/address.ts'
import { invalidArgument, itemNotFound } from '../../book/fault.ts'
import type { Sheet } from '../../book/sheet.ts'
import type { CommentData, RemarkText } from '../../book/sheet-data.ts'
import { readBoolean } from '../arguments.ts'
import type { HostContext } from '../host-context.ts'
import { ScopedCollection } from '../host-object.ts'
import { readRange } from '../range/range-base.ts'
import { WireCollection } from '../wire-object.ts'
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
    this.change('CommentEdited', () => replaceText(this.comment, text))
  }

  get Resolved(): boolean {
    return this.comment.resolved
  }

  set Resolved(value: unknown) {
    const resolved = readBoolean(value, 'resolved')
    this.change(resolved ? 'CommentResolved' : 'CommentReopened', () => {
      this.comment.resolved = resolved
    })
  }

  get Replies(): CommentReplyCollection {
    return new CommentReplyCollection(this.context, this.sheet, this.commentId)
  }

  Delete(): void {
    const { comment } = this
    this.change('Deleted', () => {
      this.sheet.data.comments = this.sheet.data.comments.filter((other) => other !== comment)
    })
  }
}

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
    this.change('ReplyEdited', () => replaceText(this.reply, text), [this.replyId])
  }

  get Resolved(): boolean {
    return this.comment.resolved
  }

  GetParentComment(): Comment {
    return new Comment(this.context, this.sheet, this.commentId)
  }

  Delete(): void {
    const { reply } = this
    this.change('ReplyDeleted', () => {
      this.comment.replies = this.comment.replies.filter((other) => other !== reply)
    }, [this.replyId])
  }
}

export class CommentReplyCollection extends WireCollection {
  readonly $type = 'CommentReplyCollection'

  private readonly context: HostContext
  private readonly sheet: Sheet
  private readonly commentId: string

  constructor(context: HostContext, sheet: Sheet, commentId: string) {
    super()
    this.context = context
    this.sheet = sheet
    this.commentId = commentId
  }

  private get comment(): CommentData {
    return new Comment(this.context, this.sheet, this.commentId).comment
  }

  override $items(): readonly CommentReply[] {
    return this.comment.replies.map(({ id }) => new CommentReply(this.context, this.sheet, this.commentId, id))
  }

  override $find(key: unknown): CommentReply | undefined {
    return this.$items().find((reply) => reply.Id === key)
  }

  Add(content: unknown, contentType: unknown): CommentReply {
    const { comment } = this
    const reply = { id: this.context.book.newId(), ...readRemark(content, contentType) }
    this.sheet.touch()
    comment.replies.push(reply)
    this.context.book.report({
      kind: 'commented',
      sheetId: this.sheet.id,
      commentId: this.commentId,
      replyIds: [reply.id],
      change: 'ReplyAdded',
    })
    return new CommentReply(this.context, this.sheet, this.commentId, reply.id)
  }
}

export class CommentCollection extends ScopedCollection {
  readonly $type = 'CommentCollection'

  override get $events() {
    return { Added: 250, Deleted: 251, Changed: 252 }
  }

  override get $eventTarget(): string {
    return this.sheet?.id ?? 'Workbook'
  }

  private get all(): { sheet: Sheet; data: CommentData }[] {
    const sheets = this.sheet ? [this.sheet] : this.context.book.sheets
    return sheets.flatMap((sheet) => sheet.data.comments.map((data) => ({ sheet, data })))
  }

  private made(found: { sheet: Sheet; data: CommentData } | undefined): Comment | undefined {
    return found && new Comment(this.context, found.sheet, found.data.id)
  }

  override $items(): readonly Comment[] {
    return this.all.map(({ sheet, data }) => new Comment(this.context, sheet, data.id))
  }

  override $find(key: unknown): Comment | undefined {
    return this.made(this.all.find(({ data }) => data.id === key))
  }

  private place(cell: unknown): { sheet: Sheet; area: Area } {
    const home = this.sheet ?? this.context.book.activeSheet
    const found = readRange(this.context, home, cell)
    if (found.area.rows * found.area.columns !== 1) throw invalidArgument('a comment belongs to one cell')
    return found
  }

  private at(cell: unknown): { sheet: Sheet; data: CommentData } | undefined {
    const { sheet, area: where } = this.place(cell)
    return this.all.find(
      ({ sheet: home, data }) => home === sheet && data.row === where.row && data.column === where.column,
    )
  }

  GetItemByCell(cell: unknown): Comment {
    const found = this.made(this.at(cell))
    if (!found) throw itemNotFound('the cell has no comment')
    return found
  }

  GetItemByReplyId(id: unknown): Comment {
    const found = this.made(this.all.find(({ data }) => data.replies.some((reply) => reply.id === id)))
    if (!found) throw itemNotFound('no comment has this reply')
    return found
  }

  Add(cell: unknown, content: unknown, contentType: unknown): Comment {
    const { sheet, area: where } = this.place(cell)
    const text = readRemark(content, contentType)
    if (this.at(cell)) throw invalidArgument('the cell has a comment')
    const id = this.context.book.newId()
    sheet.touch()
    sheet.data.comments.push({
      id,
      row: where.row,
      column: where.column,
      ...text,
      resolved: false,
      authorName: 'User',
      created: this.context.now().toISOString(),
      replies: [],
    })
    this.context.book.report({ kind: 'commented', sheetId: sheet.id, commentId: id, replyIds: [], change: 'Added' })
    return new Comment(this.context, sheet, id)
  }
}
