// Numbers of the events, as Office.js knows them.

/** Category of all events of the object model. */
export const EVENT_CATEGORY = 65_536
/** Events of the old kind: they have no register call, so they are always sent. */
export const CLASSIC = { settings: 1, selection: 2, bindingSelection: 3, bindingData: 4 } as const

export const TYPE = {
  dataChanged: 10,
  activated: 11,
  deactivated: 12,
  sheetAdded: 13,
  selectionChanged: 14,
  calculated: 16,
  sheetDeleted: 15,
  formatChanged: 18,
  rowSorted: 19,
  columnSorted: 20,
  singleClicked: 21,
  rowHiddenChanged: 22,
  formulaChanged: 23,
  protectionChanged: 24,
  nameChanged: 25,
  visibilityChanged: 26,
  moved: 27,
  tableSelectionChanged: 100,
  tableDataChanged: 101,
  chartAdded: 50,
  chartActivated: 51,
  chartDeactivated: 52,
  chartDeleted: 53,
  tableAdded: 102,
  tableDeleted: 103,
  commentAdded: 250,
  commentDeleted: 251,
  commentChanged: 252,
  bookActivated: 2203,
} as const
