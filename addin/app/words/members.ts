// What the pane says about who may use the system, in both languages. Comes with that screen.
import { grouped } from '../../../shared/table/counting-labels.ts'
import type { Language } from '../../../shared/table/labels.ts'
import { useText } from '../hooks/use-text.ts'

const n = (value: number) => grouped(value, 'vi')

const vi = {
  title: 'Thành viên',
  intro: 'Những người được dùng hệ thống và việc được làm. Thay đổi có hiệu lực chậm nhất sau một phút.',
  missing: 'Chưa lấy được danh sách thành viên.',
  done: {
    invite: 'Đã ghi lời mời.',
    withdraw: 'Đã rút lời mời.',
    change: 'Đã ghi quyền mới.',
    remove: 'Đã gỡ khỏi hệ thống.',
  },
  present: (count: number) => `Đang dùng (${n(count)})`,
  invited: (count: number) => `Đã mời, chưa đăng nhập (${n(count)})`,
  lastSeen: (day: string) => `Dùng gần nhất ngày ${day}`,
  neverSeen: 'Chưa dùng lần nào',
  invitedAt: (moment: string) => `Mời lúc ${moment}`,
  invite: 'Mời thành viên',
  inviteTitle: 'Mời thành viên',
  inviteIntro: 'Người được mời có quyền ngay từ lần đăng nhập đầu tiên bằng tài khoản này.',
  inviteGo: 'Ghi lời mời',
  change: 'Sửa quyền',
  changeTitle: 'Sửa quyền',
  changeGo: 'Ghi quyền mới',
  remove: 'Gỡ',
  removeSure: (name: string) => `Gỡ ${name} khỏi hệ thống? Nội dung người này đã nhập vẫn giữ nguyên.`,
  removeGo: 'Gỡ khỏi hệ thống',
  keep: 'Không gỡ',
  withdraw: 'Rút lời mời',
  name: 'Tên gọi',
  email: 'Tài khoản đăng nhập (địa chỉ thư)',
  emailHint: 'Chương trình không tự gửi thư: hãy báo cho người được mời.',
  rights: 'Được làm gì',
  agencies: 'Của cơ quan nào',
  search: 'Tìm cơ quan',
  none: (query: string) => `Không có cơ quan nào khớp với “${query}”. Thử gõ ít chữ hơn.`,
  noAgencies: 'Chưa có kế hoạch nào được giao nên chưa có danh mục cơ quan.',
  roleHints: {
    secretariat: 'Cơ quan tổng hợp: giao nhiệm vụ, tiếp nhận, mời thành viên',
    'provincial-office': 'Văn phòng UBND tỉnh: xem tất cả, ghi ý kiến chỉ đạo',
    lead: 'Nhập báo cáo của cơ quan',
    'hand-in': 'Gửi báo cáo kỳ của cơ quan',
    leader: 'Lãnh đạo cơ quan: duyệt báo cáo',
    viewer: 'Xem kết quả đã gửi',
  },
  why: {
    name: 'Nhập tên gọi.',
    email: 'Nhập địa chỉ thư mà người này dùng để đăng nhập.',
    roles: 'Chọn ít nhất một việc.',
    agencies: 'Chọn cơ quan.',
  },
}

export type MembersWords = typeof vi

const en: MembersWords = {
  title: 'Members',
  intro: 'Who may use the system and what for. A change works after a minute at the latest.',
  missing: 'The list of members could not be had.',
  done: {
    invite: 'The invitation is made.',
    withdraw: 'The invitation is taken back.',
    change: 'The new rights are set.',
    remove: 'Removed from the system.',
  },
  present: (count) => `Members (${grouped(count, 'en')})`,
  invited: (count) => `Invited, not signed in yet (${grouped(count, 'en')})`,
  lastSeen: (day) => `Last here on ${day}`,
  neverSeen: 'Never here so far',
  invitedAt: (moment) => `Invited at ${moment}`,
  invite: 'Invite a member',
  inviteTitle: 'Invite a member',
  inviteIntro: 'Whoever is invited has these rights from the first sign-in with this account on.',
  inviteGo: 'Keep the invitation',
  change: 'Change rights',
  changeTitle: 'Change rights',
  changeGo: 'Keep the new rights',
  remove: 'Remove',
  removeSure: (name) => `Remove ${name} from the system? What was entered stays.`,
  removeGo: 'Remove from the system',
  keep: 'Do not remove',
  withdraw: 'Take back the invitation',
  name: 'Name',
  email: 'Account to sign in with (e-mail address)',
  emailHint: 'No letter is sent: tell whom you invite.',
  rights: 'May do',
  agencies: 'For which agency',
  search: 'Find an agency',
  none: (query) => `No agency matches “${query}”. Try fewer letters.`,
  noAgencies: 'No plan has been assigned yet, so no agencies are known.',
  roleHints: {
    secretariat: 'Secretariat: assign, accept, invite members',
    'provincial-office': 'Provincial office: see everything, write directions',
    lead: "Enter the agency's report",
    'hand-in': "Hand in the agency's report",
    leader: 'Head of the agency: approve the report',
    viewer: 'See what was handed in',
  },
  why: {
    name: 'Enter a name.',
    email: 'Enter the address that this person signs in with.',
    roles: 'Choose at least one.',
    agencies: 'Choose the agency.',
  },
}

export const membersWords: Readonly<Record<Language, MembersWords>> = { vi, en }

export function useMembersWords(): MembersWords {
  return membersWords[useText().language]
}
