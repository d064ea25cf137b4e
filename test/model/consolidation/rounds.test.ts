// Five hundred rounds of agencies reporting at random on the plan of 2013: whatever they and the secretariat do, every view
// adds up, the paragraph says what the sheets say, and bringing the workbook up to date once more changes nothing.
import { expect, test } from 'vitest'
import { readFigures } from '../../../addin/session/printing/read-figures.ts'
import type { Background } from '../../../addin/sync/row-content.ts'
import { actionNames } from '../../../shared/domain/action.ts'
import { dayInVietnam } from '../../../shared/domain/calendar.ts'
import { situationSheet } from '../../../shared/printing/situation-sheet.ts'
import type { PullAnswer } from '../../../shared/wire/sync.ts'
import { sumFaults } from '../../shared/consolidation/sum-laws.ts'
import { type SheetCopy, sheetCopy } from './sheet-copy.ts'
import { toldOtherwise } from './told-numbers.ts'
import { openYear, type Year } from './year.ts'

const years = 10
const roundsOfYear = 50
/** In this round one agency is merged into another. */
const mergedIn = 30

const backgroundOf = ({ found, period, now }: Year): Background => ({
  plan: found.plan,
  period,
  today: dayInVietnam(now().toISOString()),
})

function sheetsOf(copy: SheetCopy, background: Background) {
  const { plan } = background
  const { situation } = readFigures({ look: copy.look(plan), background, agency: undefined, settings: {} }).input
  return { situation, sheet: situationSheet(plan, situation) }
}

const told = (copy: SheetCopy, background: Background) => JSON.stringify(sheetsOf(copy, background).sheet)

/** The same answer with all its lists the other way round. */
function turned(answer: PullAnswer): PullAnswer {
  const { rows, agencies, handedIn } = answer
  return { ...answer, rows: rows.toReversed(), agencies: agencies.toReversed(), handedIn: handedIn.toReversed() }
}

/** What is wrong after a round; nothing, whatever happened in it. */
async function faultsAfter(year: Year, copy: SheetCopy, cursor: string | undefined, isClose: boolean) {
  const background = backgroundOf(year)
  const answer = await year.pull(cursor)
  copy.update(answer, background)
  const { situation, sheet } = sheetsOf(copy, background)
  const says = JSON.stringify(sheet)
  const faults = [...sumFaults(situation), ...toldOtherwise(background.plan, sheet, copy.rows())]

  const again = copy.update(await year.pull(answer.cursor), background)
  if (again.writes > 0 || again.notes.length > 0) faults.push(`a second refresh wrote ${again.writes} cells`)
  if (isClose) {
    if (told(copy, background) !== says) faults.push('the figures changed')
    const twice = copy.update(turned(answer), background)
    if (twice.writes > 0 || twice.notes.length > 0) faults.push(`the same answer once more wrote ${twice.writes} cells`)
    const whole = turned(await year.pull())
    const anew = copy.updateAnew(whole, background)
    if (anew.writes > 0 || anew.notes.length > 0) faults.push(`a workbook that starts over wrote ${anew.writes} cells`)
    const other = sheetCopy()
    other.update(whole, background)
    faults.push(...differences(copy, other))
    if (told(other, background) !== says) faults.push('the figures of a workbook that starts over differ')
  }
  return { faults, cursor: answer.cursor }
}

/** Cells that two sheets have otherwise, in whatever order their rows stand. */
function differences(one: SheetCopy, other: SheetCopy): string[] {
  const keyOf = ({ task, agency }: Readonly<Record<string, string>>) => `${task} ${agency}`
  const rows = new Map(other.rows().map((row) => [keyOf(row), row]))
  const faults = one.rows().length === rows.size ? [] : [`${one.rows().length} rows and ${rows.size}`]
  for (const row of one.rows()) {
    const same = rows.get(keyOf(row)) ?? {}
    for (const [id, text] of Object.entries(row)) {
      if (same[id] !== text) faults.push(`${keyOf(row)} ${id}: "${text}" and "${same[id]}"`)
    }
  }
  return faults
}

/** How often each thing was done in all years. */
const taken = new Map<string, number>()

test.each(Array.from({ length: years }, (_, index) => index + 1))(
  'year %i adds up, says the same everywhere, and stays as it is when nothing is new',
  async (seed) => {
    const year = await openYear(seed)
    const copy = sheetCopy()
    let cursor: string | undefined
    for (let round = 1; round <= roundsOfYear; round += 1) {
      await year.goOn()
      if (round === mergedIn) await year.merge()
      const after = await faultsAfter(year, copy, cursor, round % 10 === 0)
      expect({ round, faults: after.faults }).toEqual({ round, faults: [] })
      cursor = after.cursor
    }
    for (const [what, count] of year.done) taken.set(what, (taken.get(what) ?? 0) + count)
  },
)

test('nothing that can be done to a report was left out', () => {
  for (const what of [...actionNames, 'push']) expect(taken.get(what) ?? 0, what).toBeGreaterThan(50)
})
