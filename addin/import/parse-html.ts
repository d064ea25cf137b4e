// Markup as a tree of elements and text, without a browser: reading happens beside the page, where there is no parser, and
// nothing that is only ever a tree of text can run, load or be shown. Tags that authors leave out are closed as browsers
// close them, as far as paragraphs, lists and tables go.
import { decodeEntities } from './html-entities.ts'

/** `name` is in lower case; `attributes` is what stands in the tag after it. */
export type HtmlElement = { readonly name: string; readonly attributes: string; readonly children: HtmlNode[] }
export type HtmlNode = string | HtmlElement

const VOID = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '))
/** Their content is no markup but goes on to their end tag, whatever stands in it; none of it is text of the page. */
const RAW = new Set('script style textarea title iframe xmp noembed noframes'.split(' '))
const CELLS = ['td', 'th']
const SECTIONS = ['thead', 'tbody', 'tfoot']
const BLOCKS = new Set(
  'address article aside blockquote center details dialog dir div dl dd dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section table ul tbody thead tfoot tr td th caption'.split(
    ' ',
  ),
)
/** What an element that begins closes of those still open, up to the nearest of `within`. */
const CLOSES: Readonly<Record<string, { closes: readonly string[]; within: readonly string[] }>> = {
  td: { closes: CELLS, within: ['table'] },
  th: { closes: CELLS, within: ['table'] },
  tr: { closes: ['tr', ...CELLS, 'caption', 'colgroup'], within: ['table'] },
  ...Object.fromEntries(
    SECTIONS.map((name) => [name, { closes: [...SECTIONS, 'tr', ...CELLS, 'caption', 'colgroup'], within: ['table'] }]),
  ),
  li: { closes: ['li'], within: ['ul', 'ol', 'dir', 'menu', 'table', ...CELLS] },
  dt: { closes: ['dt', 'dd'], within: ['dl', 'table', ...CELLS] },
  dd: { closes: ['dt', 'dd'], within: ['dl', 'table', ...CELLS] },
}
const CELL_BOUNDS = ['table', ...CELLS, 'caption']
const TABLE_PARTS = new Set([...CELLS, ...SECTIONS, 'tr', 'caption'])

/** Parses markup, however broken; comments, among them Word's conditional ones, are left out. */
export function parseHtml(html: string): HtmlElement {
  const tree = new Tree()
  let at = 0
  while (at < html.length) {
    const open = html.indexOf('<', at)
    if (open < 0) break
    const next = html.charAt(open + 1)
    if (next === '!' || next === '?') {
      tree.text(html.slice(at, open))
      at = afterComment(html, open)
    } else if (/[a-z/]/i.test(next)) {
      tree.text(html.slice(at, open))
      at = readTag(html, open, tree)
    } else {
      tree.text(html.slice(at, open + 1))
      at = open + 1
    }
  }
  tree.text(html.slice(at))
  return tree.root
}

