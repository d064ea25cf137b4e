// One job of a person, from the scene it begins in to what came of it.
import type { Hands } from '../../../support/pane/hands.ts'
import type { SceneName } from '../../../support/pane/scenes.ts'

export interface Job {
  /** A sentence: what is done. */
  readonly name: string
  readonly scene: SceneName
  readonly does: (hands: Hands) => Promise<unknown>
}
