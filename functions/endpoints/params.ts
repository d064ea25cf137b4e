// The parameters that addresses hold, checked as strictly as bodies.
import * as z from 'zod/mini'
import { agencyId, periodId, planId } from '../../shared/wire/values.ts'

export const planParams = z.object({ plan: planId })
export const periodParams = z.object({ plan: planId, period: periodId })
export const ledgerParams = z.object({ plan: planId, period: periodId, agency: agencyId })
