// Under which licences the packages stand that this program is made of, as package-lock.json says. `npm run build` lists
// them beside what it builds; `npm run check` refuses one that nobody has looked at.

export interface Licensed {
  readonly name: string
  readonly version: string
  /** An SPDX expression, or whatever the package calls it; `''` where it says nothing. */
  readonly licence: string
  /** Whether only the workshop uses it: nothing of it is in what is built. */
  readonly isTool: boolean
}

interface Lock {
  readonly packages: Readonly<Record<string, { version?: string; license?: string; dev?: boolean; link?: boolean }>>
}

/** Licences that ask for nothing but their own text, and those whose duties end at their own files. */
const free = new Set([
  '0BSD',
  'Apache-2.0',
  'BSD',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'BlueOak-1.0.0',
  'ISC',
  'MIT',
  'MIT/X11',
  'Unlicense',
  'Zlib',
])
const freeForTools = new Set([...free, 'MPL-2.0'])

/** Packages that do not say it in the usual way, looked at one by one. */
const looked: Readonly<Record<string, string>> = {
  '@microsoft/office-js':
    'Microsoft’s own terms: for add-ins of Office, here for tests and the preview; pages take it from the CDN',
  buffers:
    'MIT/X11 by its author’s other packages; beneath exceljs, for reading files from disk, and in nothing that is built',
  'uri-templates': 'public domain or MIT, at its author’s page; a tool’s tool',
}

/** Every package once, by name and version. */
export function licencesOf(lock: Lock): Licensed[] {
  const found = new Map<string, Licensed>()
  for (const [path, { version = '', license = '', dev = false, link }] of Object.entries(lock.packages)) {
    if (path === '' || link) continue
    const name = path.replace(/^.*node_modules\//, '')
    const key = `${name}@${version}`
    const isTool = dev && (found.get(key)?.isTool ?? true)
    found.set(key, { name, version, licence: license, isTool })
  }
  return [...found.values()].sort((a, b) => (a.name < b.name ? -1 : 1))
}

/** Whether it may be used; with a choice of licences one that may is enough, with several at once all have to. */
export function isAllowed({ name, licence, isTool }: Licensed): boolean {
  if (name in looked) return true
  const allowed = isTool ? freeForTools : free
  return licence
    .replace(/^\(|\)$/g, '')
    .split(' OR ')
    .some((choice) => choice.split(' AND ').every((it) => allowed.has(it)))
}

/** A line a package, for whoever has to know what is in the program. */
export function licenceList(licensed: readonly Licensed[]): string {
  return licensed
    .filter((it) => !it.isTool)
    .map(({ name, version, licence }) => `${name} ${version}: ${looked[name] ?? licence}`)
    .join('\n')
}
