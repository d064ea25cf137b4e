// Reading an entity's properties by type, and texts longer than one property. Everything in `entities/` is lossless:
// `fromX(toX(x))` equals `x`.
import { maxStringLength } from '../budget.ts'
import { StoredShape } from '../errors.ts'
import type { Entity, Properties, Property } from '../store.ts'

export function text(entity: Entity, name: string): string {
  const value = entity.properties[name]
  if (typeof value === 'string') return value
  throw missing(entity, name)
}

export function whole(entity: Entity, name: string): number {
  const value = entity.properties[name]
  if (typeof value === 'number') return value
  throw missing(entity, name)
}

export function flag(entity: Entity, name: string): boolean {
  const value = entity.properties[name]
  if (typeof value === 'boolean') return value
  throw missing(entity, name)
}

/** The text, or `undefined` where the property is absent. */
export function maybeText(entity: Entity, name: string): string | undefined {
  return entity.properties[name] === undefined ? undefined : text(entity, name)
}

export function oneOf<T extends string>(entity: Entity, name: string, values: readonly T[]): T {
  const value = text(entity, name)
  const found = values.find((known) => known === value)
  if (found === undefined) throw missing(entity, name)
  return found
}

function missing(entity: Entity, name: string): StoredShape {
  return new StoredShape(`${entity.partition} ${entity.row} has no proper ${name}`)
}

/** A long text as properties `name`, `name2`, `name3` …, never cut inside a surrogate pair. */
export function longText(name: string, value: string): Properties {
  const properties: Record<string, Property> = {}
  cut(value, maxStringLength).forEach((piece, index) => {
    properties[partName(name, index)] = piece
  })
  return properties
}

/** Puts together what `longText` has cut; `''` where there is none. */
export function readLongText(entity: Entity, name: string): string {
  let value = ''
  for (let index = 0; ; index += 1) {
    const piece = maybeText(entity, partName(name, index))
    if (piece === undefined) return value
    value += piece
  }
}

/**
 * A value kept as JSON in a long text. The type is the caller's word: what is read here was written by the same
 * module's `to…`.
 */
export function readJson<T>(entity: Entity, name: string): T {
  const json = readLongText(entity, name)
  try {
    return JSON.parse(json) as T
  } catch (cause) {
    throw new StoredShape(`${entity.partition} ${entity.row}: ${name} is not JSON`, { cause })
  }
}

function partName(name: string, index: number): string {
  return index === 0 ? name : `${name}${index + 1}`
}

/** Cuts a text into pieces of at most `length` UTF-16 units. */
export function cut(value: string, length: number): string[] {
  const pieces: string[] = []
  for (let start = 0; start < value.length; ) {
    let end = Math.min(start + length, value.length)
    if (end < value.length && isHighSurrogate(value.charCodeAt(end - 1))) end -= 1
    pieces.push(value.slice(start, end))
    start = end
  }
  return pieces
}

function isHighSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff
}
