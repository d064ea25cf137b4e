// Colours of the pane, light and dark: one list of tokens from which both Fluent's theme and the style sheet take theirs.
// Every ink on its ground has a contrast of at least 4.5.
import { createTheme, type ITheme } from 'office-ui-fabric-react/lib/Styling'

export interface Tokens {
  readonly ink: string
  readonly inkSoft: string
  readonly line: string
  readonly lineStrong: string
  readonly surface: string
  readonly page: string
  readonly accent: string
  readonly accentStrong: string
  readonly accentSoft: string
  readonly onAccent: string
  readonly good: string
  readonly goodSoft: string
  readonly warn: string
  readonly warnSoft: string
  readonly bad: string
  readonly badSoft: string
}

export const lightTokens: Tokens = {
  ink: '#1b1f24',
  inkSoft: '#4f5965',
  line: '#dde3e9',
  lineStrong: '#85909c',
  surface: '#ffffff',
  page: '#f6f8fa',
  accent: '#1f4e79',
  accentStrong: '#163a5b',
  accentSoft: '#e9f0f6',
  onAccent: '#ffffff',
  good: '#22673f',
  goodSoft: '#e8f4ed',
  warn: '#7a4a00',
  warnSoft: '#fdf3de',
  bad: '#a3231c',
  badSoft: '#fcecea',
}

export const darkTokens: Tokens = {
  ink: '#f1f3f5',
  inkSoft: '#b9c2cc',
  line: '#3c434b',
  lineStrong: '#8b96a2',
  surface: '#282c31',
  page: '#1e2125',
  accent: '#93c3ef',
  accentStrong: '#b9d8f5',
  accentSoft: '#243a4f',
  onAccent: '#10253b',
  good: '#8fd6ac',
  goodSoft: '#1f3a2b',
  warn: '#f0c674',
  warnSoft: '#43351a',
  bad: '#f4a59f',
  badSoft: '#4a2624',
}

/** The pane's font; Excel's machines have the first, and nothing is fetched for the others. */
export const fontFamily = '"Segoe UI", system-ui, "Helvetica Neue", Arial, sans-serif'

/** The tokens as custom properties of the style sheet: `inkSoft` is `--ink-soft`. */
export function cssVariables(tokens: Tokens): Readonly<Record<`--${string}`, string>> {
  return Object.fromEntries(
    Object.entries(tokens).map(([name, colour]) => [
      `--${name.replace(/[A-Z]/g, (it) => `-${it.toLowerCase()}`)}`,
      colour,
    ]),
  )
}

export function fluentTheme(tokens: Tokens, dark: boolean): ITheme {
  return createTheme({
    isInverted: dark,
    defaultFontStyle: { fontFamily },
    palette: {
      themePrimary: tokens.accent,
      themeDarkAlt: tokens.accentStrong,
      themeDark: tokens.accentStrong,
      themeDarker: tokens.accentStrong,
      themeSecondary: tokens.accent,
      themeTertiary: tokens.lineStrong,
      themeLight: tokens.accentSoft,
      themeLighter: tokens.accentSoft,
      themeLighterAlt: tokens.accentSoft,
      black: tokens.ink,
      neutralDark: tokens.ink,
      neutralPrimary: tokens.ink,
      neutralPrimaryAlt: tokens.ink,
      neutralSecondary: tokens.inkSoft,
      neutralSecondaryAlt: tokens.lineStrong,
      neutralTertiary: tokens.lineStrong,
      neutralTertiaryAlt: tokens.lineStrong,
      neutralQuaternary: tokens.line,
      neutralQuaternaryAlt: tokens.line,
      neutralLight: tokens.line,
      neutralLighter: tokens.page,
      neutralLighterAlt: tokens.page,
      white: tokens.surface,
    },
  })
}
