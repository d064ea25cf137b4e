// Figures for the scenes of the pane: of the plan of 2013 with reports made up from a seed, and of an empty plan.
import type { Figures } from '../../../addin/session/printing/figures.ts'
import { situationOf } from '../../../shared/consolidation/situation.ts'
import { askedFor, toUrge } from '../../../shared/consolidation/work-lists.ts'
import type { AgencyId } from '../../../shared/domain/ids.ts'
import { defaultSettings } from '../../../shared/printing/print-settings.ts'
import { printInput } from '../printed.ts'

export function sampleFigures(agency?: string): Figures {
  const input = printInput(11)
  const { plan, period, situation } = input
  const own = agency as AgencyId | undefined
  return {
    input: own === undefined ? input : { ...input, settings: defaultSettings(plan, own) },
    agency: own,
    toUrge: toUrge(plan, situation.rows, period, situation.today),
    askedFor: askedFor(situation.rows),
  }
}

export function emptyFigures(): Figures {
  const { input } = sampleFigures()
  const plan = { ...input.plan, tasks: [], groups: [] }
  const clock = { today: '2013-12-10', period: input.period }
  const situation = situationOf({ plan, period: input.period, clock, rows: [] })
  return { input: { ...input, plan, situation }, agency: undefined, toUrge: [], askedFor: [] }
}
