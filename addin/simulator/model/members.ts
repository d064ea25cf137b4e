// Finds a wire member on an object of the model. Names are looked up without regard to case: `load` sends
// the add-in's own spelling (`values`), everything else Microsoft's (`Values`).

import { itemNotFound, notSimulated } from '../book/fault.ts'
import { isWay } from './define.ts'
import { PROPERTIES_NOT_SIMULATED } from './not-simulated.ts'
import { WireObject } from './wire-object.ts'

interface Member {
  readonly name: string
  readonly kind: 'scalar' | 'way' | 'method'
  readonly isReadable: boolean
  readonly isSettable: boolean
  /** For a method that fails where another one answers a null object: the name of the other one. */
  readonly orNull?: string
}

const known = new WeakMap<object, ReadonlyMap<string, Member>>()

/**
 * Every wire member of a class with what it inherits, by lower-case name. A class with `GetXOrNullObject` has `GetX`
 * too, which fails where the former finds nothing; it is written only where it fails otherwise.
 */
export function membersOf(prototype: object): ReadonlyMap<string, Member> {
  const cached = known.get(prototype)
  if (cached) return cached
  const parent = Object.getPrototypeOf(prototype) as object | null
  const members = new Map(
    parent && parent !== WireObject.prototype && parent !== Object.prototype ? membersOf(parent) : [],
  )
  for (const [name, { value, get, set }] of Object.entries(Object.getOwnPropertyDescriptors(prototype))) {
    if (!/^_?[A-Z]/.test(name)) continue
    const isMethod = typeof value === 'function'
    const member: Member = {
      name,
      kind: isMethod ? 'method' : get && isWay(get) ? 'way' : 'scalar',
      isReadable: get !== undefined,
      isSettable: set !== undefined,
    }
    members.set(name.toLowerCase(), member)
    const failing = name.replace('OrNullObject', '')
    if (isMethod && !members.has(failing.toLowerCase())) {
      members.set(failing.toLowerCase(), { ...member, name: failing, orNull: name })
    }
  }
  known.set(prototype, members)
  return members
}

const membersOfObject = (object: WireObject) => membersOf(Object.getPrototypeOf(object) as object)

/** Every scalar property that Office.js loads with a bare `load()`, by wire name. */
export const scalarsOf = (object: WireObject): readonly string[] =>
  [...membersOfObject(object).values()]
    .filter(({ kind, isReadable }) => kind === 'scalar' && isReadable)
    .map(({ name }) => name)

const memberOf = (object: WireObject, name: string): Member | undefined =>
  membersOfObject(object).get(name.toLowerCase())

/** `Range.getCell`, as Office.js names places in errors. */
export const locationOf = (object: WireObject, member: string): string =>
  `${object.$type}.${member.charAt(0).toLowerCase()}${member.slice(1)}`

/** Whether an object has the property, or Excel's has one that is not simulated; else the name means nothing to Excel. */
export function hasProperty(object: WireObject, name: string): boolean {
  const wanted = name.toLowerCase()
  const member = memberOf(object, name)
  if (member) return member.kind !== 'method'
  return (PROPERTIES_NOT_SIMULATED[object.$type] ?? []).some((missing) => missing.toLowerCase() === wanted)
}

/** The value of a property, under Microsoft's spelling of its name. */
export function readProperty(object: WireObject, name: string): { readonly name: string; readonly value: unknown } {
  const member = memberOf(object, name)
  if (!member || member.kind === 'method') throw notSimulated(object.$type, name)
  return { name: member.name, value: Reflect.get(object, member.name) }
}

export function writeProperty(object: WireObject, name: string, value: unknown): void {
  const member = memberOf(object, name)
  if (!member?.isSettable) throw notSimulated(object.$type, `${name} (set)`)
  Reflect.set(object, member.name, value)
}

export function callMethod(object: WireObject, name: string, args: readonly unknown[]): unknown {
  const member = memberOf(object, name)
  if (member?.kind !== 'method') throw notSimulated(object.$type, name)
  const method = Reflect.get(object, member.orNull ?? member.name) as (...args: readonly unknown[]) => unknown
  const answer = Reflect.apply(method, object, args)
  if (answer === null && member.orNull) throw itemNotFound()
  return answer
}
