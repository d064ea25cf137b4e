// What is said of an amendment ends up in rows, so it is held to what rows are held to; what a period asks is in the plan.
import { describe, expect, test } from 'vitest'
import { choiceFlaws, daysFlaws, planFlaws } from '../../../functions/operations/plan-check.ts'
import type { AgencyId, TaskId } from '../../../shared/domain/ids.ts'
import { homeAffairs, openSet, samplePlan, settings } from '../support/sample-plan.ts'

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

describe('what a period is opened with', () => {
  const { tasks, directory } = samplePlan()
  const ids = (...of: string[]) => of as (TaskId & AgencyId)[]
  test.each<[string, Parameters<typeof choiceFlaws>[0], readonly string[]]>([
    ['everybody and everything', {}, []],
    ['some tasks and bodies, open sets too', { tasks: ids('I-1', 'II-2'), agencies: [homeAffairs, openSet] }, []],
    ['a task that is in no plan', { tasks: ids('I-1', 'IX-1') }, ['/period/tasks/1']],
    ['a body that is in no directory', { agencies: ids('so-khong-co') }, ['/period/agencies/0']],
    ['nothing and nobody', { tasks: [], agencies: [] }, ['/period/tasks', '/period/agencies']],
  ])('%s', (_, choice, pointers) => {
    expect(choiceFlaws(choice, { tasks, agencies: directory.agencies }).map((it) => it.pointer)).toEqual(pointers)
  })

  test.each<[string, Partial<typeof settings>, readonly string[]]>([
    ['days that follow one another', {}, []],
    ['one day', { from: '2013-12-20', to: '2013-12-20', agenciesDue: '2013-12-25' }, []],
    ['an end before its beginning', { from: '2014-01-01' }, ['/period/to']],
    ['a secretariat due before the agencies', { secretariatDue: '2013-12-18' }, ['/period/secretariatDue']],
  ])('%s', (_, over, pointers) => {
    expect(daysFlaws({ ...settings, ...over }).map((it) => it.pointer)).toEqual(pointers)
  })
})
