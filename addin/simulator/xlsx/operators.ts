// Operators of rules in the words of the file.

const ALIKE = {
  Between: 'between',
  NotBetween: 'notBetween',
  EqualTo: 'equal',
  NotEqualTo: 'notEqual',
  GreaterThan: 'greaterThan',
  LessThan: 'lessThan',
}

export const CONDITION_OPERATORS: Readonly<Record<string, string>> = {
  ...ALIKE,
  GreaterThanOrEqual: 'greaterThanOrEqual',
  LessThanOrEqual: 'lessThanOrEqual',
}

export const VALIDATION_OPERATORS: Readonly<Record<string, string>> = {
  ...ALIKE,
  GreaterThanOrEqualTo: 'greaterThanOrEqual',
  LessThanOrEqualTo: 'lessThanOrEqual',
}
