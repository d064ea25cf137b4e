// `workbook.functions`: the worksheet functions of formulas, called with values and ranges.
// On the wire they bear their names with `_` for a dot (`StDev_S`); which there are is formula/functions/.

import { isError, type Scalar } from '../../book/cell.ts'
import { invalidArgument } from '../../book/fault.ts'
import type { Calculator } from '../../formula/calculate.ts'
import { FUNCTIONS } from '../../formula/functions/all.ts'
import { MISSING, one, type Result } from '../../formula/value.ts'
import { HostObject, Part } from '../host-object.ts'
import { RangeBase } from '../range/range-base.ts'

export class FunctionResult extends Part<Result> {
  readonly $type = 'FunctionResult'

  private get first(): Scalar | undefined {
    return this.owner.kind === 'one' ? this.owner.value : this.owner.grid[0]?.[0]
  }

  /** Excel's error text, or nothing. */
  get Error(): string | null {
    return isError(this.first) ? this.first.error : null
  }

  /** Nothing when there is an error. */
  get Value(): string | number | boolean | null {
    return isError(this.first) ? null : (this.first ?? '')
  }
}

export class Functions extends HostObject {
  readonly $type = 'Functions'

  /** Arguments of a function that takes any number of them arrive in one array. */
  $call(name: string, args: readonly unknown[]): FunctionResult {
    const { calculator } = this.context
    const given = args.flatMap((arg) => (Array.isArray(arg) ? arg : [arg]))
    while (given.length > 0 && (given.at(-1) === null || given.at(-1) === undefined)) given.pop()
    return new FunctionResult(
      calculator.apply(
        name,
        given.map((arg) => resultOf(arg, calculator)),
      ),
    )
  }
}

function resultOf(arg: unknown, calculator: Calculator): Result {
  if (arg instanceof RangeBase) return calculator.cells(arg.sheet, arg.area)
  if (arg instanceof FunctionResult) return arg.owner
  if (arg === null || arg === undefined) return MISSING
  if (typeof arg === 'string' || typeof arg === 'number' || typeof arg === 'boolean') return one(arg)
  throw invalidArgument('an argument of a worksheet function')
}

/** Functions that formulas know and Office.js does not offer, or offers under another name. */
const NOT_OFFERED =
  'CEILING CONCAT FILTER FLOOR IFS INDEX ISBLANK MAXIFS MINIFS MODE MODE.SNGL PERCENTILE RANK SEARCH SEQUENCE SORT STDEV STDEVP SUMPRODUCT TEXTJOIN TRANSPOSE UNIQUE VAR VARP XLOOKUP'.split(
    ' ',
  )

for (const name of Object.keys(FUNCTIONS)) {
  if (NOT_OFFERED.includes(name)) continue
  const wire = name.charAt(0) + name.slice(1).toLowerCase().replaceAll('.', '_')
  Object.defineProperty(Functions.prototype, wire, {
    configurable: true,
    value(this: Functions, ...args: unknown[]) {
      return this.$call(name, args)
    },
  })
}
