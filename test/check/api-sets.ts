// No call may need more of Excel than manifest.xml requires, unless the code asks first. What needs what is told by the
// notes `[Api set: ExcelApi 1.16]` of Office's own typings. Members are known by name alone: one that several classes
// have counts as the oldest of them, and one that the language or our own types have is not looked for, so a use may
// slip through, but none is refused wrongly.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { type ESTree, Visitor } from 'vite'
import { place, type Source } from './source.ts'

/** What texts, lists and the like have of their own. */
const BUILT_IN = new Set(
  [String, Number, Array, Map, Set, Promise, RegExp, Date, Object, Function].flatMap(({ prototype }) =>
    Object.getOwnPropertyNames(prototype),
  ),
)

/** A requirement set: `['ExcelApi', 1, 16]`. */
export type ApiSet = readonly [name: string, major: number, minor: number]

const isWithin = ([name, major, minor]: ApiSet, [other, otherMajor, otherMinor]: ApiSet): boolean =>
  name === other && (major < otherMajor || (major === otherMajor && minor <= otherMinor))

/** Where Excel's objects are in hand; nobody else may name them. */
const OFFICE_ROOMS = /^addin\/(workbook|commands)\//

const NOTE = /\[Api set: (\w+) (\d+)\.(\d+)\]/
const MEMBER = /^\s{8,}(?:readonly |static |get |set )*(\w+)\??[(:<]/
/** What each member of the namespace Excel needs, by name, as the typings note it: the least of all classes. */
export function neededSets(typings: string): ReadonlyMap<string, ApiSet> {
  const start = typings.indexOf('declare namespace Excel {')
  const end = typings.indexOf('\ndeclare namespace ', start + 1)
  const needed = new Map<string, ApiSet>()
  const unnoted = new Set<string>()
  let comment = ''
  for (const line of typings.slice(start, end).split('\n')) {
    if (/^\s*(\/\*\*|\*)/.test(line)) {
      comment = line.includes('/**') ? line : comment + line
      continue
    }
    const name = MEMBER.exec(line)?.[1]
    const [, set, major, minor] = NOTE.exec(comment) ?? []
    comment = ''
    if (name === undefined || BUILT_IN.has(name)) continue
    if (set === undefined) unnoted.add(name)
    else {
      const found: ApiSet = [set, Number(major), Number(minor)]
      const known = needed.get(name)
      if (!known || isWithin(found, known) || known[0] !== 'ExcelApi') needed.set(name, found)
    }
  }
  for (const name of unnoted) needed.delete(name)
  return needed
}

/** The properties and methods that our own types declare. */
export function ownMembers(sources: readonly Source[]): ReadonlySet<string> {
  const names = new Set<string>()
  const add = ({ key }: { readonly key: ESTree.Node }): void => {
    if (key.type === 'Identifier') names.add(key.name)
  }
  const visitor = new Visitor({
    TSPropertySignature: add,
    TSMethodSignature: add,
    MethodDefinition: add,
    PropertyDefinition: add,
  })
  for (const { path, syntax } of sources) if (!path.startsWith('addin/simulator/')) visitor.visit(syntax.program)
  return names
}

/** The sets that a manifest asks of Excel. */
export const requiredSets = (manifest: string): ApiSet[] =>
  [...manifest.matchAll(/<Set Name="(\w+)" MinVersion="(\d+)\.(\d+)"\/>/g)].map(([, name = '', major, minor]) => [
    name,
    Number(major),
    Number(minor),
  ])

interface Guard {
  readonly from: number
  readonly to: number
  readonly set: ApiSet
}

/** Every use of a member that the required sets do not hold, outside code that runs only where it was asked for. */
export function checkApiSets(
  source: Source,
  needed: ReadonlyMap<string, ApiSet>,
  required: readonly ApiSet[],
): string[] {
  if (!OFFICE_ROOMS.test(source.path)) return []
  const uses: { readonly name: string; readonly at: number }[] = []
  const guards: Guard[] = []
  const guard = (test: ESTree.Expression, guarded: { start: number; end: number }): void => {
    for (const set of askedFor(test)) guards.push({ from: guarded.start, to: guarded.end, set })
  }
  new Visitor({
    MemberExpression: ({ property, computed }) => {
      if (!computed && property.type === 'Identifier') uses.push({ name: property.name, at: property.start })
    },
    CallExpression: ({ callee, arguments: [what] }) => {
      const isLoad =
        callee.type === 'MemberExpression' && callee.property.type === 'Identifier' && callee.property.name === 'load'
      if (isLoad && what) uses.push(...loadedNames(what))
    },
    IfStatement: ({ test, consequent }) => guard(test, consequent),
    ConditionalExpression: ({ test, consequent }) => guard(test, consequent),
    LogicalExpression: ({ operator, left, right }) => {
      if (operator === '&&') guard(left, right)
    },
  }).visit(source.syntax.program)
  return uses.flatMap(({ name, at }) => {
    const set = needed.get(name)
    if (!set || required.some((held) => isWithin(set, held))) return []
    const isGuarded = guards.some(({ from, to, set: asked }) => at >= from && at < to && isWithin(set, asked))
    if (isGuarded) return []
    const [api, major, minor] = set
    return [`${place(source, at)} (api-set) ${name} needs ${api} ${major}.${minor}: ask isSetSupported first`]
  })
}

/** The sets a condition asks for, all of which hold where it is met: `isSetSupported('ExcelApi', '1.16') && …`. */
function askedFor(test: ESTree.Expression): ApiSet[] {
  if (test.type === 'LogicalExpression' && test.operator === '&&')
    return [...askedFor(test.left), ...askedFor(test.right)]
  if (test.type !== 'CallExpression') return []
  const { callee, arguments: args } = test
  const name = callee.type === 'MemberExpression' ? callee.property : callee
  if (name.type !== 'Identifier' || name.name !== 'isSetSupported') return []
  const [set, version] = args.map((arg) => (arg.type === 'Literal' ? String(arg.value) : ''))
  const [major = 1, minor = 1] = (version || '1.1').split('.').map(Number)
  return set ? [[set, major, minor]] : []
}

/** `load('values,format/fill')`, `load(['values'])` and `load({ values: true })` ask for properties, too. */
function loadedNames(what: ESTree.Argument): { name: string; at: number }[] {
  if (what.type === 'Literal' && typeof what.value === 'string') {
    return what.value.split(/[,/\s]+/).map((name) => ({ name, at: what.start }))
  }
  if (what.type === 'ArrayExpression')
    return what.elements.flatMap((one) => (one ? loadedNames(one as ESTree.Argument) : []))
  if (what.type !== 'ObjectExpression') return []
  return what.properties.flatMap((property) => {
    if (property.type !== 'Property' || property.key.type !== 'Identifier') return []
    const inner = property.value.type === 'ObjectExpression' ? loadedNames(property.value) : []
    return [{ name: property.key.name, at: property.start }, ...inner]
  })
}

/** The typings that are installed. */
export const readTypings = (): string =>
  readFileSync(createRequire(import.meta.url).resolve('@types/office-js/index.d.ts'), 'utf8')
