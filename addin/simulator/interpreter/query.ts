// Answers `load`: builds the tree of what was asked, then reads it from the object.

import { notSimulated } from '../book/fault.ts'
import { hasProperty, readProperty, scalarsOf } from '../model/members.ts'
import { WireCollection, WireObject } from '../model/wire-object.ts'
import type { QueryInfo } from './wire-format.ts'

interface Wanted {
  /** `*`: every scalar. */
  all: boolean
  readonly parts: Map<string, Wanted>
}

const nothing = (): Wanted => ({ all: false, parts: new Map() })

/** `items/name` in an array stands for `name` of each item. */
const segments = (path: string): string[] =>
  path
    .split(/[/.]/)
    .map((part) => part.trim())
    .filter((part) => part !== '' && part.toLowerCase() !== 'items')

function wantedBy({ Select, Expand }: QueryInfo): Wanted {
  const root = nothing()
  const walk = (path: readonly string[]): Wanted => {
    let node = root
    for (const part of path) {
      const key = part.toLowerCase()
      const next = node.parts.get(key) ?? nothing()
      node.parts.set(key, next)
      node = next
    }
    return node
  }
  for (const path of Select ?? []) {
    const parts = segments(path)
    if (parts.at(-1) === '*') walk(parts.slice(0, -1)).all = true
    else if (parts.length === 0) root.all = true
    else walk(parts)
  }
  for (const path of Expand ?? []) {
    const node = walk(segments(path))
    if (node.parts.size === 0) node.all = true
  }
  if (!Select?.length) root.all = true
  return root
}

/** What `load` answers for an object; `null` for a null object. */
export function answerQuery(object: WireObject | null, query: QueryInfo): unknown {
  return object === null ? null : read(object, wantedBy(query), query)
}

function read(object: WireObject, wanted: Wanted, page: QueryInfo = {}): Record<string, unknown> {
  return object instanceof WireCollection ? readCollection(object, wanted, page) : readObject(object, wanted)
}

function readObject(object: WireObject, wanted: Wanted): Record<string, unknown> {
  const answer: Record<string, unknown> = { ...object.$identity() }
  if (wanted.all) for (const name of scalarsOf(object)) readScalar(object, name, answer)
  for (const [key, part] of wanted.parts) {
    // Samples load a name that does not exist in order to load nothing but the object itself.
    if (!hasProperty(object, key)) continue
    const { name, value } = readProperty(object, key)
    if (value instanceof WireObject) answer[name] = read(value, asked(part))
    else if (value === null || part.parts.size === 0) answer[name] = value
    else throw notSimulated(object.$type, `${name}/${[...part.parts.keys()].join('/')}`)
  }
  return answer
}

/** A navigation property named alone means its scalars. */
const asked = (part: Wanted): Wanted => (part.all || part.parts.size > 0 ? part : { ...part, all: true })

function readScalar(object: WireObject, name: string, answer: Record<string, unknown>): void {
  const { value } = readProperty(object, name)
  answer[name] = value
}

/** Properties of the collection itself (`count`) are told from those of its items; what both have is answered for both. */
function readCollection(collection: WireCollection, wanted: Wanted, page: QueryInfo): Record<string, unknown> {
  const answer: Record<string, unknown> = { ...collection.$identity() }
  const own = scalarsOf(collection)
  const ownNames = new Set(own.map((name) => name.toLowerCase()))
  const [model] = collection.$items()
  const isOfItems = (key: string): boolean => !ownNames.has(key) || (model !== undefined && hasProperty(model, key))
  const itemParts = new Map([...wanted.parts].filter(([key]) => isOfItems(key)))
  for (const name of own) {
    if (wanted.all || wanted.parts.has(name.toLowerCase())) readScalar(collection, name, answer)
  }
  const wantsItems = wanted.all || itemParts.size > 0
  if (!wantsItems) return answer
  const skip = page.Skip ?? 0
  const items = collection.$items().slice(skip, page.Top == null ? undefined : skip + page.Top)
  answer._Items = items.map((item) => read(item, { all: wanted.all, parts: itemParts }))
  return answer
}
