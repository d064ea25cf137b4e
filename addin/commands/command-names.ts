// The names under which manifest.xml calls the ribbon's functions, kept apart from the functions themselves so that the
// manifest lint can read them without loading Office. A name here needs its function registered when the add-in starts.

/**
 * - `checkEntries`: "Rà soát số liệu", checks every entry of the open workbook;
 * - `saveReports`: "Lưu lên hệ thống", sends the good rows that changed;
 * - `refresh`: "Cập nhật", brings down what changed.
 */
export const COMMAND_NAMES = ['checkEntries', 'saveReports', 'refresh'] as const

export type CommandName = (typeof COMMAND_NAMES)[number]
