// Rules about single expressions that neither the compiler nor Biome knows, most of them about Office.js.
// They look at syntax, not at types: within addin/ every `.sync()` and `.load()` counts as Office's, so ours are not
// named so. There is no comment that switches a rule off; where a rule does not hold is said in its `where`.
import { type ESTree, Visitor, type VisitorObject } from 'vite'
import { place, type Source } from './source.ts'

type Rule = {
  name: string
  why: string
  /** Whether the rule holds in a file, by its path. */
  where: (path: string) => boolean
  /** Calls `report` with each node that breaks the rule. */
  visit: (report: (node: { start: number }) => void) => VisitorObject
}

/** The shipped add-in; its simulator stands on the other side of Office.js. */
const isAddin = (path: string) => path.startsWith('addin/') && !path.startsWith('addin/simulator/')
const isServer = (path: string) => path.startsWith('functions/')

/** Where the words Excel and Office may stand; elsewhere the workbook is reached through its port. */
const OFFICE_ROOMS = /^addin\/(workbook|commands)\/|^addin\/((office-dialog|sign-in)\.ts|taskpane\.tsx)$/
const OFFICE_GLOBALS = new Set(['Excel', 'Office', 'OfficeExtension', 'OfficeRuntime', 'CustomFunctions'])

/** Writes in pieces below Excel's limit of 5 MB per request, which takes one sync per piece. */
const CHUNKED_WRITES = 'addin/workbook/chunks.ts'

/** Where time, new ids and settings enter the program: its composition roots, and what runs on one's own machine. */
const CLOCK_ROOMS =
  /^functions\/(server\.ts$|host\/|local\/|deploy\/)|^addin\/(app\/compose\.ts$|simulator\/|vite\.config\.ts$)/
const SETTINGS_ROOMS = /^functions\/((config|index|host\/serve)\.ts$|local\/|deploy\/)|^addin\/vite\.config\.ts$/
const CLOCK_AND_IDS = new Set(['Date.now', 'performance.now', 'crypto.randomUUID'])

const RULES: readonly Rule[] = [
  {
    name: 'office-rooms',
    why: 'only addin/workbook, addin/commands, addin/taskpane.tsx, office-dialog.ts and sign-in.ts know Office; ask the port',
    where: (path) => (isAddin(path) || isServer(path)) && !OFFICE_ROOMS.test(path),
    visit: (report) => ({ Identifier: (node) => OFFICE_GLOBALS.has(node.name) && report(node) }),
  },
  {
    name: 'sync-in-loop',
    why: 'each sync is a round trip to Excel: queue everything, then sync once',
    where: (path) => isAddin(path) && path !== CHUNKED_WRITES,
    visit: (report) =>
      insideLoops({ CallExpression: (node) => dottedName(node.callee).endsWith('.sync') && report(node) }),
  },
  {
    name: 'empty-load',
    why: 'loads every property of the object: name those you read',
    where: isAddin,
    visit: (report) => ({
      CallExpression({ callee, arguments: [what], start }) {
        const everything = what === undefined || (what.type === 'Literal' && /^\*?$/.test(String(what.value)))
        if (dottedName(callee).endsWith('.load') && everything) report({ start })
      },
    }),
  },
  {
    name: 'trusted-caller',
    why: 'any caller can write it: who calls is said by the verified token alone',
    where: isServer,
    visit: (report) => ({
      Literal: (node) => /^x-ms-client-principal/i.test(String(node.value)) && report(node),
      MemberExpression: (node) => /(^|\.)req(uest)?\.user$/.test(dottedName(node)) && report(node),
    }),
  },
  {
    name: 'clock-and-ids',
    why: 'be given `now` and ids, so that the same input gives the same result',
    where: (path) => !CLOCK_ROOMS.test(path),
    visit: (report) => ({
      CallExpression: (node) => CLOCK_AND_IDS.has(dottedName(node.callee)) && report(node),
      NewExpression: (node) => dottedName(node.callee) === 'Date' && node.arguments.length === 0 && report(node),
    }),
  },
  {
    name: 'chance',
    why: 'shared/ decides the same way everywhere; elsewhere a random pause may keep two writers apart',
    where: (path) => path.startsWith('shared/'),
    visit: (report) => ({ CallExpression: (node) => dottedName(node.callee) === 'Math.random' && report(node) }),
  },
  {
    name: 'settings',
    why: 'settings come from functions/config.ts, which says at once what is missing',
    where: (path) => !SETTINGS_ROOMS.test(path),
    visit: (report) => ({ MemberExpression: (node) => dottedName(node) === 'process.env' && report(node) }),
  },
]

/** Every broken rule of one shipped file, one line each: `addin/sync/engine.ts:40 (office-rooms) …`. */
export function checkOfficeRules(source: Source): string[] {
  return RULES.filter(({ where }) => where(source.path)).flatMap(({ name, why, visit }) => {
    const problems: string[] = []
    new Visitor(visit((node) => problems.push(`${place(source, node.start)} (${name}) ${why}`))).visit(
      source.syntax.program,
    )
    return problems
  })
}

/** `context.sync` for that expression; what is not a plain name becomes empty: `a[0].sync` is `.sync`. */
function dottedName(node: ESTree.Expression | ESTree.Super): string {
  if (node.type === 'Identifier') return node.name
  if (node.type !== 'MemberExpression') return ''
  return `${dottedName(node.object)}.${node.property.type === 'Identifier' && !node.computed ? node.property.name : ''}`
}

/** The visitor, heard only inside loops and inside functions given to `forEach`, `map` and the like. */
function insideLoops({ CallExpression: inner }: Pick<VisitorObject, 'CallExpression'>): VisitorObject {
  const perElement = new Set<unknown>()
  let depth = 0
  const down = () => {
    depth += 1
  }
  const up = () => {
    depth -= 1
  }
  const downIfPerElement = (node: unknown) => perElement.has(node) && down()
  const upIfPerElement = (node: unknown) => perElement.has(node) && up()
  return {
    ForStatement: down,
    'ForStatement:exit': up,
    ForOfStatement: down,
    'ForOfStatement:exit': up,
    ForInStatement: down,
    'ForInStatement:exit': up,
    WhileStatement: down,
    'WhileStatement:exit': up,
    DoWhileStatement: down,
    'DoWhileStatement:exit': up,
    ArrowFunctionExpression: downIfPerElement,
    'ArrowFunctionExpression:exit': upIfPerElement,
    FunctionExpression: downIfPerElement,
    'FunctionExpression:exit': upIfPerElement,
    CallExpression(node) {
      if (/\.(forEach|map|flatMap|filter|some|every|reduce)$/.test(dottedName(node.callee)))
        for (const argument of node.arguments) perElement.add(argument)
      if (depth > 0) inner?.(node)
    },
  }
}
