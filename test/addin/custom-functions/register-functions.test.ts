import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { sokhFunctions } from '../../../addin/custom-functions/functions.ts'
import { type CustomFunctionsApi, registerFunctions } from '../../../addin/custom-functions/register-functions.ts'

interface Described {
  readonly id: string
  readonly name: string
  readonly parameters: readonly { readonly name: string; readonly optional?: boolean }[]
}

const metadata = JSON.parse(
  readFileSync(fileURLToPath(new URL('../../../addin/custom-functions/functions.json', import.meta.url)), 'utf8'),
) as { readonly functions: readonly Described[] }

/** Office.js's `CustomFunctions`, as far as the product knows it. */
class OfficeError {
  readonly code: string
  readonly message: string | undefined
  constructor(code: string, message?: string) {
    this.code = code
    this.message = message
  }
}

function register(): Map<string, (...args: unknown[]) => Promise<unknown>> {
  const known = new Map<string, (...args: unknown[]) => Promise<unknown>>()
  const api = {
    associate: (id: string, run: (...args: unknown[]) => Promise<unknown>) => known.set(id, run),
    Error: OfficeError,
  }
  registerFunctions(api as unknown as CustomFunctionsApi, async () => sokhFunctions(() => '2014-01-03'))
  return known
}

it('every function that is described is there, with as many parameters, and no other', () => {
  const functions = Object.entries(sokhFunctions(() => '2014-01-03'))
  expect(metadata.functions.map(({ id, parameters }) => [id, parameters.length])).toEqual(
    functions.map(([id, { length }]) => [id, length]),
  )
  expect([...register().keys()]).toEqual(metadata.functions.map(({ id }) => id))
})

it('names are what Excel takes: letters, digits and underscores, optional parameters last', () => {
  for (const { name, parameters } of metadata.functions) {
    for (const text of [name, ...parameters.map((parameter) => parameter.name)])
      expect(text).toMatch(/^[\p{L}_][\p{L}\d_]*$/u)
    const flags = parameters.map(({ optional = false }) => optional)
    expect(flags).toEqual([...flags].sort())
  }
})

it('answers with what Excel adds after the arguments, and says errors in Excel’s own way', async () => {
  const context = { address: 'Sheet1!A1' }
  const known = register()
  expect(await known.get('SOVOIHAN')?.('Đang thực hiện', '31/12/2013', '', null, context)).toBe('quá hạn 3 ngày')
  await expect(known.get('HANCHOT')?.('Thường xuyên', null, context)).rejects.toEqual(
    new OfficeError('#N/A', 'Thời hạn này không có ngày cuối.'),
  )
})

it('does without where the host has no functions', () => {
  expect(() => registerFunctions(undefined, async () => sokhFunctions(() => ''))).not.toThrow()
})
