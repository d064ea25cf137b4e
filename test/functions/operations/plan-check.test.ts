// What is said of an amendment ends up in rows, so it is held to what rows are held to.
import { describe, expect, test } from 'vitest'
import { planFlaws } from '../../../functions/operations/plan-check.ts'
import { samplePlan } from '../support/sample-plan.ts'

describe('the document of an amendment and its day', () => {
  test.each([
    ['as they are to be', 'Quyết định số 12/QĐ-UBND', '2013-11-05'],
    ['both unknown', '', ''],
  ])('are taken: %s', (_, document, on) => {
    expect(planFlaws(samplePlan(), { document, on, moves: [] })).toEqual([])
  })

  test.each([
    ['decomposed letters', 'Quyết định số 12/QĐ-UBND'.normalize('NFD'), '', '/amendment/document'],
    ['blanks around the document', ' Quyết định số 12', '', '/amendment/document'],
    ['a line end of Windows', 'Quyết định\r\nsố 12', '', '/amendment/document'],
    ['a day that is none', '', '2013-02-30', '/amendment/on'],
    ['blanks around the day', '', '2013-11-05 ', '/amendment/on'],
  ])('are refused with a pointer: %s', (_, document, on, pointer) => {
    expect(planFlaws(samplePlan(), { document, on, moves: [] })).toMatchObject([{ pointer }])
  })
})
