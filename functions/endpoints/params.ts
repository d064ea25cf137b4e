// The parameters that addresses hold, checked as strictly as bodies.
import * as z from 'zod/mini'
import { email, memberId } from '../../shared/wire/members.ts'
import { agencyId, periodId, planId } from '../../shared/wire/values.ts'

export const planParams = z.object({ plan: planId })
export const periodParams = z.object({ plan: planId, period: periodId })
export const ledgerParams = z.object({ plan: planId, period: periodId, agency: agencyId })
export const versionParams = z.object({
  ...{ plan: planId, period: periodId, agency: agencyId },
  version: z.string().check(z.regex(/^[1-9]\d{0,5}$/)),
})
export const memberParams = z.object({ member: memberId })
export const invitationParams = z.object({ email })
