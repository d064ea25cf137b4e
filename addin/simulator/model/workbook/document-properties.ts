// `workbook.properties`: title, author and the like, and properties of one's own.

import { readInteger } from '../arguments.ts'
import { ways } from '../define.ts'
import type { HostContext } from '../host-context.ts'
import { HostObject } from '../host-object.ts'
import { type Keeper, keepProperties } from '../kept.ts'
import { text } from '../kept-kinds.ts'
import { KeyValue, KeyValueCollection } from '../key-values.ts'

export class DocumentProperties extends HostObject implements Keeper {
  readonly $type = 'DocumentProperties'

  get $record(): Record<string, unknown> {
    return this.context.book.data.properties
  }

  $touch(): void {
    this.context.book.touch()
  }
}

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

export class CustomProperty extends KeyValue {
  readonly $type = 'CustomProperty'

  get Type(): string {
    const kinds: Readonly<Record<string, string>> = { number: 'Number', boolean: 'Boolean' }
    return kinds[typeof this.Value] ?? 'String'
  }
}

export class CustomPropertyCollection extends KeyValueCollection<CustomProperty> {
  readonly $type = 'CustomPropertyCollection'

  constructor({ book }: HostContext) {
    super({
      record: () => book.data.customProperties,
      touch: () => book.touch(),
      ignoresCase: true,
      toKept: (value) => value,
    })
  }

  protected override $item(key: string): CustomProperty {
    return new CustomProperty(this.owner, key)
  }

  DeleteAll(): void {
    for (const property of this.$items()) property.Delete()
  }
}

ways(DocumentProperties, { Custom: ({ context }) => new CustomPropertyCollection(context) })
