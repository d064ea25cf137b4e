// XML as text, both ways. Writing escapes what a cell's text may hold; reading is a plain walk over tags, enough for what
// spreadsheet programs write, and never resolves an entity of a document's own.

/** Spreadsheets write a character that XML cannot hold as `_x000B_`; a text that looks so has its first line escaped. */
const looksEscaped = /_(?=x[0-9A-Fa-f]{4}_)/g
const escaped = /_x([0-9A-Fa-f]{4})_/g
const unsafe = /[&<>"]/g
const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

export function xmlText(text: string): string {
  return text.replace(unsafe, (it) => entities[it] ?? it)
}

/** A cell's text, with what a spreadsheet would take for an escape of its own kept as it is. */
export function cellText(text: string): string {
  return xmlText(text.replace(looksEscaped, '_x005F_'))
}

/** The inverse of `cellText`, after `plainText`. */
export function fromCellText(text: string): string {
  return text.replace(escaped, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
}

const names: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

function plainText(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(
    /&(?:#x([0-9a-fA-F]{1,6})|#(\d{1,7})|([a-z]+));/g,
    (whole, hex?: string, tens?: string, name = '') => {
      const code = hex ? Number.parseInt(hex, 16) : Number(tens)
      if (hex || tens) return code <= 0x10ffff ? String.fromCodePoint(code) : ''
      return names[name] ?? whole
    },
  )
}

export type Node =
  | { readonly kind: 'open'; readonly name: string; readonly attributes: Readonly<Record<string, string>> }
  | { readonly kind: 'close'; readonly name: string }
  | { readonly kind: 'text'; readonly text: string }

const tokens =
  /<!--[\s\S]*?-->|<!\[CDATA\[([\s\S]*?)\]\]>|<[?!][^>]*>|<(\/?)([^\s/>]+)((?:\s+[^\s=]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*(\/?)>|([^<]+)/g
const attribute = /([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g

/** Tags and texts in their order, prefixes of names left out; an element without content opens and closes. */
export function* nodesOf(xml: string): Generator<Node> {
  for (const [, cdata, slash, tag, attributes, empty, text] of xml.matchAll(tokens)) {
    if (text !== undefined) yield { kind: 'text', text: plainText(text) }
    else if (cdata !== undefined) yield { kind: 'text', text: cdata }
    else if (tag !== undefined) {
      const name = localName(tag)
      if (slash !== '/') yield { kind: 'open', name, attributes: attributesOf(attributes ?? '') }
      if (slash === '/' || empty === '/') yield { kind: 'close', name }
    }
  }
}

function attributesOf(text: string): Record<string, string> {
  const found: Record<string, string> = {}
  for (const [, name = '', double, single] of text.matchAll(attribute)) {
    found[localName(name)] = plainText(double ?? single ?? '')
  }
  return found
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}