/** The value of an attribute, or `undefined`. */
export function attributeOf({ attributes }: HtmlElement, name: string): string | undefined {
  if (attributes === '') return undefined
  for (const [, key, double, single, bare] of attributes.matchAll(
    /([^\s=/"'>]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]*)))?/g,
  )) {
    if (key?.toLowerCase() === name) return decodeEntities(double ?? single ?? bare ?? '')
  }
  return undefined
}

function afterComment(html: string, open: number): number {
  const end = html.startsWith('<!--', open) ? html.indexOf('-->', open + 2) : html.indexOf('>', open)
  // A comment that is never closed hides nothing but its own tag.
  if (end < 0) return html.indexOf('>', open) < 0 ? html.length : html.indexOf('>', open) + 1
  return end + (html.startsWith('<!--', open) ? 3 : 1)
}

function readTag(html: string, open: number, tree: Tree): number {
  const end = tagEnd(html, open)
  const source = html.slice(open + 1, end)
  const [, slash = '', written = ''] = /^(\/?)([^\s/>]*)/.exec(source) ?? []
  const name = written.toLowerCase()
  if (slash !== '') {
    if (name === 'br') tree.begin('br', '', true)
    else tree.end(name)
    return end + 1
  }
  const isRaw = RAW.has(name)
  tree.begin(name, source.slice(written.length), (VOID.has(name) || source.endsWith('/')) && !isRaw)
  if (!isRaw) return end + 1
  const close = new RegExp(`</${name}(?=[\\s/>])`, 'gi')
  close.lastIndex = end + 1
  return close.exec(html)?.index ?? html.length
}

/** Where a tag ends: its values may hold ">" in quotes. */
function tagEnd(html: string, open: number): number {
  let quote = ''
  let before = ''
  for (let at = open + 1; at < html.length; at++) {
    const char = html.charAt(at)
    if (quote !== '') {
      if (char === quote) quote = ''
    } else if (char === '>') {
      return at
    } else if ((char === '"' || char === "'") && before === '=') {
      // A quote that is never closed is no quote.
      if (html.indexOf(char, at + 1) > 0) quote = char
    }
    if (!/\s/.test(char)) before = char
  }
  return html.length
}

/** The tree as far as it is built, and the elements still open. */
class Tree {
  readonly root: HtmlElement = { name: '#root', attributes: '', children: [] }
  private readonly open: HtmlElement[] = [this.root]
  /** How many elements of each name are open, so that nothing is looked for in vain. */
  private readonly counts = new Map<string, number>()

  text(text: string): void {
    if (text !== '') this.innermost().children.push(decodeEntities(text))
  }

  begin(name: string, attributes: string, isEmpty: boolean): void {
    const rule = CLOSES[name]
    if (rule !== undefined) for (const closed of rule.closes) this.close([closed], rule.within)
    else if (BLOCKS.has(name)) this.close(['p'], CELL_BOUNDS)
    // A table within a table stands in one of its cells, or the outer one has ended.
    if (name === 'table' && this.nearest(CELL_BOUNDS)?.name === 'table') this.close(['table'], [])
    const element = { name, attributes, children: [] }
    this.innermost().children.push(element)
    if (isEmpty) return
    this.open.push(element)
    this.counts.set(name, (this.counts.get(name) ?? 0) + 1)
  }

  end(name: string): void {
    if (name === 'table') this.close([name], [])
    else if (TABLE_PARTS.has(name)) this.close([name], ['table'])
    else if (BLOCKS.has(name)) this.close([name], CELL_BOUNDS)
    else if (this.innermostBlockHolds(name)) this.close([name], CELL_BOUNDS)
  }

  private innermost(): HtmlElement {
    return this.open[this.open.length - 1] ?? this.root
  }

  private nearest(names: readonly string[]): HtmlElement | undefined {
    if (names.every((name) => (this.counts.get(name) ?? 0) === 0)) return undefined
    for (let at = this.open.length - 1; at > 0; at--) {
      const element = this.open[at]
      if (element !== undefined && names.includes(element.name)) return element
    }
    return undefined
  }

  /** Closes the nearest open element of these names, with all within it, unless one of `within` is nearer. */
  private close(names: readonly string[], within: readonly string[]): void {
    if (names.every((name) => (this.counts.get(name) ?? 0) === 0)) return
    const found = this.nearest([...names, ...within])
    if (found === undefined || !names.includes(found.name)) return
    for (let element = this.open.pop(); element !== undefined; element = this.open.pop()) {
      this.counts.set(element.name, (this.counts.get(element.name) ?? 1) - 1)
      if (element === found) return
    }
  }

  /** "<b><p>…</b>" leaves the paragraph open. */
  private innermostBlockHolds(name: string): boolean {
    if ((this.counts.get(name) ?? 0) === 0) return false
    for (let at = this.open.length - 1; at > 0; at--) {
      const element = this.open[at]
      if (element?.name === name) return true
      if (element !== undefined && BLOCKS.has(element.name)) return false
    }
    return false
  }
}
