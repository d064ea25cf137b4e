// Custom XML parts: documents an add-in keeps with the workbook, found by id or by namespace.

import type { CustomXmlData } from '../../book/book-data.ts'
import { invalidArgument, itemNotFound } from '../../book/fault.ts'
import { readText } from '../arguments.ts'
import type { HostContext } from '../host-context.ts'
import { HostCollection, IdentifiedItem } from '../host-object.ts'

/** The root element with its attributes; a prolog and comments may come before. */
const ROOT = /^\s*(?:<\?[\s\S]*?\?>\s*|<!--[\s\S]*?-->\s*)*<([^\s/>?!][^\s/>]*)([^>]*)>/

/** The namespace of the root element, `""` for none; undefined when the text has no root. */
function namespaceOf(xml: string): string | undefined {
  const [, name = '', attributes = ''] = ROOT.exec(xml) ?? []
  if (name === '') return undefined
  const prefix = name.includes(':') ? `:${name.split(':')[0]}` : ''
  return new RegExp(`\\sxmlns${prefix}\\s*=\\s*(["'])(.*?)\\1`).exec(attributes)?.[2] ?? ''
}

function readXml(value: unknown): string {
  const xml = readText(value, 'xml')
  if (namespaceOf(xml) === undefined) throw invalidArgument('xml')
  return xml
}

export class CustomXmlPart extends IdentifiedItem {
  readonly $type = 'CustomXmlPart'

  private get data(): CustomXmlData {
    const found = this.context.book.data.customXml.find(({ id }) => id === this.key)
    if (!found) throw itemNotFound('the custom XML part was deleted')
    return found
  }

  get NamespaceUri(): string {
    return namespaceOf(this.data.xml) ?? ''
  }

  GetXml(): string {
    return this.data.xml
  }

  SetXml(xml: unknown): void {
    this.data.xml = readXml(xml)
  }

  Delete(): void {
    const { data } = this
    this.context.book.data.customXml = this.context.book.data.customXml.filter((other) => other !== data)
  }
}

abstract class PartCollection extends HostCollection<string, CustomXmlPart> {
  protected override $keys(): readonly string[] {
    return this.context.book.data.customXml.map(({ id }) => id)
  }

  protected override $item(id: string): CustomXmlPart {
    return new CustomXmlPart(this.context, id)
  }
}

export class CustomXmlPartCollection extends PartCollection {
  readonly $type = 'CustomXmlPartCollection'

  Add(xml: unknown): CustomXmlPart {
    const part = { id: this.context.book.newId(), xml: readXml(xml) }
    this.context.book.data.customXml.push(part)
    return this.$item(part.id)
  }

  GetByNamespace(namespaceUri: unknown): CustomXmlPartScopedCollection {
    return new CustomXmlPartScopedCollection(this.context, readText(namespaceUri, 'namespaceUri'))
  }
}

/** The parts of one namespace. */
export class CustomXmlPartScopedCollection extends PartCollection {
  readonly $type = 'CustomXmlPartScopedCollection'

  private readonly namespace: string

  constructor(context: HostContext, namespace: string) {
    super(context)
    this.namespace = namespace
  }

  protected override $keys(): readonly string[] {
    return super.$keys().filter((id) => this.$item(id).NamespaceUri === this.namespace)
  }

  GetOnlyItemOrNullObject(): CustomXmlPart | null {
    const [only, ...others] = this.$items()
    return only && others.length === 0 ? only : null
  }
}
