import { expect, test } from 'vitest'
import { mayPass } from '../../../addin/app/trouble.ts'
import { troublesEn } from '../../../addin/app/words/troubles.en.ts'
import { troublesVi } from '../../../addin/app/words/troubles.vi.ts'
import type { Trouble } from '../../../addin/session/session.ts'

const codes = Object.keys(troublesVi) as Trouble['code'][]

test.each(codes)('%s is told in both languages, with a way on', (code) => {
  const [vietnamese, english] = [troublesVi[code], troublesEn[code]]
  for (const { what, todo } of [vietnamese, english]) {
    expect(what).toMatch(/^\p{Lu}.*\.$/u)
    expect(todo).toMatch(/^\p{Lu}.*\.$/u)
  }
  expect(english.what).not.toBe(vietnamese.what)
})

test('only what may pass by itself offers to try again', () => {
  for (const code of codes) {
    const { todo } = troublesVi[code]
    if (/“Thử lại”/.test(todo)) expect(mayPass(code), code).toBe(true)
  }
  for (const code of ['period-locked', 'not-your-agency', 'malformed-request', 'too-large'] as const) {
    expect(mayPass(code), code).toBe(false)
  }
})
