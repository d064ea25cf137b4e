// A number format taken apart: its sections, and the pieces of one section.

/** Pieces of one section: quoted text, escaped or padding characters, bracketed parts, then single signs. */
const PIECES =
  /"([^"]*)"|\\(.)|_(.)|\*(.)|\[([^\]]*)\]|(AM\/PM|A\/P)|(y+|m+|d+|h+|s+(?:\.0+)?)|(General)|([eE][+-]0+)|([0#?]+)|(.)/gi

export interface Piece {
  readonly literal?: string
  readonly bracket?: string
  readonly meridiem?: string
  readonly date?: string
  readonly general?: true
  readonly exponent?: string
  readonly digits?: string
  readonly sign?: string
}

export function piecesOf(section: string): Piece[] {
  return [...section.matchAll(PIECES)].map((match): Piece => {
    const [, quoted, escaped, padding, filler, bracket, meridiem, date, general, exponent, digits, sign] = match
    if (quoted !== undefined) return { literal: quoted }
    if (escaped !== undefined) return { literal: escaped }
    if (padding !== undefined) return { literal: ' ' }
    if (filler !== undefined) return { literal: '' }
    if (bracket?.startsWith('$')) return { literal: bracket.slice(1).split('-')[0] ?? '' }
    if (bracket !== undefined) return { bracket }
    if (meridiem !== undefined) return { meridiem }
    if (date !== undefined) return { date }
    if (general !== undefined) return { general: true }
    if (exponent !== undefined) return { exponent }
    return digits !== undefined ? { digits } : { sign: sign ?? '' }
  })
}

/** Splits at the semicolons that are not inside quotes. */
export function sectionsOf(format: string): string[] {
  const sections: string[] = []
  let section = ''
  for (const token of format.match(/"[^"]*"|\\.|[\s\S]/g) ?? []) {
    if (token === ';') {
      sections.push(section)
      section = ''
    } else section += token
  }
  return [...sections, section]
}

/** `[h]`, `[mm]`: time that goes on beyond a day. */
export const isElapsed = (bracket: string): boolean => /^(h+|m+|s+)$/i.test(bracket)
