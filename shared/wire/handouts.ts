// Which workbooks for agencies without the add-in are asked for; the answer is an archive of them, or one of them.
import * as z from 'zod/mini'
import { agencyId } from './values.ts'

/** Most agencies named in one request; an address is no place for more. */
export const maxNamed = 100

export const handoutsQuery = z.object({
  /** Ids separated by commas; all agencies of the period without it. */
  agencies: z.exactOptional(
    z.pipe(
      z.pipe(
        z.string(),
        z.transform((text) => text.split(',')),
      ),
      z.array(agencyId).check(z.minLength(1), z.maxLength(maxNamed)),
    ),
  ),
  language: z.exactOptional(z.enum(['vi', 'en'])),
})
