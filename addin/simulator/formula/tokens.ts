// Cuts a formula into tokens. References are whole tokens, sheet and range included, so that
// moving cells can rewrite them in place and leave the rest of the text as it was typed.

export interface Token {
  readonly kind:
    | 'number'
    | 'text'
    | 'error'
    | 'reference'
    | 'structured'
    | 'function'
    | 'name'
    | 'operator'
    | 'open'
    | 'close'
    | 'brace'
    | 'separator'
    | 'space'
  readonly text: string
}

const SHEET = `(?:'(?:[^']|'')+'|[\\p{L}_][\\p{L}\\p{N}_.]*)!`
const CELL = '\\$?[A-Za-z]{1,3}\\$?\\d{1,7}'
const COLUMN = '\\$?[A-Za-z]{1,3}'
const ROW = '\\$?\\d{1,7}'
const END = '(?![\\p{L}\\p{N}_.(!])'

const RULES: readonly (readonly [Token['kind'], RegExp])[] = [
  ['space', /\s+/uy],
  ['text', /"(?:[^"]|"")*"/uy],
  ['error', /#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|SPILL!|CALC!)/uy],
  ['reference', new RegExp(`(?:${SHEET})?(?:${CELL}:${CELL}|${CELL}|${COLUMN}:${COLUMN}|${ROW}:${ROW})${END}`, 'uy')],
  ['reference', new RegExp(`${SHEET}#REF!`, 'uy')],
  ['structured', /(?:[\p{L}_][\p{L}\p{N}_.]*)?\[(?:[^[\]]|\[(?:[^[\]']|'.)*\])*\]/uy],
  ['number', /(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?/uy],
  ['function', /[\p{L}_][\p{L}\p{N}_.]*(?=\s*\()/uy],
  ['name', new RegExp(`(?:${SHEET})?[\\p{L}_\\\\][\\p{L}\\p{N}_.\\\\?]*`, 'uy')],
  ['operator', /<>|<=|>=|[-+*/^&=<>%@#:]/uy],
  ['open', /\(/uy],
  ['close', /\)/uy],
  ['brace', /[{}]/uy],
  ['separator', /[,;]/uy],
]

/** Without the leading `=`. Undefined when some sign belongs to no token. */
export function tokenise(formula: string): Token[] | undefined {
  const tokens: Token[] = []
  let at = 0
  while (at < formula.length) {
    const start = at
    for (const [kind, rule] of RULES) {
      rule.lastIndex = at
      const match = rule.exec(formula)
      if (!match) continue
      tokens.push({ kind, text: match[0] })
      at += match[0].length
      break
    }
    if (at === start) return undefined
  }
  return tokens
}
