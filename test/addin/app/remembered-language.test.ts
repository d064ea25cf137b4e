// The language chosen, where the machine keeps it and where it cannot.
import { afterEach, expect, test, vi } from 'vitest'
import { rememberedLanguage, rememberLanguage } from '../../../addin/app/remembered-language.ts'

afterEach(() => vi.unstubAllGlobals())

/** A machine's storage with the language of an earlier day. */
function storage(kept: string, keep: (text: string) => string) {
  let stored = kept
  const setItem = (_: string, text: string) => {
    stored = keep(text)
  }
  vi.stubGlobal('window', { localStorage: { getItem: () => stored, setItem } })
}

test('the language is changed also where the machine has no room left to keep it', () => {
  storage('vi', () => {
    throw new DOMException('full', 'QuotaExceededError')
  })
  expect(rememberedLanguage()).toBe('vi')
  rememberLanguage('en')
  expect(rememberedLanguage()).toBe('en')
})

test('what another page chose since counts where the machine keeps it', () => {
  storage('vi', (text) => text)
  rememberLanguage('en')
  window.localStorage.setItem('', 'vi')
  expect(rememberedLanguage()).toBe('vi')
})
