// A file that somebody chose, which may be anything.
import { expect, test } from 'vitest'
import { openFile } from '../../../../addin/session/handouts/open-file.ts'
import { writeBook } from '../../../../shared/xlsx/write-book.ts'
import { bookOf } from '../../../shared/handouts/handout.ts'
import { fileOf } from '../../../support/archive.ts'

const whole = new Uint8Array(await fileOf(writeBook(bookOf())))
const kindOf = async (...parts: readonly Uint8Array<ArrayBuffer>[]) => (await openFile(new Blob([...parts]))).kind

test('a workbook of ours is read', async () => {
  expect(await kindOf(whole)).toBe('handout')
})

test('a workbook that was damaged on its way is none, wherever the damage is', async () => {
  const kinds = new Set<string>()
  for (let at = 40; at < whole.length; at += Math.floor(whole.length / 60)) {
    const damaged = whole.map((byte, index) => (index >= at && index < at + 8 ? byte ^ 0x5a : byte))
    kinds.add(await kindOf(damaged))
  }
  expect(kinds).toContain('not-a-workbook')
  for (let size = 0; size < whole.length; size += Math.floor(whole.length / 20)) {
    expect(await kindOf(whole.slice(0, size))).toBe('not-a-workbook')
  }
})

test('a file that is far too large is not even read', async () => {
  expect(await kindOf(new Uint8Array(10_000_001))).toBe('too-large')
  // As its table of contents says it: ten kilobytes that would unpack to a gigabyte.
  const view = new DataView(whole.slice().buffer)
  const entry = view.getUint32(whole.length - 6, true)
  view.setUint32(entry + 24, 1_000_000_000, true)
  expect(await kindOf(new Uint8Array(view.buffer))).toBe('too-large')
})

test('what lies about its size is not unpacked further than it may be', async () => {
  const packed = new Uint8Array(await fileOf([{ path: 'xl/workbook.xml', text: ' '.repeat(3_000_000) }]))
  const view = new DataView(packed.buffer)
  // In its own heading and in the table of contents.
  for (const [at, offset] of [
    [0, 22],
    [view.getUint32(packed.length - 6, true), 24],
  ] as const) {
    view.setUint32(at + offset, 1_000, true)
  }
  expect((await openFile(new Blob([packed]), 1_000_000)).kind).toBe('too-large')
})

test('a workbook with a password is told apart from what is none', async () => {
  const name = Array.from('EncryptedPackage', (letter) => `${letter}\0`).join('')
  const compound = (text: string) => new TextEncoder().encode(`\u0000\u0001${'\0'.repeat(2_000)}${text}`)
  expect(await kindOf(compound(name))).toBe('locked')
  expect(await kindOf(compound('Workbook'))).toBe('not-a-workbook')
})

test('a file that another program holds is asked for again', async () => {
  const held = new Blob([whole])
  held.arrayBuffer = () => Promise.reject(new DOMException('held', 'NotReadableError'))
  expect((await openFile(held)).kind).toBe('unreadable')
})

test('a form with its copy beside it is asked about', async () => {
  const { sheets } = bookOf()
  const copy = sheets.map((it) => ({ ...it, name: `${it.name} (2)` })).filter(({ isHidden }) => !isHidden)
  const file = await fileOf(writeBook({ ...bookOf(), sheets: [...copy, ...sheets] }))
  const opened = await openFile(new Blob([new Uint8Array(file)]))
  expect(opened).toEqual({ kind: 'table-doubled', sheets: ['Phiếu báo cáo (2)', 'Phiếu báo cáo'] })
})

test('an archive of something else is no workbook', async () => {
  const other = await fileOf([{ path: 'word/document.xml', text: '<document/>' }])
  expect(await kindOf(new Uint8Array(other))).toBe('not-a-workbook')
})
