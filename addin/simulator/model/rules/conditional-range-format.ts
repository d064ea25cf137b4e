// The look that a conditional format gives to the cells it meets.

import { type KeptProperty, keepProperties } from '../record-object.ts'
import { WireCollection, type WireObject } from '../wire-object.ts'
import { choice, color, type FactStore, FormatFacts, flag } from './conditional-facts.ts'

export class ConditionalRangeFill extends FormatFacts {
  readonly $type = 'ConditionalRangeFill'

  Clear(): void {
    this.forget('Color')
  }
}
keepProperties(ConditionalRangeFill, [color('Color')])

const UNDERLINES = ['None', 'Single', 'Double']

export class ConditionalRangeFont extends FormatFacts {
  readonly $type = 'ConditionalRangeFont'

  Clear(): void {
    this.forget('Color', 'Italic', 'Bold', 'Underline', 'Strikethrough')
  }
}
keepProperties(ConditionalRangeFont, [
  color('Color'),
  flag('Italic'),
  flag('Bold'),
  choice('Underline', 'None', ...UNDERLINES),
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

  override $read(property: KeptProperty): unknown {
    return property.name === 'SideIndex' ? this.side : super.$read(property)
  }
}
keepProperties(ConditionalRangeBorder, [
  { name: 'SideIndex', fallback: '' },
  choice('Style', 'None', 'None', 'Continuous', 'Dash', 'DashDot', 'DashDotDot', 'Dot'),
  color('Color', '#000000'),
])

export class ConditionalRangeBorderCollection extends WireCollection {
  readonly $type = 'ConditionalRangeBorderCollection'

  private readonly store: FactStore
  private readonly path: string

  constructor(store: FactStore, path: string) {
    super()
    this.store = store
    this.path = path
  }

  override get $scalars() {
    return ['Count']
  }

  get Count(): number {
    return SIDES.length
  }

  private side(side: Side): ConditionalRangeBorder {
    return new ConditionalRangeBorder(this.store, this.path, side)
  }

  override $items(): readonly WireObject[] {
    return SIDES.map((side) => this.side(side))
  }

  override $find(key: unknown): WireObject | undefined {
    const side = SIDES.find((known) => known === key)
    return side && this.side(side)
  }

  get Top(): WireObject {
    return this.side('EdgeTop')
  }

  get Bottom(): WireObject {
    return this.side('EdgeBottom')
  }

  get Left(): WireObject {
    return this.side('EdgeLeft')
  }

  get Right(): WireObject {
    return this.side('EdgeRight')
  }
}

export class ConditionalRangeFormat extends FormatFacts {
  readonly $type = 'ConditionalRangeFormat'

  get Fill(): WireObject {
    return new ConditionalRangeFill(this.store, `${this.path}Fill.`)
  }

  get Font(): WireObject {
    return new ConditionalRangeFont(this.store, `${this.path}Font.`)
  }

  get Borders(): WireObject {
    return new ConditionalRangeBorderCollection(this.store, `${this.path}Borders.`)
  }
}
keepProperties(ConditionalRangeFormat, [{ name: 'NumberFormat', fallback: null, check: (value) => value }])
