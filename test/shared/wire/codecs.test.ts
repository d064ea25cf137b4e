// Every message of the wire: what was written is read again as it was, what a newer server adds is passed over, and what is
// wrong in any one place is refused. The schemas are found in their folder, so that none is forgotten.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as z from 'zod/mini'
import type { $ZodType } from 'zod/v4/core'
import { defOf, valuesOf, wrongOf } from '../../support/wire/values-of.ts'

const files = import.meta.glob('../../../shared/wire/*.ts', { eager: true }) as Record<string, Record<string, unknown>>
const schemas = Object.entries(files).flatMap(([path, exported]) =>
  Object.entries(exported).flatMap(([name, it]) =>
    isSchema(it) ? [[`${path.split('/').at(-1)} ${name}`, it] as const] : [],
  ),
)
/** What an address asks is text that is read into something else: no message, and tried with the addresses. */
const messages = schemas.filter(([name]) => !name.endsWith('Query'))

function isSchema(it: unknown): it is $ZodType {
  return typeof it === 'object' && it !== null && '_zod' in it
}

/** Cases of all schemas together, the large ones as often as the small. */
function casesOf(of: typeof schemas, make: (schema: $ZodType) => fc.Arbitrary<unknown>) {
  return fc.oneof(...of.map(([name, schema]) => make(schema).map((value) => ({ name, schema, value }))))
}

test('there are messages to try', () => {
  expect(messages.length).toBeGreaterThan(40)
})

test('what was written is read as it was', () => {
  fc.assert(
    fc.property(casesOf(messages, valuesOf), ({ name, schema, value }) => {
      expect([name, z.safeParse(schema, JSON.parse(JSON.stringify(value))).data]).toEqual([name, value])
    }),
    { numRuns: 10_000 },
  )
})

test('what a newer version adds to an object is passed over', () => {
  const objects = messages.filter(([, schema]) => defOf(schema).type === 'object')
  fc.assert(
    fc.property(casesOf(objects, valuesOf), fc.jsonValue({ maxDepth: 2 }), ({ name, schema, value }, more) => {
      expect([name, z.safeParse(schema, { ...(value as object), addedLater: more }).data]).toEqual([name, value])
    }),
    { numRuns: 1_000 },
  )
})

test('what is wrong in one place is refused', () => {
  fc.assert(
    fc.property(casesOf(messages, wrongOf), ({ name, schema, value }) => {
      expect([name, z.safeParse(schema, value).success]).toEqual([name, false])
    }),
    { numRuns: 10_000 },
  )
})
