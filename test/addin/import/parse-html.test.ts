// The tree that markup becomes must hold the words that a browser would show, where it would show them. A DOM library
// says what that is; where authors leave out tags, the cases are those of the HTML standard ("optional tags").
import fc from 'fast-check'
import { DOMParser } from 'linkedom'
import { describe, expect, it } from 'vitest'
import { attributeOf, type HtmlElement, type HtmlNode, parseHtml } from '../../../addin/import/parse-html.ts'

/** An element as "name(children)", texts in quotes. */
function drawn(node: HtmlNode): string {
  if (typeof node === 'string') return JSON.stringify(node)
  return `${node.name}(${node.children.map(drawn).join(' ')})`
}

const treeOf = (html: string) => parseHtml(html).children.map(drawn).join(' ')

describe('markup', () => {
  it.each([
    ['<p>một<p>hai', 'p("một") p("hai")'],
    ['<p>một<ul><li>a<li>b</ul>hai', 'p("một") ul(li("a") li("b")) "hai"'],
    ['<table><tr><td>1<td>2<tr><td>3</table>', 'table(tr(td("1") td("2")) tr(td("3")))'],
    [
      '<table><tbody><tr><th>1</th></tbody><tfoot><tr><td>2</table>x',
      'table(tbody(tr(th("1"))) tfoot(tr(td("2")))) "x"',
    ],
    ['<table><tr><td><table><tr><td>in</table>out<td>b</table>', 'table(tr(td(table(tr(td("in"))) "out") td("b")))'],
    ['<td>a</p></b></div>b', 'td("a" "b")'],
    ['<b><p>một</b> hai</p>', 'b(p("một" " hai"))'],
    ['<p>một<br>hai</br>ba<br/>bốn', 'p("một" br() "hai" br() "ba" br() "bốn")'],
    ['<P CLASS=x>Sở<O:P></O:P></P>', 'p("Sở" o:p())'],
    ['a<!-- <p>b</p> -->c<!>d<?xml version="1.0"?>e', '"a" "c" "d" "e"'],
    ['<!--[if gte mso 9]><xml><w:x/></xml><![endif]-->a<![if !supportLists]>1.<![endif]>', '"a" "1."'],
    ['<script>if (a < b) document.write("<p>x</p>")</script>a', 'script() "a"'],
    ['<style>td > p { }</style><p>a', 'style() p("a")'],
    ['1 < 2 & 3 > 2 <3', '"1 <" " 2 & 3 > 2 <" "3"'],
    ['<a title="x > y" href=\'z\'>a</a>', 'a("a")'],
    ['<!-- never closed > a', '" a"'],
    ['<p', 'p()'],
  ])('%s', (html, tree) => {
    expect(treeOf(html)).toBe(tree)
  })

  it.each([
    ['T&ecirc;n nhi&#7879;m v&#x1EE5;', 'Tên nhiệm vụ'],
    ['VH&TT, NN&amp;PTNT&nbsp;', 'VH&TT, NN&PTNT\u00a0'],
    ['&ldquo;Đ&atilde;&rdquo; &ndash; &#150; &hellip;', '“Đã” – – …'],
    ['&#0; &#xD800; &#9999999; &khong;', '\ufffd \ufffd \ufffd &khong;'],
  ])('means by %s', (html, text) => {
    expect(parseHtml(html).children.join('')).toBe(text)
  })

  it('has attributes in any letters and quotes', () => {
    const [cell] = parseHtml(`<TD COLSPAN=2 rowspan='3' title="a rowspan=9 b" style = "x:y">`).children as HtmlElement[]
    const values = ['colspan', 'rowspan', 'style', 'align'].map((name) => cell && attributeOf(cell, name))
    expect(values).toEqual(['2', '3', 'x:y', undefined])
  })

  it('never throws, and keeps every word that is no markup', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (html) => void parseHtml(html)))
    const tag = fc.constantFrom(
      '<p>',
      '</p>',
      '<td>',
      '<table>',
      '</table>',
      '<b>',
      '</b>',
      '<li>',
      '<br>',
      '</tr>',
      '<tr>',
    )
    fc.assert(
      fc.property(fc.array(fc.oneof(tag, fc.constantFrom('Sở', 'Ban', '1'))), (parts) => {
        const words = parts.filter((part) => !part.startsWith('<'))
        expect(textOf(parseHtml(parts.join('\n')))).toEqual(words)
      }),
    )
  })

  it('that is well formed has the words of a browser in the same order', () => {
    const { tree } = fc.letrec<{ tree: string }>((tie) => ({
      tree: fc.oneof(
        { maxDepth: 4 },
        fc.constantFrom('Sở', 'Nội vụ', '&amp;', '1'),
        fc
          .tuple(fc.constantFrom('div', 'b', 'span', 'p'), fc.array(tie('tree'), { maxLength: 3 }))
          .map(([name, inner]) => `<${name}>${inner.join(' ')}</${name}>`),
      ),
    }))
    fc.assert(
      fc.property(fc.array(tree), (parts) => {
        const html = `<html><body>${parts.join(' ')}</body></html>`
        const page = new DOMParser().parseFromString(html, 'text/html') as unknown as {
          documentElement: { textContent: string }
        }
        expect(textOf(parseHtml(html))).toEqual(page.documentElement.textContent.split(/\s+/).filter(Boolean))
      }),
    )
  })

  it('nested a hundred thousand deep is parsed', () => {
    const many = 100_000
    expect(textOf(parseHtml(`${'<div><b>'.repeat(many)}chữ${'</b></div>'.repeat(many)}`))).toEqual(['chữ'])
  })
})

function textOf(root: HtmlElement): string[] {
  const words: string[] = []
  const stack: HtmlNode[] = [root]
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (typeof node === 'string') words.push(...node.split(/\s+/).filter(Boolean))
    else for (let at = node.children.length - 1; at >= 0; at--) stack.push(...node.children.slice(at, at + 1))
  }
  return words
}
