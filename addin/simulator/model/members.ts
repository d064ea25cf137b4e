// Finds a wire member on an object of the model. Names are looked up without regard to case: `load` sends
// the add-in's own spelling (`values`), everything else Microsoft's (`Values`).

import { notSimulated } from '../book/fault.ts'
import { PROPERTIES_NOT_SIMULATED } from './not-simulated.ts'
import { WireObject } from './wire-object.ts'

interface Member {
  readonly name: string
  readonly kind: 'property' | 'method'
  readonly isSettable: boolean
}

const known = new WeakMap<object, ReadonlyMap<string, Member>>()

/** Every wire member of a class with what it inherits, by lower-case name. */
export function membersOf(prototype: object): ReadonlyMap<string, Member> {
  const cached = known.get(prototype)
  if (cached) return cached
  const parent = Object.getPrototypeOf(prototype) as object | null
  const members = new Map(
    parent && parent !== WireObject.prototype && parent !== Object.prototype ? membersOf(parent) : [],
  )
  for (const [name, descriptor] of Object.entries(Object.getOwnPropertyDescriptors(prototype))) {
    if (!/^_?[A-Z]/.test(name)) continue
    const isMethod = typeof descriptor.value === 'function'
    const isSettable = descriptor.set !== undefined
    members.set(name.toLowerCase(), { name, kind: isMethod ? 'method' : 'property', isSettable })
  }
  known.set(prototype, members)
  return members
}

const memberOf = (object: WireObject, name: string): Member | undefined =>
  membersOf(Object.getPrototypeOf(object) as object).get(name.toLowerCase())

/** `Range.getCell`, as Office.js names places in errors. */
export const locationOf = (object: WireObject, member: string): string =>
  `${object.$type}.${member.charAt(0).toLowerCase()}${member.slice(1)}`

/** Whether an object has the property, or Excel's has one that is not simulated; else the name means nothing to Excel. */
export function hasProperty(object: WireObject, name: string): boolean {
  const wanted = name.toLowerCase()
  const missing = PROPERTIES_NOT_SIMULATED[object.$type] ?? []
  return memberOf(object, name)?.kind === 'property' || missing.some((known) => known.toLowerCase() === wanted)
}

/** The value of a property, under Microsoft's spelling of its name. */
export function readProperty(object: WireObject, name: string): { readonly name: string; readonly value: unknown } {
  const member = memberOf(object, name)
  if (member?.kind !== 'property') throw notSimulated(object.$type, name)
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
  return Reflect.apply(Reflect.get(object, member.name) as (...args: readonly unknown[]) => unknown, object, args)
}
