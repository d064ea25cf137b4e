// The part of reading that needs no page, so that it can be done beside it: the worker answers these, and the page itself
// where there are no workers. Markup is not among them: a worker has no parser for it.
import type { Appendix } from '../../../shared/appendix/appendix.ts'
import { readAppendix } from '../../../shared/appendix/read-appendix.ts'
import type { AppendixSource } from '../../../shared/appendix/source.ts'
import type { Issue } from '../../../shared/domain/issue.ts'
import { readDocx } from '../../import/read-docx.ts'
import { readText } from '../../import/read-text.ts'

export type ReadRequest =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'source'; readonly source: AppendixSource }
  | { readonly kind: 'docx'; readonly data: ArrayBuffer }

export type ReadReply =
  | { readonly kind: 'appendix'; readonly source: AppendixSource; readonly appendix: Appendix }
  /** A Word file as markup, to be parsed by the page, with what is known of it already. */
  | { readonly kind: 'html'; readonly html: string; readonly issues: readonly Issue[] }

export async function answer(request: ReadRequest): Promise<ReadReply> {
  switch (request.kind) {
    case 'text':
      return replyFor(readText(request.text))
    case 'source':
      return replyFor(request.source)
    case 'docx':
      return unpacked(request.data)
    default:
      return request satisfies never
  }
}

function replyFor(source: AppendixSource): ReadReply {
  return { kind: 'appendix', source, appendix: readAppendix(source) }
}

/** Only the unpacking is done here: the parser that is handed in keeps the markup for the page's own. */
async function unpacked(data: ArrayBuffer): Promise<ReadReply> {
  let html: string | undefined
  const source = await readDocx(data, {
    parseFromString: (markup) => {
      html = markup
      return { documentElement: null }
    },
  })
  return html === undefined ? replyFor(source) : { kind: 'html', html, issues: source.issues ?? [] }
}
