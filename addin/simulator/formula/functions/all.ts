// The worksheet functions that the simulator calculates. Any other name gives #NAME?, never a wrong number.

import { AGGREGATES } from './aggregates.ts'
import { DATES } from './dates.ts'
import type { Definitions } from './define.ts'
import { LOOKUPS } from './lookups.ts'
import { MATHEMATICS } from './mathematics.ts'
import { TEXTS } from './texts.ts'

export const FUNCTIONS: Definitions = { ...AGGREGATES, ...MATHEMATICS, ...TEXTS, ...DATES, ...LOOKUPS }
