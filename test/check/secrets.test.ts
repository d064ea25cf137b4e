// Each form of a secret is found, and what stands in its place in documentation and tests is not.
import { expect, test } from 'vitest'
import { findSecrets } from './secrets.ts'

/** Put together here, so that this file holds none itself. */
const long = (length: number) => 'aB3'.repeat(length).slice(0, length)

test.each([
  ['a private key', `-----BEGIN ${'PRIVATE'} KEY-----\n${long(64)}\n`],
  ['a storage account’s key', `DefaultEndpointsProtocol=https;AccountKey=${long(86)}==;`],
  ['a signed address', `https://a.logic.azure.com/x?api-version=1&sig=${long(43)}`],
  ['a client secret of Microsoft Entra ID', `"secret": "aB3${'8Q'}~${long(34)}"`],
  ['a token', `Bearer eyJ${long(30)}.eyJ${long(60)}.${long(80)}`],
])('%s is found, and not repeated', (what, text) => {
  expect(findSecrets('a.ts', `one\n${text}`)).toEqual([`a.ts:2 holds ${what}`])
})

test.each([
  'TABLES_CONNECTION_STRING="DefaultEndpointsProtocol=https;AccountKey=<key>"',
  'AccountKey=Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==',
  'for (const never of ["PRIVATE KEY-----", "AccountKey="]) expect(text).not.toContain(never)',
  'authorization: Bearer eyJ…',
])('%s is none', (text) => {
  expect(findSecrets('a.ts', text)).toEqual([])
})
