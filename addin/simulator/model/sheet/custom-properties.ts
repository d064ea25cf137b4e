// `worksheet.customProperties`: texts kept with a sheet, by key.

import type { Sheet } from '../../book/sheet.ts'
import { readText } from '../arguments.ts'
import { IdentifiedKeyValue, KeyValueCollection } from '../key-values.ts'

export class WorksheetCustomProperty extends IdentifiedKeyValue {
  readonly $type = 'WorksheetCustomProperty'
}

export class WorksheetCustomPropertyCollection extends KeyValueCollection<WorksheetCustomProperty> {
  readonly $type = 'WorksheetCustomPropertyCollection'

  constructor(sheet: Sheet) {
    super({
      record: () => sheet.data.customProperties,
      touch: () => sheet.touch(),
      ignoresCase: true,
      toKept: (value) => readText(value, 'value'),
    })
  }

  protected override $item(key: string): WorksheetCustomProperty {
    return new WorksheetCustomProperty(this.owner, key)
  }
}
