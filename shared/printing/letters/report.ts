// The secretariat's report: everything that the figures can say is said; what only a person knows is left open in
// brackets. Its numbers are those of the annexes, since both come from one situation.
import { countsOf } from '../../consolidation/figures.ts'
import { difficultiesByLevel } from '../../consolidation/work-lists.ts'
import { isOpenSet } from '../../domain/ids.ts'
import { grouped, partsText } from '../../table/counting-labels.ts'
import { draftNote } from '../annexes/annex-page.ts'
import { groupTable } from '../annexes/count-annexes.ts'
import { levelTitle } from '../annexes/list-annexes.ts'
import { body, dayText, heading, line, open, rule } from '../blocks.ts'
import type { Block, PrintDocument } from '../document.ts'
import { clausesVi, coverageSentences, officialParagraph } from '../narrative.ts'
import { agencyNameIn, dayIn, groupNameIn, groupNoIn, type PrintInput, taskNo, textIn } from '../print-input.ts'
import { periodInWords, planInWords } from '../print-settings.ts'
import { closing, masthead } from './masthead.ts'

export function report(input: PrintInput): PrintDocument {
  const { plan, period, settings, situation } = input
  const { programme, office, officeCode, addressee } = settings
  const named = programme === '' ? planInWords(plan) : `${programme} và ${planInWords(plan)}`
  const when = periodInWords(period)
  return {
    id: 'report',
    name: 'Báo cáo tổng hợp',
    sections: [
      {
        orientation: 'portrait',
        blocks: [
          ...masthead(settings, `BC-${officeCode}`, period.to.slice(0, 4)),
          line('BÁO CÁO', { bold: true, before: 18, keepNext: true }),
          line(`Tình hình, kết quả thực hiện ${named} ${when}`, { bold: true, keepNext: true }),
          rule(0.3),
          line(`Kính gửi: ${addressee}.`, { before: 12 }),
          body(
            `Thực hiện ${named}, trên cơ sở báo cáo của các cơ quan, đơn vị, ${office} tổng hợp, báo cáo tình hình, kết quả thực hiện ${when} (số liệu tính đến ngày ${dayText(situation.today)}) như sau:`,
          ),
          heading('I. CÔNG TÁC CHỈ ĐẠO VÀ CHẤP HÀNH CHẾ ĐỘ BÁO CÁO'),
          ...directionPart(input),
          ...coveragePart(input),
          heading('II. KẾT QUẢ THỰC HIỆN'),
          heading('1. Số liệu chung'),
          body(officialParagraph(situation, 'vi')),
          ...draftNote(input),
          line('Kết quả theo nhóm nhiệm vụ (đơn vị tính: nhiệm vụ)', {
            italic: true,
            before: 6,
            after: 3,
            keepNext: true,
          }),
          groupTable(input),
          heading('2. Kết quả theo từng nhóm nhiệm vụ'),
          ...groupParts(input),
          heading('III. TỒN TẠI, HẠN CHẾ, NGUYÊN NHÂN'),
          ...shortcomingPart(input),
          heading('IV. KHÓ KHĂN, VƯỚNG MẮC; KIẾN NGHỊ, ĐỀ XUẤT'),
          ...proposalPart(input),
          heading('V. NHIỆM VỤ KỲ TỚI'),
          ...nextPart(input),
          body(
            `Trên đây là báo cáo tình hình, kết quả thực hiện ${named} ${when}, ${office} kính báo cáo ${addressee} xem xét, chỉ đạo./.`,
          ),
          closing(settings),
        ],
      },
    ],
  }
}

const openRun = (text: string) => ({ text: `[${text}]`, italic: true })

/** Each direction once, with all the tasks it was given for. */
function directionPart({ situation, plan }: PrintInput): readonly Block[] {
  const given = new Map<string, string[]>()
  for (const { task, agency, values } of situation.rows) {
    const text = sentence(textIn(values, 'direction'))
    if (text === '') continue
    const number = textIn(values, 'directionNumber')
    const day = dayIn(values, 'directionDate')
    const document = number === '' ? '' : ` (văn bản số ${number}${day && ` ngày ${day}`})`
    const told = `${text}${document}`
    given.set(told, [...(given.get(told) ?? []), `${taskNo(task)} (${agencyNameIn(plan, agency)})`])
  }
  if (given.size === 0) {
    return [body('1. ', openRun('Bổ sung: văn bản, cuộc họp, đợt kiểm tra của cơ quan tổng hợp trong kỳ'))]
  }
  return [
    body(`1. Trong kỳ, ${plan.issuer || 'cấp trên'} đã có ý kiến chỉ đạo đối với các nội dung sau:`),
    ...Array.from(given, ([told, tasks]) => body(`- Nhiệm vụ ${tasks.join(', ')}: ${told}.`)),
  ]
}

/** A text of several lines as one sentence, without its end. */
function sentence(text: string): string {
  return text.replace(/\s*\n\s*/g, '; ').replace(/[.;\s]+$/, '')
}

function coveragePart({ situation, plan }: PrintInput): readonly Block[] {
  const silent = situation.coverageByAgency.filter(({ coverage }) => coverage.missing.length > 0)
  const names = silent.map(({ agency }) => agencyNameIn(plan, agency)).join('; ')
  const left =
    silent.length === 0 ? 'Tất cả các cơ quan, đơn vị phải báo cáo đã gửi báo cáo.' : `Chưa gửi báo cáo: ${names}.`
  return [body(`2. ${coverageSentences(situation)} ${left} (Chi tiết tại Phụ lục IV).`)]
}

