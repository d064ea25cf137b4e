// `workbook.settings`: values kept with the file, any JSON by key. Undo leaves them alone.

import { invalidArgument } from '../../book/fault.ts'
import type { HostContext } from '../host-context.ts'
import { IdentifiedKeyValue, KeyValueCollection } from '../key-values.ts'

export class Setting extends IdentifiedKeyValue {
  readonly $type = 'Setting'
}

export class SettingCollection extends KeyValueCollection<Setting> {
  readonly $type = 'SettingCollection'

  constructor({ book }: HostContext) {
    super({
      record: () => book.data.settings,
      touch: () => undefined,
      ignoresCase: false,
      toKept: (value) => {
        const text = JSON.stringify(value)
        if (text === undefined) throw invalidArgument('value')
        return text
      },
      fromKept: (text) => JSON.parse(String(text)),
    })
  }

  protected override $item(key: string): Setting {
    return new Setting(this.owner, key)
  }
}
