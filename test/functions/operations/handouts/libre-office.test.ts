// There and back: the server's workbook opened by LibreOffice, edited there, saved by it as .xlsx, and taken back in.
import { mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeHandouts } from '../../../../functions/operations/handouts/make-handouts.ts'
import { readHandout } from '../../../../shared/handouts/read-handout.ts'
import { readBook } from '../../../../shared/xlsx/read-book.ts'
import { compared } from '../../../shared/handouts/handout.ts'
import { partsOf } from '../../../support/archive.ts'
import { convert, hasLibreOffice, patience, shown } from '../../../support/libre-office.ts'
import { homeAffairs, periodId, planId } from '../../support/sample-plan.ts'
import { change, clerk, now, openWorld, secretariat, type World } from '../../support/world.ts'

const before = {
  status: 'in-progress',
  result: 'Đang soạn; "98,6%" _x0041_ <a>\nhai dòng',
  expectedOn: '2013-12-12',
  progress: 40,
} as const

let world: World
let folder: string
beforeAll(async () => {
  world = await openWorld()
  folder = await mkdtemp(path.join(tmpdir(), 'handout-'))
  const fields = Object.entries(before).map(([field, value]) => [field, ['', value]])
  await world.edit(clerk(homeAffairs), homeAffairs, change('I-1', 1, Object.fromEntries(fields)))
})
afterAll(async () => {
  await rm(folder, { recursive: true, force: true })
  await world.close()
})

/** Saves the agency's workbook, lets LibreOffice make a document of it, and saves that as .xlsx after an edit. */
async function throughLibreOffice(edit: (document: string) => string) {
  const input = { plan: planId, period: periodId, agencies: [homeAffairs], language: 'vi' } as const
  const made = await makeHandouts(world.store, secretariat, input, now)
  if (made.kind === 'refused') throw new Error(made.problem)
  const file = (ending: string) => path.join(folder, `phieu.${ending}`)
  await writeFile(file('xlsx'), made.files[0]?.bytes ?? '')
  await convert([file('xlsx')], 'fods')
  await rename(file('xlsx'), file('sent.xlsx'))
  await writeFile(file('fods'), edit(await readFile(file('fods'), 'utf8')))
  await convert([file('fods')], 'xlsx:Calc MS Excel 2007 XML')
  const book = readBook(await partsOf(await readFile(file('xlsx'))))
  const read = book && readHandout(book)
  if (read?.kind !== 'handout') throw new Error(`It was read as ${read?.kind}`)
  return read
}

test(
  shown('a workbook that LibreOffice saved says what was typed there, and no more'),
  async () => {
    if (!hasLibreOffice) return
    const untouched = { 'I-1': before, 'I-2': {} }
    const read = await throughLibreOffice((document) => {
      const edited = document
        .replaceAll('Đang thực hiện</text:p>', 'Đã hoàn thành</text:p>')
        // The hidden sheet has it too, and comes later.
        .replace('hai dòng</text:p>', 'ba dòng</text:p>')
        .replaceAll('office:date-value="2013-12-12"', 'office:date-value="2013-12-14"')
        .replaceAll('office:value="40"', 'office:value="100"')
      expect(edited).not.toBe(document)
      return edited
    })
    expect(read.identity).toMatchObject({ plan: planId, agency: homeAffairs, planRevision: 1 })
    const { changes, issues } = compared(read, untouched)
    expect(issues).toEqual([])
    expect(changes.map(({ task, field, from, to, isConflict }) => [task, field, from, to, isConflict])).toEqual([
      ['I-1', 'status', 'in-progress', 'done', false],
      ['I-1', 'result', before.result, before.result.replace('hai dòng', 'ba dòng'), false],
      ['I-1', 'expectedOn', '2013-12-12', '2013-12-14', false],
      ['I-1', 'progress', 40, 100, false],
    ])
  },
  patience,
)
