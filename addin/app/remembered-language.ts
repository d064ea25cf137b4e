// The language chosen on this machine, and word of it to all pages that stand open: the pane, and the preview around it.
// Some Excel installations forbid a pane to store anything; the choice then lasts as long as the pane, which is no reason
// to fail.
import type { Language } from '../../shared/table/labels.ts'

const key = 'so-ke-hoach.language'

/** What was chosen in this page and could not be stored: it may be forbidden, or no room be left. */
let chosenHere: Language | undefined
const listeners = new Set<() => void>()

export function rememberedLanguage(): Language {
  const language = chosenHere ?? withStorage((storage) => storage.getItem(key))
  return language === 'en' ? 'en' : 'vi'
}

export function rememberLanguage(language: Language): void {
  chosenHere = language
  withStorage((storage) => {
    storage.setItem(key, language)
    chosenHere = undefined
  })
  for (const listener of listeners) listener()
}

/** Calls back when another language is chosen, here or in another page of the same site; the answer stops it. */
export function onLanguage(listener: () => void): () => void {
  listeners.add(listener)
  window.addEventListener('storage', listener)
  return () => {
    listeners.delete(listener)
    window.removeEventListener('storage', listener)
  }
}

function withStorage<T>(use: (storage: Storage) => T): T | undefined {
  try {
    return use(window.localStorage)
  } catch (error) {
    if (error instanceof DOMException) return undefined
    throw error
  }
}
