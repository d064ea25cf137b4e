// The pane's words while an appendix becomes a workbook, with all its other words. They come with the screens that say
// them: most people never import anything.
import { useMemo } from 'react'
import { useText, type Words } from '../hooks/use-text.ts'
import { importingEn } from './importing.en.ts'
import { importingVi } from './importing.vi.ts'
import type { Text } from './text.vi.ts'

export type ImportingText = Text & typeof importingVi

const importing = { vi: importingVi, en: importingEn }

export function useImportingText(): Words & { readonly text: ImportingText } {
  const words = useText()
  return useMemo(() => ({ ...words, text: { ...words.text, ...importing[words.language] } }), [words])
}
