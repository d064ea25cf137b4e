// What happened to a workbook, as one log: events for add-ins and redrawing of the view are both read from it.

import type { Area } from './address.ts'
import type { Scalar } from './cell.ts'

export type ShiftKind =
  | 'RowInserted'
  | 'RowDeleted'
  | 'ColumnInserted'
  | 'ColumnDeleted'
  | 'CellInserted'
  | 'CellDeleted'

export type ShiftDirection = 'None' | 'ShiftCellLeft' | 'ShiftCellUp' | 'ShiftCellRight' | 'ShiftCellDown'

/** `Added`, `Deleted`, or how it was changed, in Office.js's words. */
export type CommentChange =
  | 'Added'
  | 'Deleted'
  | 'CommentEdited'
  | 'CommentResolved'
  | 'CommentReopened'
  | 'ReplyAdded'
  | 'ReplyDeleted'
  | 'ReplyEdited'

export type ChartChange = 'Added' | 'Deleted' | 'Activated' | 'Deactivated'

export type Change =
  | {
      readonly kind: 'edited'
      readonly sheetId: string
      readonly area: Area
      /** Given for a single cell only, as Excel does. */
      readonly cell?: { readonly before: Scalar | undefined; readonly after: Scalar | undefined }
      /** Cells whose formula came, went or changed, with what it was. */
      readonly formulas?: readonly { readonly row: number; readonly column: number; readonly before: string }[]
    }
  | {
      readonly kind: 'shifted'
      readonly sheetId: string
      readonly area: Area
      readonly shift: ShiftKind
      readonly direction: ShiftDirection
    }
  | { readonly kind: 'formatted'; readonly sheetId: string; readonly area: Area }
  /** More than one area when Ctrl was held. */
  | { readonly kind: 'selected'; readonly sheetId: string; readonly areas: readonly Area[] }
  | { readonly kind: 'activated'; readonly sheetId: string; readonly previousId: string }
  | { readonly kind: 'sheetAdded'; readonly sheetId: string }
  | { readonly kind: 'sheetDeleted'; readonly sheetId: string; readonly name: string }
  | { readonly kind: 'sheetRenamed'; readonly sheetId: string; readonly before: string; readonly after: string }
  | { readonly kind: 'sheetMoved'; readonly sheetId: string; readonly before: number; readonly after: number }
  | { readonly kind: 'sheetShown'; readonly sheetId: string; readonly before: string; readonly after: string }
  | { readonly kind: 'protected'; readonly sheetId: string; readonly isProtected: boolean }
  | { readonly kind: 'tableAdded'; readonly sheetId: string; readonly tableId: string }
  | { readonly kind: 'tableDeleted'; readonly sheetId: string; readonly tableId: string; readonly name: string }
  | { readonly kind: 'filtered'; readonly sheetId: string; readonly tableId: string }
  /** The rows or columns that changed places. */
  | {
      readonly kind: 'sorted'
      readonly sheetId: string
      readonly areas: readonly Area[]
      readonly by: 'rows' | 'columns'
    }
  /** Somebody asked for a calculation: of every formula, or of those whose cells changed since the last. */
  | { readonly kind: 'calculated'; readonly isFull: boolean }
  | { readonly kind: 'rowsHidden'; readonly sheetId: string; readonly area: Area; readonly hidden: boolean }
  | {
      readonly kind: 'commented'
      readonly sheetId: string
      readonly commentId: string
      /** Its replies, or the one reply that came, changed or went. */
      readonly replyIds: readonly string[]
      readonly change: CommentChange
    }
  | { readonly kind: 'charted'; readonly sheetId: string; readonly chartId: string; readonly change: ChartChange }
  /** `Office.context.document.settings` were saved. */
  | { readonly kind: 'settingsSaved' }
  | { readonly kind: 'clicked'; readonly sheetId: string; readonly area: Area }
  | { readonly kind: 'bookActivated' }
  /** Anything else a view shows: widths, names, freeze panes, validation, comments. */
  | { readonly kind: 'arranged'; readonly sheetId: string }
  | { readonly kind: 'restored' }
