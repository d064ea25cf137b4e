// The names under which manifest.xml calls the ribbon's functions, kept apart from the functions themselves so that the
// manifest lint can read them without loading Office. A name here needs its function registered when the add-in starts.

/**
 * - `checkEntries`: "Rà soát số liệu", checks every entry of the open workbook;
 * - `saveReports`: "Lưu lên hệ thống", sends the good rows that changed;
 * - `refresh`: "Cập nhật", brings down what changed;
 * - `sendReport`: "Gửi báo cáo kỳ", shows what handing in asks for;
 * - `consolidate`: "Tổng hợp", brings down what agencies reported and shows how things stand;
 * - `printReport`: "In báo cáo", shows what can be printed.
 */
export const COMMAND_NAMES = [
  'checkEntries',
  'saveReports',
  'refresh',
  'sendReport',
  'consolidate',
  'printReport',
] as const

export type CommandName = (typeof COMMAND_NAMES)[number]
