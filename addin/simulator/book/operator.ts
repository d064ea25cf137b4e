// The operators of rules. Those of data validation end in `OrEqualTo`, those of conditional formats in `OrEqual`.

/**
 * Whether a value satisfies an operator.
 * @param order of the value beside the first limit: below zero, zero, above
 * @param isBetween whether it lies between both limits
 */
export function holds(operator: string, order: number, isBetween: boolean): boolean {
  switch (operator.replace(/To$/, '')) {
    case 'Between':
      return isBetween
    case 'NotBetween':
      return !isBetween
    case 'Equal':
      return order === 0
    case 'NotEqual':
      return order !== 0
    case 'GreaterThan':
      return order > 0
    case 'LessThan':
      return order < 0
    case 'GreaterThanOrEqual':
      return order >= 0
    default:
      return order <= 0
  }
}
