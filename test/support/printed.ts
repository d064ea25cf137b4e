// What the printing tests print: the plan of 2013 with reports made up from a seed.
import { consolidate } from '../../shared/consolidation/consolidate.ts'
import { situationOf } from '../../shared/consolidation/situation.ts'
import type { AgencyId } from '../../shared/domain/ids.ts'
import { ownAnnex } from '../../shared/printing/annexes/detail-annex.ts'
import type { Block, PrintDocument, Table } from '../../shared/printing/document.ts'
import type { PrintInput } from '../../shared/printing/print-input.ts'
import { defaultSettings } from '../../shared/printing/print-settings.ts'
import { randomReports, seedPeriod, seedPlan } from './seed-plan.ts'

/** After the year's end, so that something is overdue. */
const clock = { today: '2014-01-10', period: seedPeriod }

export function printInput(seed: number): PrintInput {
  const { rows } = consolidate(seedPlan, randomReports(seedPlan, seed), clock)
  return {
    plan: seedPlan,
    period: seedPeriod,
    situation: situationOf({ plan: seedPlan, period: seedPeriod, clock, rows }),
    settings: {
      ...defaultSettings(seedPlan, seedPlan.directory.secretariat),
      programme: 'Chương trình hành động số 27-CTr/TU ngày 20/6/2013 của Ban Thường vụ Tỉnh ủy (khóa XV)',
      number: '215',
      date: '2014-01-10',
    },
    reportOf: (agency) => (agency === 'so-noi-vu' ? { number: '45/BC-SNV', date: '2013-12-17' } : undefined),
  }
}

/** The annex of one agency, which prints and signs it. */
export function printedOwnAnnex(seed: number, agency: string): PrintDocument {
  const { plan, period, situation } = printInput(seed)
  const rows = situation.rows.filter((row) => row.agency === agency)
  return ownAnnex({ plan, period, settings: defaultSettings(plan, agency as AgencyId) }, rows)
}

export function blocksOf({ sections }: PrintDocument): readonly Block[] {
  return sections.flatMap((section) => section.blocks)
}

/** Everything a document says, one line a paragraph or cell. */
export function wordsOf(document: PrintDocument): string {
  const told = (block: Block): readonly string[] => {
    switch (block.kind) {
      case 'paragraph':
        return [block.runs.map((run) => run.text).join('')]
      case 'rule':
        return []
      case 'halves':
        return [...block.left, ...block.right].flatMap(told)
      case 'table':
        return [...block.head.flat(), ...block.rows.flatMap((row) => row.cells)].map((cell) => cell.text)
      default:
        return block satisfies never
    }
  }
  return blocksOf(document).flatMap(told).join('\n')
}

export function tableOf(document: PrintDocument): Table {
  const table = blocksOf(document).find((block) => block.kind === 'table')
  if (!table) throw new Error(`${document.id} has no table`)
  return table
}
