// What Microsoft's schema for manifest.xml cannot say: that names meet their resources, that pictures exist in their
// size, that nothing lacks an English text. The limits and the shared-runtime rule are those of the manifest reference
// and of "Configure your Office Add-in to use a shared runtime" in the Office Add-ins documentation.
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { DOMParser } from 'linkedom'
import { COMMAND_NAMES } from '../../addin/commands/command-names.ts'

/** What a manifest is held against. */
export type Surroundings = {
  /** The version of package.json; the manifest's has a fourth number, 0. */
  version: string
  /** The functions that the ribbon may call. */
  commandNames: readonly string[]
  /** The bytes of a file that the add-in's web server offers, by the path of its URL; undefined when there is none. */
  readAsset: (path: string) => Uint8Array | undefined
}

/** The repository as surroundings of its manifest; the add-in's web server offers addin/ as its root. */
export function readSurroundings(root: string): Surroundings {
  const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'))
  const readAsset = (urlPath: string) => {
    const file = path.join(root, 'addin', urlPath)
    return existsSync(file) ? readFileSync(file) : undefined
  }
  return { version, commandNames: COMMAND_NAMES, readAsset }
}

/** All elements of a name, or all of all with `*`, in document order. */
type All = (tagName: string) => Element[]

/** Which list of resources a `resid` points into, by the element that carries it. */
const RESOURCE_LIST: Record<string, string> = {
  'bt:Image': 'bt:Images',
  Runtime: 'bt:Urls',
  FunctionFile: 'bt:Urls',
  SourceLocation: 'bt:Urls',
  LearnMoreUrl: 'bt:Urls',
  Label: 'bt:ShortStrings',
  Title: 'bt:ShortStrings',
  Namespace: 'bt:ShortStrings',
  Description: 'bt:LongStrings',
}
const RIBBON_SIZES = ['16', '32', '80']
const LONGEST_RESOURCE_ID = 32
const LONGEST_NAME = 125
const LONGEST_DESCRIPTION = 250
const LONGEST_URL = 2048

/** Everything wrong with a manifest, one line each; empty when it is sound. */
export function lintManifest(xml: string, { version, commandNames, readAsset }: Surroundings): string[] {
  const unclosed = findUnclosed(xml)
  if (unclosed !== undefined) return [`${unclosed} is not closed`]
  const document = new DOMParser().parseFromString(xml, 'text/xml')
  const all: All = (tagName) => [...document.querySelectorAll(tagName.replace(':', '\\:'))]
  return [
    ...lintVersion(all, version),
    ...lintResources(all),
    ...lintIds(all),
    ...lintUrls(all),
    ...lintIcons(all, readAsset),
    ...lintSharedRuntime(all),
    ...lintCommands(all, commandNames),
    ...lintTexts(all),
  ]
}

function lintVersion(all: All, version: string): string[] {
  const found = all('Version')[0]?.textContent
  return found === `${version}.0` ? [] : [`Version is ${found}, package.json asks for ${version}.0`]
}

/** Every `resid` names a resource of its kind, and every resource is named. */
function lintResources(all: All): string[] {
  const kinds = new Map(resources(all).map((resource) => [attribute(resource, 'id'), resource.parentElement?.tagName]))
  const users = all('*').filter((element) => element.hasAttribute('resid'))
  const misses = users
    .filter((user) => (kinds.get(attribute(user, 'resid')) ?? 'nothing') !== RESOURCE_LIST[user.tagName])
    .map((user) => `${user.tagName} names ${attribute(user, 'resid')}, which is not in ${RESOURCE_LIST[user.tagName]}`)
  const used = new Set(users.map((user) => attribute(user, 'resid')))
  const spare = [...kinds.keys()].filter((id) => !used.has(id)).map((id) => `resource ${id} is not used`)
  return [...misses, ...spare]
}

/** The resources themselves; an icon's use of a picture is a `bt:Image` as well. */
const resources = (all: All) =>
  ['bt:Image', 'bt:Url', 'bt:String'].flatMap(all).filter((element) => element.hasAttribute('id'))

function lintIds(all: All): string[] {
  const parts = ['CustomTab', 'Group', 'Control'].flatMap(all)
  return [
    ...tooLong(resources(all), LONGEST_RESOURCE_ID),
    ...tooLong(parts, LONGEST_NAME),
    ...repeated(resources(all)),
    ...repeated(parts),
  ]
}

const tooLong = (elements: Element[], longest: number) =>
  elements
    .filter((element) => attribute(element, 'id').length > longest)
    .map((element) => `id ${element.id} is over ${longest} characters`)

function repeated(elements: Element[]): string[] {
  const ids = elements.map((element) => attribute(element, 'id'))
  return ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `id ${id} is used twice`)
}

