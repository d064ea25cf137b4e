// Writes the numbers that Word counts by itself into the text of a .docx, where a reader of its words finds them. A file
// whose lists cannot be read is left as it is.
import type JSZip from 'jszip'
import { all, type Counting, countingOf, type ListPlace, valAt } from './docx-numbering.ts'
import { attributeOf, parseHtml } from './parse-html.ts'

const DOCUMENT = 'word/document.xml'
const NUMBERING = 'word/numbering.xml'
const STYLES = 'word/styles.xml'
/** A list without its definitions is no list: what is left of its marks is plain text. */
const NO_LISTS = '<w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"/>'
const PARAGRAPH = /<w:p(?: [^>]*[^/>])?>\s*(?:(<w:pPr>[\s\S]*?<\/w:pPr>)|<w:pPr\/>)?/g
/** What the paragraph was before a tracked change. */
const OLD_PROPERTIES = /<w:pPrChange[\s\S]*?<\/w:pPrChange>/g

/** Changes the archive in place; `false` when its document counts on lists that are not there. */
export async function writeNumbers(archive: JSZip): Promise<boolean> {
  const document = await archive.file(DOCUMENT)?.async('string')
  if (document === undefined) return true
  const numbering = await archive.file(NUMBERING)?.async('string')
  const styles = await archive.file(STYLES)?.async('string')
  const ofStyle = styles === undefined ? new Map<string, ListPlace>() : stylePlaces(styles)
  if (numbering === undefined) return !document.includes('<w:numPr>')
  archive.file(DOCUMENT, withNumbers(document, countingOf(numbering), ofStyle))
  archive.file(NUMBERING, NO_LISTS)
  return true
}

function withNumbers(document: string, number: Counting, ofStyle: ReadonlyMap<string, ListPlace>): string {
  return document.replace(OLD_PROPERTIES, '').replace(PARAGRAPH, (opening, properties?: string) => {
    const place = placeOf(properties ?? '', ofStyle)
    const text = place === undefined ? '' : number(place)
    return text === '' ? opening : `${opening}<w:r><w:t xml:space="preserve">${escaped(text)} </w:t></w:r>`
  })
}

/** A paragraph says by itself which list it is of, or leaves that to its style; list 0 is none. */
function placeOf(properties: string, ofStyle: ReadonlyMap<string, ListPlace>): ListPlace | undefined {
  const style = ofStyle.get(/<w:pStyle w:val="([^"]*)"/.exec(properties)?.[1] ?? '')
  const own = /<w:numPr>[\s\S]*?<\/w:numPr>/.exec(properties)?.[0] ?? ''
  const list = /<w:numId w:val="([^"]*)"/.exec(own)?.[1] ?? style?.list
  const level = /<w:ilvl w:val="(\d)"/.exec(own)?.[1]
  if (list === undefined || list === '0') return undefined
  return { list, level: level === undefined ? (style?.level ?? 0) : Number(level) }
}

/** The lists that styles put their paragraphs in; a style takes over that of the one it is based on. */
function stylePlaces(styles: string): ReadonlyMap<string, ListPlace> {
  const places = new Map<string, ListPlace>()
  const based = new Map<string, string>()
  for (const style of all(parseHtml(styles), 'w:style')) {
    const id = attributeOf(style, 'w:styleid') ?? ''
    const list = valAt(style, 'w:numid')
    if (list !== undefined) places.set(id, { list, level: Number(valAt(style, 'w:ilvl') ?? 0) })
    const base = valAt(style, 'w:basedon')
    if (base !== undefined) based.set(id, base)
  }
  for (const id of based.keys()) {
    const seen = new Set([id])
    let base = based.get(id)
    while (base !== undefined && !places.has(base) && !seen.has(base)) {
      seen.add(base)
      base = based.get(base)
    }
    const place = base === undefined ? undefined : places.get(base)
    if (!places.has(id) && place !== undefined) places.set(id, place)
  }
  return places
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;')
}
