// What a bench is. Each file in measures/ exports one; nothing else has to know of it. Figures are ratios or counts of
// one run on one machine, never times: a time says more about the machine than about the code.

export type Figures = number | Readonly<Record<string, number>>

/** What a figure has to keep to; a name in `most` is another figure of the same bench. */
export type Limit = { readonly most: number | string } | { readonly exactly: number }

export interface Bench {
  /** The key of its figures in the JSON. */
  readonly key: string
  /** What is measured against what, for people. */
  readonly title: string
  /** By name of the figure; `''` where the bench has only one. */
  readonly limits: Readonly<Record<string, Limit>>
  run(): Promise<Measured>
}

export interface Measured {
  readonly figures: Figures
  /** What stands behind the figures on this machine, such as `12.1 ms against 9.8 ms`; for people. */
  readonly behind: string
}
