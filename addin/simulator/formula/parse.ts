// Formula text to a tree. A text that is no formula gives undefined, which Excel refuses at entry.

import { type Token, tokenise } from './tokens.ts'

export type Expression =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'text'; readonly value: string }
  | { readonly kind: 'boolean'; readonly value: boolean }
  | { readonly kind: 'error'; readonly value: string }
  | { readonly kind: 'reference'; readonly text: string }
  | { readonly kind: 'structured'; readonly text: string }
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'missing' }
  | { readonly kind: 'array'; readonly rows: readonly (readonly Expression[])[] }
  | { readonly kind: 'call'; readonly name: string; readonly args: readonly Expression[] }
  | { readonly kind: 'unary'; readonly operator: string; readonly of: Expression }
  /** From one reference to another, where the two are not one token: `Data!A1:Data!B2`, `A1:INDEX(B:B,3)`. */
  | { readonly kind: 'range'; readonly from: Expression; readonly to: Expression }
  | { readonly kind: 'binary'; readonly operator: string; readonly left: Expression; readonly right: Expression }

/** Loosest first. */
const LEVELS: readonly (readonly string[])[] = [['=', '<>', '<', '>', '<=', '>='], ['&'], ['+', '-'], ['*', '/'], ['^']]

class NotAFormula extends Error {}

class Parser {
  private readonly tokens: readonly Token[]
  private at = 0

  constructor(tokens: readonly Token[]) {
    this.tokens = tokens
  }

  whole(): Expression {
    const expression = this.level(0)
    if (this.peek()) throw new NotAFormula()
    return expression
  }

  private peek(): Token | undefined {
    return this.tokens[this.at]
  }

  private take(): Token {
    const token = this.tokens[this.at++]
    if (!token) throw new NotAFormula()
    return token
  }

  private expect(text: string): void {
    if (this.take().text !== text) throw new NotAFormula()
  }

  private level(depth: number): Expression {
    const operators = LEVELS[depth]
    if (!operators) return this.prefixed()
    let left = this.level(depth + 1)
    for (let next = this.peek(); next?.kind === 'operator' && operators.includes(next.text); next = this.peek()) {
      this.at++
      left = { kind: 'binary', operator: next.text, left, right: this.level(depth + 1) }
    }
    return left
  }

  private prefixed(): Expression {
    const next = this.peek()
    if (next?.kind === 'operator' && ['+', '-', '@'].includes(next.text)) {
      this.at++
      return { kind: 'unary', operator: next.text, of: this.prefixed() }
    }
    let operand = this.operand()
    for (let colon = this.peek(); colon?.text === ':'; colon = this.peek()) {
      this.at++
      operand = { kind: 'range', from: operand, to: this.operand() }
    }
    for (let after = this.peek(); after?.text === '%' || after?.text === '#'; after = this.peek()) {
      this.at++
      operand = { kind: 'unary', operator: after.text, of: operand }
    }
    return operand
  }

  private operand(): Expression {
    const token = this.take()
    switch (token.kind) {
      case 'number':
        return { kind: 'number', value: Number(token.text) }
      case 'text':
        return { kind: 'text', value: token.text.slice(1, -1).replaceAll('""', '"') }
      case 'error':
        return { kind: 'error', value: token.text }
      case 'reference':
        return { kind: 'reference', text: token.text }
      case 'structured':
        return { kind: 'structured', text: token.text }
      case 'name': {
        const upper = token.text.toUpperCase()
        if (upper === 'TRUE' || upper === 'FALSE') return { kind: 'boolean', value: upper === 'TRUE' }
        return { kind: 'name', name: token.text }
      }
      case 'function':
        return { kind: 'call', name: token.text.toUpperCase(), args: this.args() }
      case 'open': {
        const inner = this.level(0)
        this.expect(')')
        return inner
      }
      case 'brace':
        return this.array()
      default:
        throw new NotAFormula()
    }
  }

  private args(): Expression[] {
    this.expect('(')
    const args: Expression[] = []
    if (this.peek()?.kind === 'close') {
      this.at++
      return args
    }
    for (;;) {
      const next = this.peek()
      const isMissing = next?.kind === 'close' || next?.text === ','
      args.push(isMissing ? { kind: 'missing' } : this.level(0))
      const after = this.take()
      if (after.kind === 'close') return args
      if (after.text !== ',') throw new NotAFormula()
    }
  }

  private array(): Expression {
    const rows: Expression[][] = [[]]
    for (;;) {
      rows.at(-1)?.push(this.prefixed())
      const after = this.take()
      if (after.text === '}') return { kind: 'array', rows }
      if (after.text === ';') rows.push([])
      else if (after.text !== ',') throw new NotAFormula()
    }
  }
}

/** `parseFormula("=A1+1")`; undefined when Excel would not accept the text as a formula. */
export function parseFormula(formula: string): Expression | undefined {
  const tokens = tokenise(formula.replace(/^=/, ''))
  if (!tokens) return undefined
  try {
    return new Parser(tokens.filter((token) => token.kind !== 'space')).whole()
  } catch (error) {
    if (error instanceof NotAFormula) return undefined
    throw error
  }
}

/** The parts of an expression that stand for cells: references, ranges between two, names, columns of tables. */
export function* referencesIn(expression: Expression): Generator<Expression> {
  switch (expression.kind) {
    case 'reference':
    case 'structured':
    case 'name':
      yield expression
      return
    case 'range':
      if (expression.from.kind === 'call' || expression.to.kind === 'call') {
        yield* referencesIn(expression.from)
        yield* referencesIn(expression.to)
      } else yield expression
      return
    case 'unary':
      yield* referencesIn(expression.of)
      return
    case 'binary':
      yield* referencesIn(expression.left)
      yield* referencesIn(expression.right)
      return
    case 'call':
      for (const arg of expression.args) yield* referencesIn(arg)
      return
    case 'array':
    case 'number':
    case 'text':
    case 'boolean':
    case 'error':
    case 'missing':
      return
    default:
      expression satisfies never
  }
}
