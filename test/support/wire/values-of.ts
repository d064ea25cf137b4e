// Values that a schema of the wire takes, and values that it has to refuse, made up from the schema itself: so no message
// can be added without being tried. What zod keeps of a schema is read here and nowhere else.
import fc from 'fast-check'
import * as z from 'zod/mini'
import type { $ZodCheck, $ZodType, $ZodTypes } from 'zod/v4/core'
import { dayNumber, fromDayNumber } from '../../../shared/domain/calendar.ts'
import { fieldIds } from '../../../shared/domain/report.ts'
import { problemStatus } from '../../../shared/wire/problem.ts'

export type Made = fc.Arbitrary<unknown>
type Def<Kind extends string> = Extract<$ZodTypes['_zod']['def'], { type: Kind }>

/** What a function decides a schema does not say: the first of these that such a schema takes is what it is for. */
const decided: readonly Made[] = [
  fc.constantFrom(...fieldIds),
  fc.constantFrom(...Object.keys(problemStatus)),
  fc.record({ code: fc.string(), level: fc.constantFrom('error', 'warning') }, { noNullPrototype: true }),
  fc.record({ kind: fc.constantFrom('in-time', 'overdue'), days: fc.nat() }, { noNullPrototype: true }),
]

const primitives = fc.constantFrom<unknown>(null, true, -0.5, 'không phải', '')
const wrongForAll = fc.constantFrom<unknown>(null, true, [], {}, [[]])

export function defOf(schema: $ZodType): $ZodTypes['_zod']['def'] {
  return (schema as $ZodTypes)._zod.def
}

function takes(schema: $ZodType, value: unknown): boolean {
  return z.safeParse(schema, value).success
}

interface Limits {
  readonly pattern: RegExp | undefined
  readonly least: number
  readonly most: number
}

function limitsOf(checks: readonly $ZodCheck[] = []): Limits {
  const defs = checks.map(({ _zod }) => _zod.def as { check: string; [name: string]: unknown })
  const numberOf = (check: string, name: string) => defs.find((it) => it.check === check)?.[name] as number | undefined
  return {
    pattern: defs.find((it) => it.check === 'string_format')?.pattern as RegExp | undefined,
    least: numberOf('min_length', 'minimum') ?? numberOf('greater_than', 'value') ?? Number.NEGATIVE_INFINITY,
    most: numberOf('max_length', 'maximum') ?? numberOf('less_than', 'value') ?? Number.POSITIVE_INFINITY,
  }
}

const isOptional = (schema: $ZodType) => defOf(schema).type === 'optional'

/** @throws Error for a kind of schema that no message has used so far */
export function valuesOf(schema: $ZodType): Made {
  const def = defOf(schema)
  switch (def.type) {
    case 'string':
      return isDay(def) ? (takes(schema, '') ? fc.oneof(days, fc.constant('')) : days) : texts(limitsOf(def.checks))
    case 'number':
      return numbers(limitsOf(def.checks), isInteger(def))
    case 'boolean':
      return fc.boolean()
    case 'enum':
      return fc.constantFrom(...Object.values(def.entries))
    case 'literal':
      return fc.constantFrom(...def.values)
    case 'optional':
      return valuesOf(def.innerType)
    case 'nullable':
      return fc.option(valuesOf(def.innerType))
    case 'array': {
      const least = Math.max(limitsOf(def.checks).least, 0)
      return fc.array(valuesOf(def.element), { minLength: least, maxLength: least + 2 })
    }
    case 'object': {
      const members = Object.entries(def.shape).map(([name, member]) => [name, valuesOf(member)] as const)
      const requiredKeys = Object.keys(def.shape).filter((name) => !isOptional(def.shape[name] as $ZodType))
      return fc.record(Object.fromEntries(members), { requiredKeys, noNullPrototype: true })
    }
    case 'record':
      return records(def)
    case 'union':
      return fc.oneof(...def.options.map(valuesOf))
    case 'pipe':
      return valuesOf(defOf(def.out).type === 'transform' ? def.in : def.out).filter((it) => takes(schema, it))
    case 'custom': {
      const found = decided.find((it) => fc.sample(it, 5).every((value) => takes(schema, value)))
      if (found === undefined) throw new Error('of what a function decides no values are known')
      return found
    }
    default:
      throw new Error(`of ${def.type} no values are known`)
  }
}

/** The only texts that are more than a pattern says. */
function isDay({ checks = [] }: Def<'string'>): boolean {
  return checks.some(({ _zod }) => _zod.def.check === 'custom')
}

const days = fc.integer({ min: dayNumber('1900-01-01'), max: dayNumber('2199-12-31') }).map(fromDayNumber)
const noDays = fc.constantFrom('2013-02-30', '2013-13-01', '2013-1-1', '20/12/2013', ' 2013-12-20', '2013-12-20T00:00')

