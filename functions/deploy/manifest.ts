// `npm run manifest -- --host https://…`: the add-in's manifest for the address where its pages stand. The id follows from
// the address, so that a later run is an upgrade of the same add-in and two installations never take each other's place.
import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'

const root = fileURLToPath(new URL('../..', import.meta.url))
/** The address in manifest.xml, which is one's own machine. */
const ownMachine = 'https://localhost:3000'

/** An address that no manifest can be written for; the message says why. */
export class ManifestRefused extends Error {
  override readonly name = 'ManifestRefused'
}

/**
 * @param template manifest.xml as it stands in the repository
 * @param host where taskpane.html stands, such as `https://so-ke-hoach.tuyenquang.gov.vn` or a folder there
 * @throws ManifestRefused for an address that Excel would not take
 */
export function manifestFor(template: string, host: string): string {
  const base = baseOf(host)
  const id = /<Id>([0-9a-f-]{36})<\/Id>/.exec(template)?.[1]
  if (id === undefined || !template.includes(ownMachine)) throw new Error('manifest.xml is not the template it was')
  const own = idFor(id, base)
  return template
    .replace(`<Id>${id}</Id>`, `<Id>${own}</Id>`)
    .replaceAll(ownMachine, () => base.replaceAll('&', '&amp;'))
    .replace(/<!--[\s\S]*?-->\n?/, '')
}

function baseOf(host: string): string {
  const refuse = (why: string) => new ManifestRefused(`--host ${host}: ${why}`)
  if (!URL.canParse(host)) throw refuse('không phải địa chỉ / not an address')
  const { protocol, origin, pathname, search, hash, username } = new URL(host)
  if (protocol !== 'https:') throw refuse('Excel chỉ nhận https / Excel takes https alone')
  if (search !== '' || hash !== '' || username !== '')
    throw refuse('chỉ ghi địa chỉ trang / the bare address is needed')
  if (/[<>"']/.test(pathname)) throw refuse('có ký tự không dùng được / characters that cannot be used')
  return origin + pathname.replace(/\/+$/, '')
}

/** A name-based UUID (RFC 9562, version 5). */
function idFor(namespace: string, name: string): string {
  const bytes = createHash('sha1')
    .update(Buffer.from(namespace.replaceAll('-', ''), 'hex'))
    .update(name)
    .digest()
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x50, 6)
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8)
  const hex = bytes.toString('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join('-')
}

function main(): void {
  const { values } = parseArgs({
    options: { host: { type: 'string' }, out: { type: 'string', default: path.join(root, 'dist/manifest.xml') } },
  })
  if (values.host === undefined) throw new ManifestRefused('npm run manifest -- --host https://… [--out file]')
  const manifest = manifestFor(readFileSync(path.join(root, 'manifest.xml'), 'utf8'), values.host)
  const file = path.resolve(values.out)
  mkdirSync(path.dirname(file), { recursive: true })
  writeFileSync(file, manifest)
  console.log(file)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    main()
  } catch (error) {
    if (!(error instanceof ManifestRefused)) throw error
    console.error(error.message)
    process.exitCode = 1
  }
}
