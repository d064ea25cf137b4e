// The one rule for records of the very hidden sheet: they are written by us and lie in a file that anybody can open. One
// that cannot be read, half-written or of another version of the add-in, is as good as absent, and no verb stops at it.
import type * as z from 'zod/mini'

/** @returns `undefined` for what is not there, is not JSON, or is of another shape */
export function parseRecord<T>(text: string | undefined, schema: z.ZodMiniType<T>): T | undefined {
  if (text === undefined) return undefined
  try {
    return schema.safeParse(JSON.parse(text)).data
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}