function texts({ pattern, least, most }: Limits): fc.Arbitrary<string> {
  if (pattern) return fc.stringMatching(pattern, { size: 'small' }).filter((it) => it.length <= most)
  const some = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 12 }),
    fc.constantFrom('Sở Nội vụ', 'a\r\nb', '=1+1', '"', ' '),
  )
  return some.filter((it) => it.length >= least && /\S/.test(it) === it.length > 0)
}

function isInteger(def: Def<'number'>): boolean {
  return 'format' in def
}

function numbers({ least, most }: Limits, whole: boolean): fc.Arbitrary<number> {
  const integers = fc.integer({ min: Math.max(least, -1_000), max: Math.min(most, 1_000_000) })
  return whole ? integers : fc.oneof(integers, fc.constantFrom(0.5, -12.25, 1e21))
}

function records(def: Def<'record'>): Made {
  const key = defOf(def.keyType)
  const values = valuesOf(def.valueType)
  if (key.type === 'enum') {
    const all = Object.values(key.entries).map((name) => [name, values] as const)
    return fc.record(Object.fromEntries(all), { noNullPrototype: true })
  }
  const keys = (valuesOf(def.keyType) as fc.Arbitrary<string>).filter((it) => it !== '__proto__')
  return fc.dictionary(keys, values, { maxKeys: 3, noNullPrototype: true })
}

/** Values that are right but in one place, in whatever part of the schema that is. */
export function wrongOf(schema: $ZodType): Made {
  const def = defOf(schema)
  switch (def.type) {
    case 'string':
      return isDay(def) ? fc.oneof(wrongForAll, noDays) : wrongTexts(limitsOf(def.checks))
    case 'number':
      return wrongNumbers(limitsOf(def.checks), isInteger(def))
    case 'boolean':
      return fc.constantFrom<unknown>(null, 0, 'true', [], {})
    case 'enum':
    case 'literal':
    case 'custom':
      return fc.oneof(wrongForAll, fc.constantFrom('', 'không phải', -0.5)).filter((it) => !takes(schema, it))
    case 'optional':
      return wrongOf(def.innerType)
    case 'nullable':
      return wrongOf(def.innerType).filter((it) => it !== null)
    case 'array': {
      const { least, most } = limitsOf(def.checks)
      const wrong = wrongOf(def.element).map((it): unknown[] => [it])
      const short = least > 0 ? [fc.constant([])] : []
      const right = valuesOf(def.element)
      const long = most <= 1_000 ? [right.map((it) => Array.from({ length: most + 1 }, () => it))] : []
      return fc.oneof(primitives, fc.constant({}), wrong, ...short, ...long)
    }
    case 'object': {
      const right = valuesOf(schema) as fc.Arbitrary<Record<string, unknown>>
      const members = Object.entries(def.shape) as [string, $ZodType][]
      const gone = members
        .filter(([, member]) => !isOptional(member))
        .map(([name]) => right.map(({ [name]: _, ...rest }) => rest))
      const wrong = members.map(([name, member]) =>
        fc.tuple(right, wrongOf(member)).map(([value, it]) => ({ ...value, [name]: it })),
      )
      return fc.oneof(primitives, fc.constant([]), ...gone, ...wrong)
    }
    case 'record': {
      const isOpen = defOf(def.keyType).type === 'string'
      const wrong = wrongOf(def.valueType).map((it) => ({ result: it }))
      return fc.oneof(primitives, wrong, ...(isOpen ? [] : [valuesOf(def.valueType).map((it) => ({ 'không có': it }))]))
    }
    case 'union':
      return fc.oneof(...def.options.map(wrongOf)).filter((it) => !takes(schema, it))
    case 'pipe': {
      const [into, out] = [defOf(def.in).type, defOf(def.out).type]
      // What a transform makes of a value is not known from the value before it.
      if (into === 'transform') return wrongOf(def.out)
      const wrong = [wrongOf(def.in), ...(out === 'transform' ? [] : [wrongOf(def.out)])]
      return fc.oneof(...wrong).filter((it) => !takes(schema, it))
    }
    default:
      throw new Error(`of ${def.type} nothing wrong is known`)
  }
}

function wrongTexts({ pattern, least, most }: Limits): Made {
  const odd = pattern
    ? [
        fc.string({ unit: 'binary', maxLength: 40 }).filter((it) => !pattern.test(it)),
        fc.constantFrom('a|b', '../h', '\u0000'),
      ]
    : []
  const long = most < 100_000 ? [fc.constant('x'.repeat(most + 1))] : []
  const short = least > 0 ? [fc.constant('')] : []
  return fc.oneof(wrongForAll, fc.constant(1), ...odd.slice(0, 1), ...long, ...short)
}

function wrongNumbers({ least, most }: Limits, whole: boolean): Made {
  const outside = [least - 1, most + 1].filter(Number.isFinite)
  return fc.oneof(wrongForAll, fc.constantFrom<unknown>('1', '', ...outside, ...(whole ? [0.5, 2 ** 53] : [])))
}
