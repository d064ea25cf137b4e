// The numbers of handing in, so that they visibly add up: all obligations, those for which no report is expected by why,
// the expected ones and what became of them.
import { coverageCells, exemptions } from '../../../shared/consolidation/coverage.ts'
import type { CoverageFigures } from '../../../shared/consolidation/situation.ts'
import { exemptionLabels, exemptLabel, totalLabel } from '../../../shared/table/counting-labels.ts'
import type { Language } from '../../../shared/table/labels.ts'
import type { FigureCell } from './FigureCells.tsx'

/** @param names of what is counted of the expected ones */
export function coverageFigureCells(
  coverage: CoverageFigures,
  names: Readonly<Record<(typeof coverageCells)[number], string>>,
  language: Language,
): readonly FigureCell[] {
  const exempt = exemptions.filter((reason) => coverage.exempt[reason].length > 0)
  return [
    { name: totalLabel[language], figure: coverage.total },
    ...exempt.map((reason) => ({
      name: `${exemptLabel[language]}: ${exemptionLabels[reason][language].toLocaleLowerCase(language)}`,
      figure: coverage.exempt[reason],
    })),
    ...coverageCells.map((cell) => ({ name: names[cell], figure: coverage[cell] })),
  ]
}