function lintUrls(all: All): string[] {
  return all('*')
    .flatMap(values)
    .concat(all('AppDomain').map((domain) => domain.textContent ?? ''))
    .filter((value) => /^\w+:\/\//.test(value))
    .flatMap((url) => [
      ...(url.startsWith('https://') ? [] : [`${url} is not https`]),
      ...(url.length > LONGEST_URL ? [`a URL is over ${LONGEST_URL} characters: ${url.slice(0, 60)}…`] : []),
    ])
}

/** Every icon of the ribbon has its three sizes, and every picture exists and is as large as it says. */
function lintIcons(all: All, readAsset: Surroundings['readAsset']): string[] {
  const urls = new Map(all('bt:Image').map((image) => [attribute(image, 'id'), attribute(image, 'DefaultValue')]))
  const lacking = all('Icon').flatMap((icon) => {
    const sizes = [...icon.children].map((image) => attribute(image, 'size'))
    const owner = icon.parentElement === null ? '' : attribute(icon.parentElement, 'id')
    return RIBBON_SIZES.filter((size) => !sizes.includes(size)).map((size) => `the icon of ${owner} lacks size ${size}`)
  })
  const pictures: [url: string, size: string][] = [
    ...all('IconUrl').map((icon): [string, string] => [attribute(icon, 'DefaultValue'), '32']),
    ...all('HighResolutionIconUrl').map((icon): [string, string] => [attribute(icon, 'DefaultValue'), '64']),
    ...all('bt:Image')
      .filter((image) => image.hasAttribute('resid'))
      .map((image): [string, string] => [urls.get(attribute(image, 'resid')) ?? '', attribute(image, 'size')]),
  ]
  const misfits = pictures.flatMap(([url, size]) => {
    if (!URL.canParse(url)) return [`there is no picture at ${url}`]
    const found = pngSize(readAsset(new URL(url).pathname))
    return found === `${size}×${size}` ? [] : [`${url} is ${found}, not ${size}×${size}`]
  })
  return [...lacking, ...misfits]
}

/** One runtime means one page: otherwise Excel starts a second one, without the pane's memory. */
function lintSharedRuntime(all: All): string[] {
  const users = [
    ...all('Runtime'),
    ...all('FunctionFile'),
    ...all('Page').flatMap((page) => [...page.children]),
    ...all('Action').flatMap((action) => [...action.children].filter((child) => child.tagName === 'SourceLocation')),
  ]
  const resids = new Set(users.map((user) => attribute(user, 'resid')))
  const unshared = resids.size === 1 ? [] : [`the shared runtime is given several pages: ${[...resids].join(', ')}`]
  const longLived = all('Runtime').some((runtime) => attribute(runtime, 'lifetime') === 'long')
  return longLived ? unshared : [...unshared, 'no Runtime with lifetime="long"']
}

function lintCommands(all: All, commandNames: readonly string[]): string[] {
  return all('FunctionName')
    .map((element) => element.textContent ?? '')
    .filter((name) => !commandNames.includes(name))
    .map((name) => `the function ${name} is not in addin/commands/command-names.ts`)
}

/** Vietnamese first, and an English text for each; none longer than Office allows. */
function lintTexts(all: All): string[] {
  const locale = all('DefaultLocale')[0]?.textContent
  const shown = [
    ...all('DisplayName'),
    ...all('Description').filter((it) => it.hasAttribute('DefaultValue')),
    ...all('bt:String'),
  ]
  const problems = shown.flatMap((text) => {
    const name = text.tagName === 'bt:String' ? attribute(text, 'id') : text.tagName
    const isLong = text.tagName === 'Description' || text.parentElement?.tagName === 'bt:LongStrings'
    const longest = isLong ? LONGEST_DESCRIPTION : LONGEST_NAME
    const isEnglish = (child: Element) => attribute(child, 'Locale') === 'en-US' && attribute(child, 'Value') !== ''
    return [
      ...([...text.children].some(isEnglish) ? [] : [`${name} has no en-US text`]),
      ...([text, ...text.children].flatMap(values).some((value) => value.length > longest)
        ? [`${name} is over ${longest} characters`]
        : []),
    ]
  })
  return locale === 'vi-VN' ? problems : [`DefaultLocale is ${locale}, not vi-VN`, ...problems]
}

const attribute = (element: Element, name: string) => element.getAttribute(name) ?? ''

/** The default value of a setting, or the value of an override. */
const values = (element: Element) => [attribute(element, 'DefaultValue'), attribute(element, 'Value')]

/** `32×32`, from the first chunk of a PNG file. */
function pngSize(bytes: Uint8Array | undefined): string {
  if (bytes === undefined) return 'missing'
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes.length < 24 || view.getUint32(0) !== 0x89504e47) return 'no PNG'
  return `${view.getUint32(16)}×${view.getUint32(20)}`
}

/** The first element without its own end, since the parser mends such XML in silence and Excel refuses it. */
function findUnclosed(xml: string): string | undefined {
  const open: string[] = []
  for (const [tag, end, name] of xml
    .replace(/<!--.*?-->|<\?.*?\?>/gs, '')
    .matchAll(/<(\/?)([\w:]+)(?:"[^"]*"|[^">])*>/g)) {
    const closed = end === '/' ? open.pop() : name
    if (closed !== name) return closed ?? name
    if (end === '' && !tag.endsWith('/>') && name !== undefined) open.push(name)
  }
  return open.pop()
}
