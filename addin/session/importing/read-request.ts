// Reading needs no page, so that it can be done beside it: the worker answers these requests, and the page itself where
// there are no workers.
import type { Appendix } from '../../../shared/appendix/appendix.ts'
import { readAppendix } from '../../../shared/appendix/read-appendix.ts'
import type { AppendixSource } from '../../../shared/appendix/source.ts'
import { readDocx } from '../../import/read-docx.ts'
import { readHtml } from '../../import/read-html.ts'
import { readText } from '../../import/read-text.ts'
import type { Material } from './material.ts'

export type ReadReply = { readonly source: AppendixSource; readonly appendix: Appendix }

export async function answer(material: Material): Promise<ReadReply> {
  const source = await sourceOf(material)
  return { source, appendix: readAppendix(source) }
}

async function sourceOf(material: Material): Promise<AppendixSource> {
  switch (material.kind) {
    case 'text':
      return readText(material.text)
    case 'html':
      return readHtml(material.html)
    case 'docx':
      return readDocx(material.data)
    case 'source':
      return material.source
    default:
      return material satisfies never
  }
}
