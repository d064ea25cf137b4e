// The look that a conditional format gives to the cells it meets.

import { COUNT, scalars, ways } from '../define.ts'
import { keepProperties } from '../kept.ts'
import { choice, color, flag } from '../kept-kinds.ts'
import { WireCollection } from '../wire-object.ts'
import { type FactStore, FormatFacts } from './conditional-facts.ts'

export class ConditionalRangeFill extends FormatFacts {
  readonly $type = 'ConditionalRangeFill'

  Clear(): void {
    this.$forget('Color')
  }
}
keepProperties(ConditionalRangeFill, [color('Color')])

export class ConditionalRangeFont extends FormatFacts {
  readonly $type = 'ConditionalRangeFont'

  Clear(): void {
    this.$forget('Color', 'Italic', 'Bold', 'Underline', 'Strikethrough')
  }
}
keepProperties(ConditionalRangeFont, [
  color('Color'),
  flag('Italic'),
  flag('Bold'),
  choice('Underline', ['None', 'Single', 'Double']),
  flag('Strikethrough'),
])

const SIDES = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight'] as const
type Side = (typeof SIDES)[number]

export class ConditionalRangeBorder extends FormatFacts {
  readonly $type = 'ConditionalRangeBorder'

  private readonly side: Side

  constructor(store: FactStore, path: string, side: Side) {
    super(store, `${path}${side}.`)
    this.side = side
  }

  override $identity(): Readonly<Record<string, unknown>> {
    return { SideIndex: this.side }
  }

  get SideIndex(): string {
    return this.side
  }
}
keepProperties(ConditionalRangeBorder, [
  choice('Style', ['None', 'Continuous', 'Dash', 'DashDot', 'DashDotDot', 'Dot']),
  color('Color', '#000000'),
])

export class ConditionalRangeBorderCollection extends WireCollection<Side, ConditionalRangeBorder> {
  readonly $type = 'ConditionalRangeBorderCollection'

  private readonly store: FactStore
  private readonly path: string

  constructor(store: FactStore, path: string) {
    super()
    this.store = store
    this.path = path
  }

  protected override $keys(): readonly Side[] {
    return SIDES
  }

  override $item(side: Side): ConditionalRangeBorder {
    return new ConditionalRangeBorder(this.store, this.path, side)
  }
}

scalars(ConditionalRangeBorderCollection, COUNT)
ways(ConditionalRangeBorderCollection, {
  Top: (borders) => borders.$item('EdgeTop'),
  Bottom: (borders) => borders.$item('EdgeBottom'),
  Left: (borders) => borders.$item('EdgeLeft'),
  Right: (borders) => borders.$item('EdgeRight'),
})

export class ConditionalRangeFormat extends FormatFacts {
  readonly $type = 'ConditionalRangeFormat'
}
keepProperties(ConditionalRangeFormat, [{ name: 'NumberFormat', fallback: null, check: (value) => value }])
ways(ConditionalRangeFormat, {
  Fill: ({ store, $path }) => new ConditionalRangeFill(store, `${$path}Fill.`),
  Font: ({ store, $path }) => new ConditionalRangeFont(store, `${$path}Font.`),
  Borders: ({ store, $path }) => new ConditionalRangeBorderCollection(store, `${$path}Borders.`),
})
