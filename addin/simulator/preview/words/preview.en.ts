// What the preview says around the pane, in English.
import type { PreviewText } from './preview.vi.ts'
import { tourEn } from './tour.en.ts'

export const previewEn: PreviewText = {
  product: 'Sổ Kế hoạch',
  title: 'Sổ Kế hoạch: preview',
  about: 'A preview in the browser, without Excel',
  language: 'Language',

  workbooks: {
    title: 'Workbooks',
    names: { 'Cơ quan tổng hợp': 'Secretariat (Cơ quan tổng hợp)', 'Sở Nội vụ': 'Home Affairs (Sở Nội vụ)' },
    frame: (name) => `Workbook ${name}`,
    add: 'New workbook',
    name: 'Name of the new workbook',
    nameHint: 'A name, such as Sở Y tế',
    addGo: 'Open',
    cancel: 'Never mind',
    close: 'Close this workbook',
    closeTitle: (name) => `Close the workbook “${name}”?`,
    closeSure: 'It is taken out of the preview. What was not saved to the system is lost.',
    closeGo: 'Close and delete',
    keep: 'Keep it',
    sideBySide: 'Side by side',
  },

  workbook: {
    kept: 'kept on this machine',
    keeping: 'keeping…',
    undo: 'Undo',
    redo: 'Redo',
    empty: 'Blank workbook',
    emptyTitle: 'Begin again with a blank workbook?',
    emptySure: (name) => `All sheets of “${name}” are deleted. What was saved to the system stays.`,
    emptyGo: 'Delete all',
    pane: 'Sổ Kế hoạch pane',
    failed: (name) => `The workbook “${name}” cannot be opened`,
    failedHint: 'What was saved to the system is still there. Reload the page to try once more.',
    failedGo: 'Begin again with a blank workbook',
  },

  files: {
    open: 'Open .xlsx',
    openHint: 'Puts a file of this machine in the place of this workbook',
    opening: 'Opening…',
    notOpened: 'This file is no .xlsx workbook that can be read.',
    save: 'Download .xlsx',
    saving: 'Writing…',
    notSaved: 'The .xlsx file could not be written.',
  },

  sheet: {
    nameBox: 'Name box',
    formulaBar: 'Formula bar',
    enter: 'Enter (Enter)',
    giveUp: 'Cancel (Esc)',
    sheets: 'Sheets',
    addSheet: 'New sheet',
    ready: 'Ready',
    editing: 'Edit',
    filled: (cells) => `Filled cells: ${cells}`,
    sum: (sum) => `Sum: ${sum}`,
    insertRows: 'Insert rows above',
    deleteRows: 'Delete rows',
    clear: 'Clear contents',
  },

  grid: {
    resize: (column) => `Drag to change the width of column ${column}`,
    fold: 'Hide these columns',
    unfold: 'Show the hidden columns',
    openList: (address) => `Open the list of cell ${address}`,
    list: 'Choose from the list',
  },

  find: {
    title: 'Find on this sheet',
    next: 'Next',
    previous: 'Previous',
    none: 'No cell has it',
    close: 'Close the search',
  },

  filter: {
    title: (header) => `Sort and filter ${header}`,
    ascending: 'Sort ascending',
    descending: 'Sort descending',
    clear: 'Clear the filter',
    clearWhy: 'This column is not filtered',
    find: 'Find a value',
    findHint: 'Find',
    all: '(Select all)',
    blank: '(Blanks)',
    ok: 'OK',
    okWhy: 'Choose at least one value',
    cancel: 'Cancel',
  },

  alert: {
    invalid: 'This value does not fit the data validation of the cell.',
    retry: 'Change it',
    accept: 'Keep it',
    ok: 'OK',
    cancel: 'Cancel',
    close: 'Close',
    refusals: {
      AccessDenied: 'This cell is on a protected sheet. Unprotect the sheet to change it.',
      InvalidArgument: 'Excel does not take this. If it is a formula, check how it is written.',
      InsertDeleteConflict: 'This cannot be done: it would shift the cells of another table.',
    },
  },

  charts: {
    blank: 'No figures in this chart yet',
    notDrawn: (kind) => `A chart of the kind ${kind}: the preview does not draw it`,
  },

  tour: tourEn,
}
