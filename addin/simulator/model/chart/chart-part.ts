// How parts of a chart are made from lists: every property is kept and answered, none is drawn.
// A list names each property with what an untouched chart answers; `=` alone means null, `!` that it cannot be set.

import { notSimulated } from '../../book/fault.ts'
import { readBoolean, readNumber, readText } from '../arguments.ts'
import { type Class, ways } from '../define.ts'
import { readColor } from '../format/colors.ts'
import { type KeptProperty, keepProperties, type Store, StoredPart, writeKept } from '../kept.ts'

/** Where the parts of a chart keep their properties. */
export interface PartStore extends Store {
  /** Where a part changes more than itself: the names along the chart's axis. */
  setCategories?(source: unknown): void
}

export abstract class ChartPart extends StoredPart<PartStore> {
  $setSolidColor(color: unknown): void {
    this.$keep({ Color: readColor(color) })
  }

  /** Keeps values under names of this part. */
  $keep(values: Readonly<Record<string, unknown>>): void {
    for (const [name, value] of Object.entries(values)) writeKept(this, name, value)
  }

  /** A part of this part. */
  $way(Way: PartClass, name: string): ChartPart {
    return new Way(this.store, `${this.$path}${name}.`)
  }

  $setCategories(source: unknown): void {
    if (!this.store.setCategories) throw notSimulated(this.$type, 'setCategoryNames')
    this.store.setCategories(source)
  }
}

/** `Visible=true Text="" Left=0 Position=` as properties; what may be set is told from what is answered. */
export function propertiesFrom(list: string): KeptProperty[] {
  return list
    .split(' ')
    .filter((entry) => entry !== '')
    .map((entry): KeptProperty => {
      const [given = '', text = ''] = entry.split('=')
      const name = given.replace('!', '')
      const fallback: unknown = text === '' ? null : JSON.parse(text)
      if (given.endsWith('!')) return { name, fallback }
      if (/Color$/.test(name)) return { name, fallback, check: (value) => (value === '' ? '' : readColor(value)) }
      if (typeof fallback === 'boolean') return { name, fallback, check: readBoolean }
      if (typeof fallback === 'number') return { name, fallback, check: readNumber }
      if (typeof fallback === 'string') return { name, fallback, check: readText }
      return { name, fallback, check: (value) => value }
    })
}

export type PartClass = new (store: PartStore, path?: string) => ChartPart

/** Ways to parts that are kept below the part's own properties, each under its name. */
export function leadTo(part: Class<ChartPart>, parts: Readonly<Record<string, PartClass>>): void {
  for (const [name, Way] of Object.entries(parts)) ways(part, { [name]: (owner) => owner.$way(Way, name) })
}

/** Methods that parts have, written where their class is made; each is called with the part. */
type PartMethods = Readonly<Record<string, (part: ChartPart, ...args: readonly unknown[]) => unknown>>

/** A class of Microsoft's name with these properties, ways to other parts, and methods. */
export function part(
  type: string,
  list: string,
  parts: Readonly<Record<string, PartClass>> = {},
  methods: PartMethods = {},
): PartClass {
  class Part extends ChartPart {
    readonly $type = type
  }
  keepProperties(Part, propertiesFrom(list))
  leadTo(Part, parts)
  for (const [name, run] of Object.entries(methods)) {
    Object.defineProperty(Part.prototype, name, {
      value(this: Part, ...args: readonly unknown[]): unknown {
        return run(this, ...args)
      },
    })
  }
  return Part
}
