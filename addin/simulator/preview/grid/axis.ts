// Rows or columns laid out one after the other: where each begins, and which one lies under a pixel.

export interface Axis {
  readonly count: number
  /** Pixels of all lines together. */
  readonly total: number
  size(index: number): number
  /** Where line `index` begins; `count` gives the end of the last. */
  offset(index: number): number
  /** The visible line that holds this pixel, kept within the axis. */
  at(pixel: number): number
  /** The next visible line in a direction, or the same one where there is none. */
  step(index: number, by: 1 | -1): number
}

/** `axis(3, () => 20).at(45)` is 2. */
export function axis(count: number, sizeOf: (index: number) => number): Axis {
  const offsets = new Float64Array(count + 1)
  for (let index = 0; index < count; index++) offsets[index + 1] = (offsets[index] ?? 0) + sizeOf(index)
  const offset = (index: number): number => offsets[Math.max(0, Math.min(index, count))] ?? 0
  const size = (index: number): number => offset(index + 1) - offset(index)
  return {
    count,
    total: offset(count),
    size,
    offset,
    at(pixel) {
      let [low, high] = [0, count - 1]
      while (low < high) {
        const middle = (low + high) >> 1
        if (offset(middle + 1) > pixel) high = middle
        else low = middle + 1
      }
      return low
    },
    step(index, by) {
      for (let next = index + by; next >= 0 && next < count; next += by) if (size(next) > 0) return next
      return index
    },
  }
}
