// What the pane says about tasks outside the appendix, in both languages. Comes with the screen of amending.
import type { Language } from '../../../shared/table/labels.ts'
import { useText } from '../hooks/use-text.ts'

const vi = {
  title: 'Thêm nhiệm vụ ngoài phụ lục',
  intro:
    'Nhiệm vụ mà phần lời của kế hoạch giao (như “mỗi cơ quan xây dựng kế hoạch của mình”) hoặc được giao thêm. Thống kê cùng các nhiệm vụ khác, thành một nhóm riêng.',
  parts: {
    content: 'Nội dung nhiệm vụ',
    clause: 'Giao tại (điểm, mục; số văn bản)',
    lead: 'Cơ quan chủ trì (như trong Danh mục cơ quan)',
    support: 'Cơ quan phối hợp',
    product: 'Sản phẩm, yêu cầu đạt được',
    deadline: 'Thời gian hoàn thành',
  },
  add: 'Thêm vào sheet Nhiệm vụ',
  done: 'Đã thêm vào sheet “Nhiệm vụ”.',
  missing: {
    content: 'Ghi nội dung nhiệm vụ.',
    clause: 'Ghi nhiệm vụ được giao ở đâu, ví dụ “mục III.1”.',
    lead: 'Ghi cơ quan chủ trì; nhiều cơ quan cách nhau bằng dấu chấm phẩy.',
  },
}

export type OutsideWords = typeof vi

const en: OutsideWords = {
  title: 'Add a task outside the appendix',
  intro:
    'One that the plan’s own text gives (such as “each body makes its own plan”), or that was given since. It is counted with the others and has a group of its own.',
  parts: {
    content: 'The task',
    clause: 'Given in (clause, document)',
    lead: 'Lead agency (as in the directory)',
    support: 'Supporting agencies',
    product: 'Product',
    deadline: 'Deadline',
  },
  add: 'Add to the sheet of tasks',
  done: 'It is on the sheet of tasks.',
  missing: {
    content: 'Say what the task is.',
    clause: 'Say where it is given, such as “section III.1”.',
    lead: 'Name the lead agency; several with semicolons between.',
  },
}

const words: Readonly<Record<Language, OutsideWords>> = { vi, en }

export function useOutsideWords(): OutsideWords {
  return words[useText().language]
}
