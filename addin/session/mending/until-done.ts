// Tries again what came to nothing because rows were sorted between the look at a sheet and the writing. Each attempt
// looks anew, so that it writes what is wanted of the sheet as it stands.

/** Nobody sorts so often in one breath; who does finds the repair offered again. */
const mostTries = 3

/** @param attempt says whether it was done */
export async function untilDone(attempt: () => Promise<boolean>): Promise<boolean> {
  for (let tries = 0; tries < mostTries; tries += 1) if (await attempt()) return true
  return false
}
