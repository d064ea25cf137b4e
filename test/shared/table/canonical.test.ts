import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fieldIds, type Value } from '../../../shared/domain/report.ts'
import { canonical, canonicalText, isCanonical } from '../../../shared/table/canonical.ts'

const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({
    unit: fc.constantFrom('a', '\u0301', '\u0323', '\r', '\n', '\v', '\u00a0', '\0', '\ud800', 'ê', ' ', '\ufeff'),
  }),
)
const anyValue: fc.Arbitrary<Value> = fc.oneof(
  anyText,
  fc.double(),
  fc.integer(),
  fc.constantFrom('50', '-0', ' 7 ', '2013-12-20'),
)
const anyField = fc.constantFrom(...fieldIds)

describe('canonical values', () => {
  it.each([
    ['result', '  đã mở 3 lớp \r\n', 'đã mở 3 lớp'],
    ['result', 'dòng 1\rdòng 2\u2028dòng 3', 'dòng 1\ndòng 2\ndòng 3'],
    ['result', 'Tổ  chức', 'Tổ  chức'],
    ['result', 'hợp tác xã'.normalize('NFD'), 'hợp tác xã'],
    ['result', '\u00a0- =A1\u00a0', '- =A1'],
    ['result', 'hoà bình', 'hoà bình'],
    ['result', 'a\0b\ud83d', 'ab\ufffd'],
    ['result', 215, '215'],
    ['progress', '50', 50],
    ['progress', -0, 0],
    ['progress', 49.5, 49.5],
    ['progress', 'nửa', 'nửa'],
    ['completedOn', ' 2013-12-20 ', '2013-12-20'],
    ['completedOn', '31/02/2013', '31/02/2013'],
    ['status', ' done ', 'done'],
  ] as const)('%s %j becomes %j', (field, value, expected) => {
    expect(canonical(field, value)).toBe(expected)
  })

  it('do not change when made canonical again', () => {
    fc.assert(
      fc.property(anyField, anyValue, (field, value) => {
        const once = canonical(field, value)
        expect(canonical(field, once)).toBe(once)
      }),
      { numRuns: 10_000 },
    )
  })

  it('are the same for texts that differ only in composition, line ends and outer blanks', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const plain = canonicalText(text)
        expect(canonicalText(` ${plain.normalize('NFD').replace(/\n/g, '\r\n')}\t\n`)).toBe(plain)
      }),
    )
  })

  it('that may be stored are canonical', () => {
    fc.assert(
      fc.property(anyField, anyValue, (field, value) => {
        if (isCanonical(field, value)) expect(canonical(field, value)).toBe(value)
      }),
      { numRuns: 10_000 },
    )
  })
})

describe('what may be stored', () => {
  it.each([
    ['status', 'done', true],
    ['status', '', true],
    ['status', 'Đã hoàn thành', false],
    ['completedOn', '2013-12-20', true],
    ['completedOn', '2013-02-30', false],
    ['completedOn', '20/12/2013', false],
    ['completedOn', 41628, false],
    ['progress', 110, true],
    ['progress', 49.5, false],
    ['progress', '50', false],
    ['progress', Number.NaN, false],
    ['result', 'Đã mở 3 lớp', true],
    ['result', 'Đã mở'.normalize('NFD'), false],
    ['result', ' Đã mở', false],
    ['result', 'a\r\nb', false],
    ['result', 7, false],
  ] as const)('in %s, %j: %s', (field, value, storable) => {
    expect(isCanonical(field, value)).toBe(storable)
  })
})
