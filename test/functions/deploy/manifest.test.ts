// The manifest for an address, held to everything the repository's own is held to.
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { ManifestRefused, manifestFor } from '../../../functions/deploy/manifest.ts'
import { lintManifest, readSurroundings } from '../../check/manifest-lint.ts'

const root = path.join(import.meta.dirname, '../../..')
const template = readFileSync(path.join(root, 'manifest.xml'), 'utf8')
const idOf = (xml: string) => /<Id>(.*)<\/Id>/.exec(xml)?.[1] ?? ''

test('every address in it is the one given, and it is sound', () => {
  const xml = manifestFor(template, 'https://so-ke-hoach.tuyenquang.gov.vn/')
  expect(lintManifest(xml, readSurroundings(root))).toEqual([])
  const addresses = xml.match(/https?:\/\/[^"<]+/g) ?? []
  const ours = addresses.filter((it) => !it.startsWith('http://schemas.') && !it.startsWith('http://www.w3.org/'))
  expect(ours.length).toBeGreaterThan(20)
  for (const address of ours) expect(address).toMatch(/^https:\/\/so-ke-hoach\.tuyenquang\.gov\.vn\/[a-z]/)
  expect(xml).not.toContain('localhost')
})

test('the pages may stand in a folder', () => {
  const xml = manifestFor(template, 'https://ung-dung.tuyenquang.gov.vn/so-ke-hoach//')
  expect(xml).toContain('"https://ung-dung.tuyenquang.gov.vn/so-ke-hoach/taskpane.html"')
})

test('the id is a GUID that follows from the address: the same again, another elsewhere', () => {
  const of = (host: string) => idOf(manifestFor(template, host))
  expect(of('https://a.vn')).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  expect(of('https://a.vn')).toBe(of('https://A.vn/'))
  expect(new Set([of('https://a.vn'), of('https://b.vn'), of('https://a.vn/x'), idOf(template)]).size).toBe(4)
})

describe('no manifest is written for', () => {
  test.each([
    ['an address without a scheme', 'a.vn'],
    ['plain http', 'http://a.vn'],
    ['an address with a question', 'https://a.vn/?x=1'],
    ['an address with a name and a password', 'https://a:b@a.vn'],
    ['a path with a quotation mark', "https://a.vn/'x"],
  ])('%s', (_, host) => {
    expect(() => manifestFor(template, host)).toThrow(ManifestRefused)
  })
})
