// `workbook.settings`: values kept with the file, any JSON by key.

import { invalidArgument, itemNotFound } from '../../book/fault.ts'
import { readText } from '../arguments.ts'
import type { HostContext } from '../host-context.ts'
import { HostCollection } from '../host-object.ts'
import { WireObject } from '../wire-object.ts'

export class Setting extends WireObject {
  readonly $type = 'Setting'

  private readonly context: HostContext
  private readonly key: string

  constructor(context: HostContext, key: string) {
    super()
    this.context = context
    this.key = key
  }

  override get $scalars() {
    return ['Key', 'Value', '_Id']
  }

  override $identity(): Readonly<Record<string, unknown>> {
    return { _Id: this.key }
  }

  get _Id(): string {
    return this.key
  }

  get Key(): string {
    return this.key
  }

  get Value(): unknown {
    const text = this.context.book.data.settings[this.key]
    if (text === undefined) throw itemNotFound(`setting ${this.key}`)
    return JSON.parse(text)
  }

  set Value(value: unknown) {
    store(this.context, this.key, value)
  }

  Delete(): void {
    delete this.context.book.data.settings[this.key]
  }
}

function store(context: HostContext, key: string, value: unknown): void {
  const text = JSON.stringify(value)
  if (text === undefined) throw invalidArgument('value')
  context.book.data.settings[key] = text
}

export class SettingCollection extends HostCollection {
  readonly $type = 'SettingCollection'

  override $items(): readonly Setting[] {
    return Object.keys(this.context.book.data.settings).map((key) => new Setting(this.context, key))
  }

  override $find(key: unknown): Setting | undefined {
    const name = readText(key, 'key')
    return name in this.context.book.data.settings ? new Setting(this.context, name) : undefined
  }

  /** Adds a setting, or changes the one that is there. */
  Add(key: unknown, value: unknown): Setting {
    const name = readText(key, 'key')
    store(this.context, name, value)
    return new Setting(this.context, name)
  }
}
