import { describe, expect, test } from 'vitest'
import { cssVariables, darkTokens, lightTokens, type Tokens } from '../../../addin/app/theme.ts'

/** Ink and the grounds it is used on. */
const pairs: readonly [keyof Tokens, readonly (keyof Tokens)[]][] = [
  ['ink', ['surface', 'page', 'accentSoft', 'goodSoft', 'warnSoft', 'badSoft']],
  ['inkSoft', ['surface', 'page', 'accentSoft', 'warnSoft', 'badSoft', 'goodSoft']],
  ['accent', ['surface', 'page', 'accentSoft', 'badSoft']],
  ['onAccent', ['accent', 'accentStrong']],
  ['good', ['surface', 'page', 'goodSoft', 'accentSoft']],
  ['warn', ['surface', 'page', 'warnSoft']],
  ['bad', ['surface', 'page', 'badSoft']],
]

describe.each([
  ['light', lightTokens],
  ['dark', darkTokens],
])('in the %s theme', (_, tokens) => {
  test.each(pairs)('%s can be read on its grounds', (ink, grounds) => {
    for (const ground of grounds) {
      expect(contrast(tokens[ink], tokens[ground]), `${ink} on ${ground}`).toBeGreaterThanOrEqual(4.5)
    }
  })

  test('the edge of a field stands out from its ground', () => {
    for (const ground of ['surface', 'page'] as const) {
      expect(contrast(tokens.lineStrong, tokens[ground]), ground).toBeGreaterThanOrEqual(3)
    }
  })
})

test('tokens become custom properties', () => {
  expect(cssVariables(lightTokens)).toMatchObject({
    '--ink-soft': lightTokens.inkSoft,
    '--on-accent': lightTokens.onAccent,
  })
})

/** Contrast ratio of WCAG 2.2. */
function contrast(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x)
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05)
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
