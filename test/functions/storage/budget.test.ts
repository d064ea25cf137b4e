// The byte budget of a transaction, which is told quickly for small ones: it has to be the same budget for all.
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  fitsTransaction,
  maxOperations,
  maxTransactionBytes,
  operationBytes,
} from '../../../functions/storage/budget.ts'
import type { Operation } from '../../../functions/storage/store.ts'

/** Characters that take one to six bytes in JSON, next to each other as strings of any length. */
const text = fc
  .tuple(fc.constantFrom('a', 'ộ', '\u0001', '𠮷', '"', '\n'), fc.integer({ min: 0, max: 32_000 }))
  .map(([character, length]) => character.repeat(length / character.length))
const property = fc.oneof({ weight: 9, arbitrary: text }, { weight: 1, arbitrary: fc.double() }, fc.boolean())
const operation = fc
  .dictionary(fc.stringMatching(/^[a-zA-Z]{1,8}$/), property, { maxKeys: 3 })
  .map((properties): Operation => ({ kind: 'create', entity: { partition: 'p', row: 'r', properties } }))

test('a transaction fits when it has at most a hundred operations of 3.5 MiB together', () => {
  fc.assert(
    fc.property(fc.array(operation, { minLength: 1, maxLength: 120, size: 'max' }), (operations) => {
      const bytes = operations.reduce((sum, it) => sum + operationBytes(it), 0)
      expect(fitsTransaction(operations)).toBe(operations.length <= maxOperations && bytes <= maxTransactionBytes)
    }),
    { numRuns: 100 },
  )
})

test.each(['a', 'ộ', '\u0001', '𠮷', '"'])('the last byte of %j that fits is found', (character) => {
  const full = Math.floor(maxTransactionBytes / operationBytes(operationOf(character.repeat(60_000))))
  const operations = Array.from({ length: full }, () => operationOf(character.repeat(60_000)))
  const room = maxTransactionBytes - operations.reduce((sum, it) => sum + operationBytes(it), 0)
  const each = Buffer.byteLength(JSON.stringify(character)) - 2
  const last = Math.floor((room - operationBytes(operationOf(''))) / each)
  expect(fitsTransaction([...operations, operationOf(character.repeat(last))])).toBe(true)
  expect(fitsTransaction([...operations, operationOf(character.repeat(last + 1))])).toBe(false)
})

function operationOf(value: string): Operation {
  return { kind: 'create', entity: { partition: 'p', row: 'r', properties: { value } } }
}
