// Makes a failing play short: leaves out what is not needed for it to fail, as long as there is time.
import type { Turn } from './turns.ts'

/**
 * @param fails whether these turns still fail
 * @param milliseconds after which the shortest so far has to do
 */
export async function smallest(
  turns: readonly Turn[],
  fails: (turns: readonly Turn[]) => Promise<boolean>,
  milliseconds: number,
): Promise<readonly Turn[]> {
  const until = performance.now() + milliseconds
  let best = turns
  const tryThis = async (candidate: readonly Turn[]) => {
    if (performance.now() > until || !(await fails(candidate))) return false
    best = candidate
    return true
  }
  for (let size = Math.ceil(best.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2)) {
    for (let from = 0; from < best.length; ) {
      const without = [...best.slice(0, from), ...best.slice(from + size)]
      if (!(await tryThis(without))) from += size
    }
  }
  for (const [index] of best.entries()) {
    for (const calm of calmer(best[index])) await tryThis(best.map((turn, at) => (at === index ? calm : turn)))
  }
  return best
}

function calmer(turn: Turn | undefined): Turn[] {
  if (!turn) return []
  const { command } = turn
  const plain: Turn = { command, weather: [], death: undefined, fault: undefined, meanwhile: undefined }
  return [
    { ...plain, death: turn.death },
    { ...plain, fault: turn.fault },
    { ...plain, weather: turn.weather },
    { ...plain, meanwhile: turn.meanwhile },
    plain,
  ]
}

/** The turns as they can be kept for a named case. */
export function written(turns: readonly Turn[]): string {
  return turns.map((turn) => `  ${JSON.stringify(turn)},`).join('\n')
}
