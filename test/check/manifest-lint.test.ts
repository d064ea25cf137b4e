// Damages the real manifest in one place after another; each damage is found, and nothing else is.
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { lintManifest, readSurroundings } from './manifest-lint.ts'

const root = path.join(import.meta.dirname, '../..')
const manifest = readFileSync(path.join(root, 'manifest.xml'), 'utf8')
const surroundings = readSurroundings(root)

const long = (length: number) => 'ă'.repeat(length)

const damages: [what: string, from: string | RegExp, to: string, problem: string][] = [
  [
    'a resid without resource',
    '<Label resid="Refresh.Label"/>',
    '<Label resid="Refresh.Lable"/>',
    'Label names Refresh.Lable, which is not in bt:ShortStrings',
  ],
  [
    'a resid of another kind',
    '<Label resid="Refresh.Label"/>',
    '<Label resid="Refresh.Tip"/>',
    'Label names Refresh.Tip, which is not in bt:ShortStrings',
  ],
  [
    'an icon named as a page',
    '<LearnMoreUrl resid="Page.Url"/>',
    '<LearnMoreUrl resid="Product.16"/>',
    'LearnMoreUrl names Product.16, which is not in bt:Urls',
  ],
  [
    'an unused resource',
    '<bt:Urls>',
    '<bt:Urls><bt:Url id="Help.Url" DefaultValue="https://localhost:3000/"/>',
    'resource Help.Url is not used',
  ],
  ['a control id used twice', 'id="Tab.Refresh"', 'id="Tab.SaveReports"', 'id Tab.SaveReports is used twice'],
  ['a group with the id of the tab', '<Group id="Tab.System">', '<Group id="Tab">', 'id Tab is used twice'],
  [
    'a resource id used twice',
    '<bt:String id="System.Label"',
    '<bt:String id="Register.Label" DefaultValue="Hệ thống"><bt:Override Locale="en-US" Value="S"/></bt:String><bt:String id="System.Label"',
    'id Register.Label is used twice',
  ],
  ['a resource id of 33 characters', /OpenPane\.Label/g, 'O'.repeat(33), `id ${'O'.repeat(33)} is over 32 characters`],
  [
    'a control id of 126 characters',
    'id="Tab.Refresh"',
    `id="${'T'.repeat(126)}"`,
    `id ${'T'.repeat(126)} is over 125 characters`,
  ],
  [
    'a page over http',
    '<SupportUrl DefaultValue="https:',
    '<SupportUrl DefaultValue="http:',
    'http://localhost:3000/taskpane.html is not https',
  ],
  [
    'an app domain over http',
    '<Hosts>',
    '<AppDomains><AppDomain>http://example.vn</AppDomain></AppDomains><Hosts>',
    'http://example.vn is not https',
  ],
  [
    'a URL of 2049 characters',
    '<SupportUrl DefaultValue="https://localhost:3000/',
    `<SupportUrl DefaultValue="https://localhost:3000/${'u'.repeat(2049)}`,
    'a URL is over 2048 characters: https://localhost:3000/',
  ],
  [
    'an icon without size 80',
    /<bt:Image size="80" resid="Refresh.80"\/>/,
    '<bt:Image size="64" resid="Product.64"/>',
    'the icon of Tab.Refresh lacks size 80',
  ],
  [
    'a picture that does not exist',
    'icons/refresh-80.png',
    'icons/refresh-81.png',
    'refresh-81.png is missing, not 80×80',
  ],
  ['a picture of another size', 'icons/refresh-80.png', 'icons/refresh-32.png', 'refresh-32.png is 32×32, not 80×80'],
  ['a picture that is no PNG', 'icons/refresh-80.png', 'drawings/refresh.svg', 'refresh.svg is no PNG, not 80×80'],
  [
    'a small picture in the store',
    'product-64.png"/>\n  <SupportUrl',
    'product-32.png"/>\n  <SupportUrl',
    'product-32.png is 32×32, not 64×64',
  ],
  [
    'a function file on another page',
    '<FunctionFile resid="Page.Url"/>',
    '<FunctionFile resid="Commands.Url"/>',
    'the shared runtime is given several pages: Page.Url, Commands.Url',
  ],
  [
    'a pane on another page',
    '<SourceLocation resid="Page.Url"/>',
    '<SourceLocation resid="Pane.Url"/>',
    'the shared runtime is given several pages: Page.Url, Pane.Url',
  ],
  ['a short-lived runtime', 'lifetime="long"', 'lifetime="short"', 'no Runtime with lifetime="long"'],
  [
    'a function nobody registers',
    '<FunctionName>refresh<',
    '<FunctionName>reload<',
    'the function reload is not in addin/commands/command-names.ts',
  ],
  [
    'an old version',
    /<Version>.*<\/Version>/,
    '<Version>0.0.9.0</Version>',
    'Version is 0.0.9.0, package.json asks for',
  ],
  ['a text without English', /<bt:Override Locale="en-US" Value="Refresh"\/>/, '', 'Refresh.Label has no en-US text'],
  ['an empty English text', 'Value="Refresh"', 'Value=""', 'Refresh.Label has no en-US text'],
  [
    'a shown name without English',
    '<Override Locale="en-US" Value="Sổ Kế hoạch"/>',
    '',
    'DisplayName has no en-US text',
  ],
  ['another first language', '<DefaultLocale>vi-VN<', '<DefaultLocale>en-US<', 'DefaultLocale is en-US, not vi-VN'],
  [
    'a label of 126 characters',
    'DefaultValue="Cập nhật"',
    `DefaultValue="${long(126)}"`,
    'Refresh.Label is over 125 characters',
  ],
  [
    'an English tip of 251 characters',
    /Value="Brings down[^"]*"/,
    `Value="${long(251)}"`,
    'Refresh.Tip is over 250 characters',
  ],
  [
    'a shown name of 126 characters',
    '<DisplayName DefaultValue="Sổ Kế hoạch">',
    `<DisplayName DefaultValue="${long(126)}">`,
    'DisplayName is over 125 characters',
  ],
  [
    'a description of 251 characters',
    /<Description DefaultValue="[^"]*"/,
    `<Description DefaultValue="${long(251)}"`,
    'Description is over 250 characters',
  ],
  ['an element left open', '</Supertip>', '', 'Supertip is not closed'],
]

describe('manifest lint', () => {
  it('finds nothing wrong with manifest.xml', () => {
    expect(lintManifest(manifest, surroundings)).toEqual([])
  })

  it.each(damages)('finds %s', (_what, from, to, problem) => {
    const damaged = manifest.replace(from, to)
    expect(damaged).not.toBe(manifest)
    expect(lintManifest(damaged, surroundings)).toContainEqual(expect.stringContaining(problem))
  })

  it('takes texts as long as Office allows', () => {
    const longest = manifest
      .replace('DefaultValue="Cập nhật"', `DefaultValue="${long(125)}"`)
      .replace(/Value="Brings down[^"]*"/, `Value="${long(250)}"`)
    expect(lintManifest(longest, surroundings)).toEqual([])
  })
})
