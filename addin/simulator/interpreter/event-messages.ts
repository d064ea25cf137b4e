// The messages of changes that need nothing looked up: their number, who is told, and what the client reads in them.

import { type Area, formatArea } from '../book/address.ts'
import { type Scalar, toWireValue, valueType } from '../book/cell.ts'
import type { Change } from '../book/change.ts'
import { TYPE } from './event-types.ts'

export interface EventMessage {
  readonly type: number
  /** Ids of sheets, tables and charts; `Workbook` for collections of the workbook. */
  readonly targets: readonly string[]
  readonly message: Record<string, unknown>
}

/** Changes whose messages depend on tables, bindings or formulas around them, or that are told in the old way. */
export type TangledChange = Change & {
  readonly kind: 'edited' | 'shifted' | 'formatted' | 'selected' | 'calculated' | 'settingsSaved'
}

/** `A1:B2,D4`; nothing of no areas. */
export const addressOf = (areas: readonly Area[]): string => areas.map((area) => formatArea(area)).join(',')

/** Message keys that are given for a single cell only. */
export const DETAILS = ['valueBefore', 'valueAfter', 'valueTypeBefore', 'valueTypeAfter']

export const detailsOf = (before: Scalar | undefined, after: Scalar | undefined): Record<string, unknown> => ({
  valueBefore: toWireValue(before),
  valueAfter: toWireValue(after),
  valueTypeBefore: valueType(before),
  valueTypeAfter: valueType(after),
})

/** A message of one sheet, which the collection of sheets hears as well. */
export const ofSheet = (type: number, sheetId: string, message: Record<string, unknown> = {}): EventMessage => ({
  type,
  targets: [sheetId, 'Workbook'],
  message: { worksheetId: sheetId, source: 'Local', ...message },
})

const ofSheets = (type: number, sheetId: string, message: Record<string, unknown> = {}): EventMessage => ({
  ...ofSheet(type, sheetId, message),
  targets: ['Workbook'],
})

export function messagesOf(change: Exclude<Change, TangledChange>): readonly EventMessage[] {
  switch (change.kind) {
    case 'clicked':
      return [ofSheet(TYPE.singleClicked, change.sheetId, { address: formatArea(change.area), offsetX: 0, offsetY: 0 })]
    case 'bookActivated':
      return [{ type: TYPE.bookActivated, targets: ['Workbook'], message: {} }]
    case 'activated':
      return [ofSheet(TYPE.deactivated, change.previousId), ofSheet(TYPE.activated, change.sheetId)]
    case 'sheetAdded':
      return [ofSheets(TYPE.sheetAdded, change.sheetId)]
    case 'sheetDeleted':
      return [ofSheets(TYPE.sheetDeleted, change.sheetId)]
    case 'sheetRenamed':
      return [ofSheet(TYPE.nameChanged, change.sheetId, { nameBefore: change.before, nameAfter: change.after })]
    case 'sheetMoved':
      return [ofSheets(TYPE.moved, change.sheetId, { positionBefore: change.before, positionAfter: change.after })]
    case 'sheetShown': {
      const message = { visibilityBefore: change.before, visibilityAfter: change.after }
      return [ofSheet(TYPE.visibilityChanged, change.sheetId, message)]
    }
    case 'protected':
      return [ofSheet(TYPE.protectionChanged, change.sheetId, { isProtected: change.isProtected })]
    case 'tableAdded':
      return [ofSheet(TYPE.tableAdded, change.sheetId, { tableId: change.tableId })]
    case 'tableDeleted':
      return [ofSheet(TYPE.tableDeleted, change.sheetId, { tableId: change.tableId, tableName: change.name })]
    case 'sorted': {
      const type = change.by === 'rows' ? TYPE.rowSorted : TYPE.columnSorted
      return [ofSheet(type, change.sheetId, { address: addressOf(change.areas) })]
    }
    case 'rowsHidden': {
      const changeType = change.hidden ? 'Hidden' : 'Unhidden'
      return [ofSheet(TYPE.rowHiddenChanged, change.sheetId, { address: formatArea(change.area), changeType })]
    }
    case 'commented': {
      const isWhole = change.change === 'Added' || change.change === 'Deleted'
      const type = isWhole ? TYPE[`comment${change.change}`] : TYPE.commentChanged
      const commentDetails = [{ commentId: change.commentId, replyIds: change.replyIds }]
      const how = isWhole ? {} : { changeType: change.change }
      return [ofSheet(type, change.sheetId, { commentDetails, ...how })]
    }
    case 'charted': {
      const { sheetId, chartId } = change
      const message = { chartId, worksheetId: sheetId, source: 'Local' }
      return [{ type: TYPE[`chart${change.change}`], targets: [sheetId, chartId], message }]
    }
    case 'filtered':
    case 'arranged':
    case 'restored':
      return []
    default:
      return change satisfies never
  }
}
