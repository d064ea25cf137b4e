// What may stand in a file of Word or Excel.

/** A text without the characters that no XML file may hold: controls but for tab and line end. */
export function printable(text: string): string {
  return text.replace(/[^\P{Cc}\t\n]/gu, '').replace(/[\ufffe\uffff]/g, '')
}
