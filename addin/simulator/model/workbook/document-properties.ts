// `workbook.properties`: title, author and the like, and properties of one's own.

import { itemNotFound } from '../../book/fault.ts'
import { readInteger, readText } from '../arguments.ts'
import type { HostContext } from '../host-context.ts'
import { HostCollection } from '../host-object.ts'
import { keepProperties, RecordObject } from '../record-object.ts'
import { WireObject } from '../wire-object.ts'

export class DocumentProperties extends RecordObject {
  readonly $type = 'DocumentProperties'

  private readonly context: HostContext

  constructor(context: HostContext) {
    super()
    this.context = context
  }

  protected override get record(): Record<string, unknown> {
    return this.context.book.data.properties
  }

  protected override touch(): void {
    this.context.book.touch()
  }

  get Custom(): CustomPropertyCollection {
    return new CustomPropertyCollection(this.context)
  }
}

const text = (name: string) => ({ name, fallback: '', check: readText })
keepProperties(DocumentProperties, [
  text('Title'),
  text('Subject'),
  text('Author'),
  text('Keywords'),
  text('Comments'),
  { name: 'LastAuthor', fallback: '' },
  { name: 'RevisionNumber', fallback: 0, check: readInteger },
  { name: 'CreationDate', fallback: '2024-01-01T00:00:00Z' },
  text('Category'),
  text('Manager'),
  text('Company'),
])

export class CustomProperty extends WireObject {
  readonly $type = 'CustomProperty'

  private readonly context: HostContext
  private readonly key: string

  constructor(context: HostContext, key: string) {
    super()
    this.context = context
    this.key = key
  }

  override get $scalars() {
    return ['Key', 'Value', 'Type']
  }

  get Key(): string {
    return this.key
  }

  get Value(): unknown {
    if (!(this.key in this.context.book.data.customProperties)) throw itemNotFound('the property was deleted')
    return this.context.book.data.customProperties[this.key]
  }

  set Value(value: unknown) {
    this.context.book.touch()
    this.context.book.data.customProperties[this.key] = value
  }

  get Type(): string {
    const kinds: Readonly<Record<string, string>> = { number: 'Number', boolean: 'Boolean' }
    return kinds[typeof this.Value] ?? 'String'
  }

  Delete(): void {
    this.context.book.touch()
    delete this.context.book.data.customProperties[this.key]
  }
}

export class CustomPropertyCollection extends HostCollection {
  readonly $type = 'CustomPropertyCollection'

  private keyOf(key: unknown): string | undefined {
    const wanted = readText(key, 'key').toLowerCase()
    return Object.keys(this.context.book.data.customProperties).find((known) => known.toLowerCase() === wanted)
  }

  override $items(): readonly CustomProperty[] {
    return Object.keys(this.context.book.data.customProperties).map((key) => new CustomProperty(this.context, key))
  }

  override $find(key: unknown): CustomProperty | undefined {
    const found = this.keyOf(key)
    return found === undefined ? undefined : new CustomProperty(this.context, found)
  }

  Add(key: unknown, value: unknown): CustomProperty {
    const name = this.keyOf(key) ?? readText(key, 'key')
    this.context.book.touch()
    this.context.book.data.customProperties[name] = value
    return new CustomProperty(this.context, name)
  }

  DeleteAll(): void {
    this.context.book.touch()
    this.context.book.data.customProperties = {}
  }
}
