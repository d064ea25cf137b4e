// The tour's hands in the pane: they press its own buttons by their words, as a person does. Wherever the person has gone
// meanwhile, the menu leads to the screen a step needs; the words are looked for in both languages, since the language
// may be changed at any moment.
import { rememberedLanguage } from '../../../app/remembered-language.ts'
import { type ScreenId, screens } from '../../../app/screens.ts'
import { importingEn } from '../../../app/words/importing.en.ts'
import type { ImportingText } from '../../../app/words/importing.ts'
import { importingVi } from '../../../app/words/importing.vi.ts'
import { en } from '../../../app/words/text.en.ts'
import { vi } from '../../../app/words/text.vi.ts'
import { waitFor } from './wait-for.ts'

/** Words of the pane in whatever language. */
export type Say = (text: ImportingText) => string

export interface PaneHands {
  /** Whether the menu has this screen for the person who is signed in. */
  offers(screen: ScreenId): boolean
  /** Goes to a screen by the menu. @throws TourStuck */
  go(screen: ScreenId): Promise<void>
  /**
   * Signs a person in, unless the one at the pane will do. @throws TourStuck
   *
   * @param name what the person's name begins with
   * @param isFit whether whoever is signed in can do the same
   */
  signIn(name: string, isFit: () => boolean): Promise<void>
  /** Waits for a button and presses it, having shown which. `begins`: its words may go on. @throws TourStuck */
  press(say: Say, length?: 'whole' | 'begins'): Promise<void>
  /** Whether a button can be pressed now. */
  isReady(say: Say): boolean
  /** Waits until a button can be pressed, as after the work that blocks it. @throws TourStuck */
  ready(say: Say): Promise<void>
  /** Waits for a button with these words and brings it into sight. @throws TourStuck */
  show(words: string): Promise<void>
}

const texts = { vi: { ...vi, ...importingVi }, en: { ...en, ...importingEn } }
const lightMs = 600
/** Work that was asked for has begun by then, and blocks the button. */
const lastingMs = 400

/** @param page of one workbook, around its pane */
export function paneHands(page: () => Document | null | undefined): PaneHands {
  const pane = () => page()?.querySelector<HTMLIFrameElement>('aside iframe')?.contentDocument
  const entryOf = (screen: ScreenId): HTMLButtonElement | undefined =>
    [...(pane()?.querySelectorAll<HTMLButtonElement>('nav.menu li button') ?? [])].find((it) =>
      isIn(it.textContent ?? '', (text) => text.screens[screen], 'whole'),
    )
  const offers = (screen: ScreenId): boolean => entryOf(screen) !== undefined
  const isThere = (): boolean => screens.some(offers)

  function buttonOf(say: Say, length: Length): HTMLButtonElement | undefined {
    const buttons = [...(pane()?.querySelectorAll('button') ?? [])]
    return buttons.find((it) => it.checkVisibility() && !isBlocked(it) && isIn(labelOf(it), say, length))
  }

  const isCurrent = (screen: ScreenId): boolean => entryOf(screen)?.getAttribute('aria-current') === 'page'

  async function go(screen: ScreenId): Promise<void> {
    const name = here((text) => text.screens[screen])
    const entry = await waitFor(() => entryOf(screen), 'screen', name)
    if (!isCurrent(screen)) entry.click()
    await waitFor(() => isCurrent(screen), 'screen', name)
  }

  async function press(say: Say, length: Length = 'whole'): Promise<void> {
    const find = () => waitFor(() => buttonOf(say, length), 'button', here(say))
    const button = await find()
    button.scrollIntoView({ block: 'nearest' })
    const light = [{ boxShadow: '0 0 0 4px #f2c811' }, { boxShadow: '0 0 0 0 #f2c81100' }]
    await button.animate(light, lightMs).finished
    // The pane may have drawn it anew, or blocked it for a moment, while it was shown.
    const still = await find()
    still.click()
  }

  return {
    offers,
    go,
    press,
    async signIn(name, isFit) {
      page()?.querySelector<HTMLButtonElement>('.pane-toggle[aria-pressed="false"]')?.click()
      await waitFor(isThere, 'pane', '')
      if (!offers('sign-in')) {
        if (isFit()) return
        await go('settings')
        await press((text) => text.settings.signOut)
      }
      // A pane that has just begun learns what workbook it is in, and goes to that workbook's own screen.
      const atDesk = (): boolean => {
        if (!isCurrent('sign-in')) entryOf('sign-in')?.click()
        return buttonOf(() => name, 'begins') !== undefined
      }
      await waitFor(atDesk, 'button', name)
      await press(() => name, 'begins')
      await waitFor(() => isThere() && !offers('sign-in'), 'words', name)
    },
    isReady: (say) => buttonOf(say, 'whole') !== undefined,
    async ready(say) {
      let since: number | undefined
      const isLasting = (): boolean => {
        since = buttonOf(say, 'whole') ? (since ?? performance.now()) : undefined
        return since !== undefined && performance.now() - since > lastingMs
      }
      await waitFor(isLasting, 'button', here(say))
    },
    async show(words) {
      const buttons = () => [...(pane()?.querySelectorAll('button') ?? [])]
      const found = await waitFor(
        () => buttons().find((it) => it.checkVisibility() && it.innerText.includes(words)),
        'words',
        words,
      )
      found.scrollIntoView({ block: 'nearest' })
    },
  }
}

type Length = 'whole' | 'begins'

/** What the pane says now, for telling the person. */
const here = (say: Say): string => say(texts[rememberedLanguage()])

const isIn = (label: string, say: Say, length: Length): boolean =>
  Object.values(texts).some((text) => (length === 'whole' ? label === say(text) : label.startsWith(say(text))))

const isBlocked = (button: HTMLButtonElement): boolean =>
  button.disabled || button.getAttribute('aria-disabled') === 'true'

/** Of a way to go the title alone; what stands below it explains. */
const labelOf = (button: HTMLButtonElement): string =>
  (button.querySelector<HTMLElement>('.row-title') ?? button).innerText.trim()
