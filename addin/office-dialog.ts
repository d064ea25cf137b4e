// Office's dialogs as a promise and two callbacks, so that the rest of the add-in can be tried without Office.
import type { DialogEvents, OpenDialog } from './api/office-host.ts'

/** Of the screen, in percent; an organisation's sign-in page needs about 500 × 600 pixels. */
const size = { height: 60, width: 30 }

export const openDialog: OpenDialog = (address: string, events: DialogEvents) =>
  new Promise((resolve, reject) => {
    Office.context.ui.displayDialogAsync(address, size, ({ status, value: dialog, error }) => {
      if (status !== Office.AsyncResultStatus.Succeeded)
        return reject(new Error(`the dialog did not open: ${error.code}`))
      dialog.addEventHandler(Office.EventType.DialogMessageReceived, (event) => {
        if ('message' in event) events.onMessage(event.message, event.origin)
      })
      dialog.addEventHandler(Office.EventType.DialogEventReceived, (event) => {
        events.onEnd('error' in event ? event.error : 0)
      })
      resolve(() => dialog.close())
    })
  })
