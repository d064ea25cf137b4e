// The words of the pane in the language chosen, for any component: `const { text, format } = useText()`.
import { createContext, useContext, useEffect, useState } from 'react'
import type { Language } from '../../../shared/table/labels.ts'
import { createFormat, type Format } from '../words/format.ts'
import { type Text, vi } from '../words/text.vi.ts'

export interface Words {
  readonly language: Language
  readonly text: Text
  readonly format: Format
}

const vietnamese: Words = { language: 'vi', text: vi, format: createFormat('vi') }

/** English comes when somebody reads it: most never do, and the pane opens sooner without. */
async function wordsIn(language: Language): Promise<Words> {
  if (language === 'vi') return vietnamese
  const { en } = await import('../words/text.en.ts')
  return { language: 'en', text: en, format: createFormat('en') }
}

/** The words of a language; until they are here those before it, or none where there were none yet. */
export function useWords(language: Language): Words | undefined {
  const [words, setWords] = useState(language === 'vi' ? vietnamese : undefined)
  useEffect(() => {
    let isOver = false
    wordsIn(language)
      // A part of the program that cannot be had now: the other language serves meanwhile.
      .catch(() => vietnamese)
      .then((next) => {
        if (!isOver) setWords(next)
      })
    return () => {
      isOver = true
    }
  }, [language])
  return words
}

/** Vietnamese until a provider says otherwise. */
export const WordsContext = createContext<Words>(vietnamese)

export function useText(): Words {
  return useContext(WordsContext)
}
