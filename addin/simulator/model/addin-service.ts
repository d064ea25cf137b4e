// Services beside the workbook which Office.js calls on its own when a page starts. They have nothing to do here.

import { WireObject } from './wire-object.ts'

export class AddinService extends WireObject {
  static readonly names: readonly string[] = ['Microsoft.InternalService.AddinInternalService']

  readonly $type = 'AddinInternalService'

  NotifyActionHandlerReady(): void {}
}
