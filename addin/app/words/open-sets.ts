// What the pane says about open sets of bodies, in both languages. Comes with the screen of amending.
import { grouped } from '../../../shared/table/counting-labels.ts'
import type { Language } from '../../../shared/table/labels.ts'
import { useText } from '../hooks/use-text.ts'

const n = (value: number) => grouped(value, 'vi')

const vi = {
  title: (sets: number) => `Nhóm chưa xác định cơ quan: ${n(sets)}`,
  intro:
    'Chữ đã ký giữ nguyên. Cơ quan được chọn ghi vào Danh mục cơ quan, có hiệu lực khi bấm “Ban hành điều chỉnh”; mỗi cơ quan sau đó báo cáo phần của mình.',
  tasks: (paths: string) => `Chủ trì nhiệm vụ: ${paths}`,
  chosen: (members: number) => (members === 0 ? 'chưa chọn' : `đã chọn ${n(members)}, chưa có hiệu lực`),
  bodies: 'Gồm các cơ quan',
  choose: (members: number) => `Ghi ${n(members)} cơ quan vào Danh mục`,
  none: 'Đánh dấu ít nhất một cơ quan.',
  done: (members: number) => `Đã ghi ${n(members)} cơ quan vào Danh mục cơ quan.`,
}

export type OpenSetWords = typeof vi

const en: OpenSetWords = {
  title: (sets) => `Sets whose bodies are not known: ${grouped(sets, 'en')}`,
  intro:
    'The signed words stay. The bodies you choose go into the directory and are in force once the plan is amended; each of them then reports its part.',
  tasks: (paths) => `Leads: ${paths}`,
  chosen: (members) => (members === 0 ? 'not chosen' : `${grouped(members, 'en')} chosen, not in force yet`),
  bodies: 'Its bodies',
  choose: (members) => `Write ${grouped(members, 'en')} ${members === 1 ? 'body' : 'bodies'} into the directory`,
  none: 'Tick at least one body.',
  done: (members) => `${grouped(members, 'en')} ${members === 1 ? 'body is' : 'bodies are'} in the directory.`,
}

const words: Readonly<Record<Language, OpenSetWords>> = { vi, en }

export function useOpenSetWords(): OpenSetWords {
  return words[useText().language]
}
