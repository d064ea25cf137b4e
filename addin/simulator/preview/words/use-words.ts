// The words of the preview in the language chosen, which is the pane's: each of its pages follows the others.
import { useEffect, useSyncExternalStore } from 'react'
import type { Language } from '../../../../shared/table/labels.ts'
import { onLanguage, rememberedLanguage } from '../../../app/remembered-language.ts'
import { previewEn } from './preview.en.ts'
import { type PreviewText, previewVi } from './preview.vi.ts'

const texts: Readonly<Record<Language, PreviewText>> = { vi: previewVi, en: previewEn }

export function useLanguage(): Language {
  return useSyncExternalStore(onLanguage, rememberedLanguage)
}

export function useWords(): PreviewText {
  return texts[useLanguage()]
}

/** Tells the page itself its language and its title, for the browser and for screen readers. */
export function usePage(title: string): void {
  const language = useLanguage()
  useEffect(() => {
    document.documentElement.lang = language
    document.title = title
  }, [language, title])
}
