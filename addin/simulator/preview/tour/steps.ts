// The story in seven steps, each done for real: the same buttons, cells and server that a person would use. A step begins
// wherever the person has gone meanwhile, after a reload too, and leaves alone what has been done by hand already.
import { showMoment } from '../../../../shared/domain/calendar.ts'
import type { PaneHands } from './pane-hands.ts'
import type { SheetHands } from './sheet-hands.ts'

/** What acts in one workbook. */
export interface Hands {
  readonly pane: PaneHands
  readonly sheet: SheetHands
}

export interface TourStep {
  /** In whose workbook. */
  readonly workbook: string
  act(hands: Hands): Promise<void>
}

/** The workbooks it begins anew. */
export const secretariatBook = 'Cơ quan tổng hợp'
export const agencyBook = 'Sở Nội vụ'

const agency = 'Sở Nội vụ'
/** Of the sample plan. */
const planNumber = '67/KH-UBND'

/** Nothing can have been done on it yet. */
const wrongDay = '31/12/2099'

/** Who invites members is the secretariat. */
const asSecretariat = ({ pane }: Hands) => pane.signIn('Cơ quan tổng hợp', () => pane.offers('members'))
const asClerk = ({ pane }: Hands) => pane.signIn(`Cán bộ ${agency}`, () => !pane.offers('members'))

/** @param startedAt UTC; tells a row of this tour from one of an earlier tour on the same data */
export function tourSteps(startedAt: string): readonly TourStep[] {
  const result = `Đã mở 02 lớp bồi dưỡng cho 126 cán bộ (nhập lúc ${showMoment(startedAt)})`
  return [
    { workbook: secretariatBook, act: asSecretariat },
    {
      workbook: secretariatBook,
      async act(hands) {
        const { pane, sheet } = hands
        await asSecretariat(hands)
        if (sheet.has('Nhiệm vụ')) return
        await pane.go('import')
        // An appendix that the person has had read already serves as well.
        if (!pane.isReady((text) => text.import.make)) await pane.press((text) => text.import.sample)
        await pane.press((text) => text.import.make)
        await pane.ready((text) => text.publish.go)
      },
    },
    {
      workbook: secretariatBook,
      async act(hands) {
        const { pane } = hands
        await asSecretariat(hands)
        if (pane.offers('consolidation')) return
        await pane.go('publish')
        await pane.press((text) => text.publish.go)
        await pane.ready((text) => text.consolidation.refresh)
      },
    },
    {
      workbook: agencyBook,
      async act(hands) {
        const { pane, sheet } = hands
        await asClerk(hands)
        if (sheet.has('Báo cáo')) return
        await pane.go('start')
        await pane.press((text) => text.head.plan(planNumber), 'begins')
        await pane.ready((text) => text.report.save)
        await sheet.see('Báo cáo')
      },
    },
    {
      workbook: agencyBook,
      async act(hands) {
        const { pane, sheet } = hands
        await asClerk(hands)
        await pane.go('report')
        await sheet.type('Báo cáo', 0, 'Tình trạng', 'Đang thực hiện')
        await sheet.type('Báo cáo', 0, 'Kết quả thực hiện', result)
        await sheet.type('Báo cáo', 1, 'Tình trạng', 'Đã hoàn thành')
        await sheet.type('Báo cáo', 1, 'Ngày hoàn thành', wrongDay)
        await pane.show(wrongDay)
      },
    },
    {
      workbook: agencyBook,
      async act(hands) {
        const { pane, sheet } = hands
        await asClerk(hands)
        await pane.go('report')
        await pane.press((text) => text.report.save)
        await pane.ready((text) => text.report.save)
        await sheet.seeCell('Báo cáo', 'Đồng bộ', 'đã lưu')
        await pane.show(wrongDay)
      },
    },
    {
      workbook: secretariatBook,
      async act(hands) {
        const { pane, sheet } = hands
        await asSecretariat(hands)
        await pane.go('consolidation')
        await pane.press((text) => text.consolidation.refresh)
        await pane.ready((text) => text.consolidation.refresh)
        await sheet.filter('Tổng hợp', 'Cơ quan', agency)
        await sheet.goToFilled('Tổng hợp', 'Kết quả thực hiện')
      },
    },
  ]
}
