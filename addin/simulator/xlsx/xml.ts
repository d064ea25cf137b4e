// Just enough XML for the few elements of a workbook that we read and write ourselves. Not for documents in general:
// elements are found by name and must not be nested in their like.

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

export const escapeXml = (text: string): string =>
  text.replace(/[&<>"\n\r\t]/g, (sign) => {
    const name = Object.keys(ENTITIES).find((key) => ENTITIES[key] === sign)
    return name === undefined ? `&#${sign.charCodeAt(0)};` : `&${name};`
  })

export const unescapeXml = (text: string): string =>
  text.replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi, (whole, hex?: string, decimal?: string, name?: string) => {
    if (hex !== undefined) return String.fromCodePoint(Number.parseInt(hex, 16))
    if (decimal !== undefined) return String.fromCodePoint(Number(decimal))
    return ENTITIES[name ?? ''] ?? whole
  })

export type Attributes = Readonly<Record<string, string | number | boolean | undefined>>

/** `element("a", { b: 1 }, "c")` is `<a b="1">c</a>`. Attributes that are undefined or false are left out. */
export function element(name: string, attributes: Attributes = {}, content = ''): string {
  const given = Object.entries(attributes)
    .filter(([, value]) => value !== undefined && value !== false)
    .map(([key, value]) => ` ${key}="${value === true ? 1 : escapeXml(String(value))}"`)
    .join('')
  return content === '' ? `<${name}${given}/>` : `<${name}${given}>${content}</${name}>`
}

export interface XmlElement {
  readonly attributes: Readonly<Record<string, string>>
  /** What is between the tags, as it stands in the file. */
  readonly inner: string
}

/** All elements of a name, whatever their prefix, in order. */
export function elementsOf(xml: string, name: string): XmlElement[] {
  const pattern = new RegExp(`<(?:\\w+:)?${name}((?:\\s[^>]*?)?)(?:/>|>([\\s\\S]*?)</(?:\\w+:)?${name}>)`, 'g')
  return [...xml.matchAll(pattern)].map(([, tag = '', inner = '']) => ({ attributes: attributesIn(tag), inner }))
}

function attributesIn(tag: string): Record<string, string> {
  const found: Record<string, string> = {}
  for (const [, key = '', value = ''] of tag.matchAll(/([\w:]+)\s*=\s*"([^"]*)"/g)) found[key] = unescapeXml(value)
  return found
}

/** The text of an element that holds nothing but text. */
export const textOf = (xml: string, name: string): string | undefined => {
  const found = elementsOf(xml, name)[0]
  return found && unescapeXml(found.inner)
}

/** Puts content before the first of the elements that must come after it. */
export function insertBefore(xml: string, content: string, followers: readonly string[]): string {
  const at = xml.search(new RegExp(`<(?:/worksheet|(?:${followers.join('|')})[\\s/>])`))
  return at < 0 ? xml : xml.slice(0, at) + content + xml.slice(at)
}

/** Where the tables of a workbook lie; each names itself inside. */
export const tablePaths = (zip: { readonly files: Readonly<Record<string, unknown>> }): string[] =>
  Object.keys(zip.files).filter((path) => /^xl\/tables\/[^/]+\.xml$/.test(path))

/** The other way round, for tables of words. */
export const inverse = (words: Readonly<Record<string, string>>): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(words).map(([key, word]) => [word, key]))
