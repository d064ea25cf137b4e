// Excel's errors, each with what to do about it.

export class FunctionProblem extends Error {
  /** `#VALUE!`: the words cannot be read; `#N/A`: they say nothing of the kind. */
  readonly code: '#VALUE!' | '#N/A'

  constructor(code: '#VALUE!' | '#N/A', message: string) {
    super(message)
    this.code = code
  }
}
