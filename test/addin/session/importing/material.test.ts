// What is given to be read: told by its name, refused before it is opened, decoded by what its bytes are.
import { describe, expect, it } from 'vitest'
import { cellsMaterial, decode, type GivenFile, materialOf } from '../../../../addin/session/importing/material.ts'

const bytes = (text: string): ArrayBuffer => new Uint8Array(new TextEncoder().encode(text)).buffer

function file(name: string, data: ArrayBuffer, size = data.byteLength): GivenFile & { opened: boolean } {
  const given = {
    name,
    size,
    opened: false,
    arrayBuffer: async () => {
      given.opened = true
      return data
    },
  }
  return given
}

describe('a file', () => {
  it.each([
    ['phu-luc.docx', 'docx'],
    ['PHU LUC.HTML', 'html'],
    ['trang.htm', 'html'],
    ['bang.csv', 'text'],
    ['bang.tsv', 'text'],
    ['van-ban.txt', 'text'],
    ['ghi-chu.md', 'text'],
  ])('%s is %s', async (name, kind) => {
    expect((await materialOf(file(name, bytes('a')))).kind).toBe(kind)
  })

  it.each(['phu-luc.pdf', 'phu-luc.doc', 'anh.png', 'phu-luc', '.docx.exe'])(
    'of another kind is refused unopened: %s',
    async (name) => {
      const given = file(name, bytes('a'))
      expect(await materialOf(given)).toMatchObject({
        kind: 'source',
        source: { issues: [{ code: 'file-unknown', params: { name } }] },
      })
      expect(given.opened).toBe(false)
    },
  )

  it('of 50 MB is refused unopened', async () => {
    const given = file('phu-luc.docx', bytes('a'), 50_000_000)
    expect(await materialOf(given)).toMatchObject({ source: { issues: [{ code: 'source-too-large' }] } })
    expect(given.opened).toBe(false)
  })
})

describe('text of a file', () => {
  it.each<[string, number[], string]>([
    ['UTF-8', [...new TextEncoder().encode('Sở Nội vụ')], 'Sở Nội vụ'],
    ['UTF-16 of Windows', [0xff, 0xfe, 0x53, 0x00, 0xdf, 0x1e], 'Sở'],
    ['UTF-16, large end first', [0xfe, 0xff, 0x00, 0x53, 0x1e, 0xdf], 'Sở'],
    ['one letter a byte, as in old fonts', [0x53, 0xeb, 0x20, 0x4e, 0xe9, 0x69], 'Së Néi'],
  ])('in %s', (_, data, text) => {
    expect(decode(new Uint8Array(data).buffer)).toBe(text)
  })
})

describe('cells of a sheet', () => {
  it('are a grid of their own', () => {
    const rows = [['STT', 'Nhiệm vụ']]
    const material = cellsMaterial(rows)
    expect(material).toEqual({ kind: 'source', source: { kind: 'grid', rows } })
    rows[0]?.push('sau')
    expect(material).toEqual({ kind: 'source', source: { kind: 'grid', rows: [['STT', 'Nhiệm vụ']] } })
  })
})
