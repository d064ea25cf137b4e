// The language chosen on this machine. Some Excel installations forbid a pane to store anything; the choice then lasts
// as long as the pane, which is no reason to fail.
import type { Language } from '../../shared/table/labels.ts'

const key = 'so-ke-hoach.language'

export function rememberedLanguage(): Language {
  return withStorage((storage) => storage.getItem(key)) === 'en' ? 'en' : 'vi'
}

export function rememberLanguage(language: Language): void {
  withStorage((storage) => storage.setItem(key, language))
}

function withStorage<T>(use: (storage: Storage) => T): T | undefined {
  try {
    return use(window.localStorage)
  } catch (error) {
    if (error instanceof DOMException) return undefined
    throw error
  }
}
