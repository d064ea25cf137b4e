// The words of the pane in the language chosen, for any component: `const { text, format } = useText()`.
import { createContext, useContext } from 'react'
import type { Language } from '../../shared/table/labels.ts'
import { en } from './text.en.ts'
import { type Text, vi } from './text.vi.ts'
import { createFormat, type Format } from './words/format.ts'

export interface Words {
  readonly language: Language
  readonly text: Text
  readonly format: Format
}

const words: Readonly<Record<Language, Words>> = {
  vi: { language: 'vi', text: vi, format: createFormat('vi') },
  en: { language: 'en', text: en, format: createFormat('en') },
}

export function wordsIn(language: Language): Words {
  return words[language]
}

/** Vietnamese until a provider says otherwise. */
export const WordsContext = createContext<Words>(words.vi)

export function useText(): Words {
  return useContext(WordsContext)
}
