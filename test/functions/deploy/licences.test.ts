// Which licences pass, and that the list names what the program is made of.
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { isAllowed, licenceList, licencesOf } from '../../../functions/deploy/licences.ts'

const of = (licence: string, isTool = false) => isAllowed({ name: 'a', version: '1', licence, isTool })

test.each([
  ['MIT', true],
  ['(MIT OR GPL-3.0-or-later)', true],
  ['(MIT AND Zlib)', true],
  ['GPL-3.0', false],
  ['(MIT AND GPL-3.0)', false],
  ['MPL-2.0', false],
  ['UNLICENSED', false],
  ['', false],
])('a licence %s in the program: %s', (licence, expected) => {
  expect(of(licence)).toBe(expected)
})

test('a tool may stand under a licence that the program may not', () => {
  expect(of('MPL-2.0', true)).toBe(true)
  expect(of('GPL-3.0', true)).toBe(false)
})

test('a package that both the program and a tool use is the program’s', () => {
  const lock = {
    packages: {
      '': {},
      'node_modules/a': { version: '1', license: 'MIT', dev: true },
      'node_modules/b/node_modules/a': { version: '1', license: 'MIT' },
    },
  }
  expect(licencesOf(lock)).toEqual([{ name: 'a', version: '1', licence: 'MIT', isTool: false }])
})

test('the list names what the program is made of, and none of the tools', () => {
  const file = path.join(import.meta.dirname, '../../../package-lock.json')
  const list = licenceList(licencesOf(JSON.parse(readFileSync(file, 'utf8'))))
  expect(list).toMatch(/^react 19\.\d+\.\d+: MIT$/m)
  expect(list).toContain('@microsoft/office-js')
  expect(list).not.toMatch(/^vitest /m)
})