function groupParts(input: PrintInput): readonly Block[] {
  const { plan, situation } = input
  return situation.tasksByGroup.flatMap(({ key, tally }, at): readonly Block[] => {
    const counts = countsOf(tally)
    const total = grouped(situation.results.filter((it) => it.task.group === key).length, 'vi')
    const no = groupNoIn(plan, key)
    const title = `${'abcdefghijklmnopqrstuvwxyz'.charAt(at)}) ${no === '' ? '' : `Nhóm ${no}. `}${groupNameIn(plan, key)}`
    const own = situation.results.filter((it) => it.task.group === key)
    return [
      heading(title, { italic: true }),
      body(`Có ${total} nhiệm vụ: ${clausesVi(counts).join('; ')}.`),
      ...own.flatMap((it) => taskPart(it, input)),
    ]
  })
}

/** What one task came to: a single body's words, or the parts of a collective; nothing where nothing was reported. */
function taskPart(
  { task, parts }: PrintInput['situation']['results'][number],
  { situation, plan }: PrintInput,
): readonly Block[] {
  const rows = situation.rows.filter((it) => it.task.id === task.id)
  const [only] = rows
  if (rows.length > 1) return [body(`- Nhiệm vụ ${taskNo(task)} (${task.lead}): ${partsText(parts, 'vi')} lượt giao.`)]
  const result = only ? textIn(only.counted.values, 'result') : ''
  if (!only || result === '') return []
  return [body(`- Nhiệm vụ ${taskNo(task)} (${agencyNameIn(plan, only.agency)}): ${sentence(result)}.`)]
}

function shortcomingPart({ situation, plan }: PrintInput): readonly Block[] {
  const overdue = situation.results.filter((it) => it.bucket === 'open-overdue')
  const count = situation.rows.filter((it) => it.bucket === 'open-overdue').length
  const blocks: Block[] = []
  if (overdue.length === 0) blocks.push(body('Đến ngày chốt số liệu không có nhiệm vụ quá hạn chưa hoàn thành.'))
  else {
    blocks.push(
      body(
        `Có ${grouped(overdue.length, 'vi')} nhiệm vụ quá hạn chưa hoàn thành, tương ứng ${grouped(count, 'vi')} lượt giao (chi tiết tại Phụ lục III):`,
      ),
      ...overdue.map(({ task, parts }) => {
        const one = situation.rows.filter((it) => it.task.id === task.id && it.bucket === 'open-overdue')
        const [only] = one
        const reason = one.length === 1 && only ? textIn(only.counted.values, 'reason') : ''
        const who = one.length === 1 && only ? agencyNameIn(plan, only.agency) : `${parts['open-overdue']} lượt`
        return body(`- Nhiệm vụ ${taskNo(task)} (${who})${reason === '' ? '' : `: ${sentence(reason)}`}.`)
      }),
    )
  }
  const still = situation.stoodStill
  if (still && still.length > 0) {
    blocks.push(body(`So với kỳ trước, có ${grouped(still.length, 'vi')} lượt giao không có chuyển biến.`))
  }
  return [...blocks, open('Bổ sung: đánh giá tồn tại, hạn chế và nguyên nhân chủ quan, khách quan')]
}

function proposalPart({ situation, plan }: PrintInput): readonly Block[] {
  const listed = difficultiesByLevel(situation.rows)
  if (listed.length === 0)
    return [body('Trong kỳ, các cơ quan, đơn vị không có khó khăn, vướng mắc, kiến nghị, đề xuất.')]
  return listed.flatMap(({ level, rows }, index): readonly Block[] => {
    // The same sentence from many bodies of one collective is said once, with how many say it.
    const said = new Map<string, string[]>()
    for (const { agency, counted } of rows) {
      const text = textIn(counted.values, 'proposal') || textIn(counted.values, 'difficulty')
      const names = said.get(text) ?? []
      const name = agencyNameIn(plan, agency)
      said.set(text, names.includes(name) ? names : [...names, name])
    }
    return [
      heading(`${index + 1}. ${levelTitle(level)} (${rows.length} nội dung)`),
      ...Array.from(said, ([text, names]) => {
        const who =
          names.length > 3 ? `${names.slice(0, 2).join(', ')} và ${names.length - 2} cơ quan khác` : names.join(', ')
        return body(`- ${sentence(text)} (${who}).`)
      }),
    ]
  })
}

function nextPart({ situation }: PrintInput): readonly Block[] {
  const open = situation.results.filter(({ bucket }) => bucket === 'open-overdue' || bucket === 'open-in-time')
  const going = situation.results.filter(({ bucket }) => bucket === 'untimed-open' || bucket === 'untimed-done')
  const list = (results: typeof open) => results.map(({ task }) => taskNo(task)).join(', ')
  const blocks: Block[] = []
  if (open.length > 0)
    blocks.push(body(`1. Hoàn thành ${open.length} nhiệm vụ chưa hoàn thành: ${list(open)} (nội dung tại Phụ lục VI).`))
  if (going.length > 0) {
    const no = blocks.length + 1
    blocks.push(
      body(
        `${no}. Tiếp tục thực hiện ${going.length} nhiệm vụ thường xuyên, hằng năm hoặc theo kế hoạch được duyệt: ${list(going)}.`,
      ),
    )
  }
  const sets = situation.rows.some(({ agency }) => isOpenSet(agency))
  if (sets)
    blocks.push(
      body(
        `${blocks.length + 1}. Xác định cụ thể cơ quan chủ trì đối với các nhiệm vụ giao cho nhóm cơ quan chưa nêu tên.`,
      ),
    )
  return [...blocks, body(openRun('Bổ sung: giải pháp, phân công trong kỳ tới'))]
}
