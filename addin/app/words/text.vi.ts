// What the pane says, in Vietnamese: the master list of keys. Labels of fields and choices stand in shared/table, words
// for issues in shared/validation, words for failures in troubles.vi.ts. Numbers come in as numbers.

import { grouped } from '../../../shared/table/counting-labels.ts'
import { periodsVi } from './periods.vi.ts'
import { printVi } from './print.vi.ts'
import { reportsVi } from './reports.vi.ts'
import { troublesVi } from './troubles.vi.ts'

const n = (value: number) => grouped(value, 'vi')

export const vi = {
  product: 'Sổ Kế hoạch',
  back: 'Quay lại',
  close: 'Đóng thông báo',
  retry: 'Thử lại',
  cancel: 'Dừng lại',
  undo: 'Hoàn tác',
  setBack: (cells: number) => `Đã trả ${n(cells)} ô về nội dung trước đó; chưa lưu lên hệ thống.`,
  supportCode: (code: string) => `Mã hỗ trợ: ${code}`,
  empty: '(để trống)',
  showAll: 'Xem hết',
  showLess: 'Thu gọn',
  troubles: troublesVi,
  left: {
    rows: (count: number) => `Còn ${n(count)} dòng chưa lưu lên hệ thống.`,
    cells: (count: number) => `Còn ${n(count)} chỗ chưa đối chiếu với hệ thống.`,
  },

  head: {
    plan: (number: string) => `Kế hoạch ${number}`,
    noPlan: 'Chưa gắn với kế hoạch nào',
    roles: { secretariat: 'Cơ quan tổng hợp', 'provincial-office': 'Văn phòng UBND tỉnh', viewer: 'Người xem' },
    period: (name: string) => `Kỳ báo cáo: ${name}`,
    noPeriod: 'Chưa giao nhiệm vụ',
    pending: (rows: number) => `${n(rows)} dòng chưa lưu lên hệ thống`,
    saved: 'Đã lưu hết lên hệ thống',
    syncedAt: (moment: string) => `Khớp với hệ thống lúc ${moment}`,
    neverSynced: 'Chưa lưu lần nào',
    neverRefreshed: 'Chưa cập nhật lần nào',
    online: 'Có mạng',
    offline: 'Mất mạng',
    signedOut: 'Chưa đăng nhập',
    secrets: 'Không nhập thông tin thuộc bí mật nhà nước.',
    menu: 'Chọn màn hình',
  },

  screens: {
    report: 'Báo cáo của cơ quan',
    'hand-in': 'Gửi báo cáo kỳ',
    reports: 'Báo cáo của các cơ quan',
    consolidation: 'Tổng hợp',
    handouts: 'Sổ Excel gửi đi, nhận về',
    urge: 'Đôn đốc',
    requests: 'Đề nghị, kiến nghị',
    situation: 'Tình hình',
    print: 'In báo cáo',
    history: 'Nhật ký',
    periods: 'Kỳ báo cáo',
    amend: 'Điều chỉnh kế hoạch',
    plans: 'Các kế hoạch',
    publish: 'Giao nhiệm vụ',
    conflicts: 'Nội dung khác nhau',
    start: 'Bắt đầu',
    import: 'Tạo sổ từ phụ lục',
    members: 'Thành viên',
    'sign-in': 'Đăng nhập',
    settings: 'Cài đặt',
  },

  busy: {
    'sign-in': 'Đang đăng nhập…',
    make: 'Đang tạo sổ…',
    publish: 'Đang giao nhiệm vụ…',
    open: 'Đang mở sổ…',
    check: 'Đang rà soát số liệu…',
    save: 'Đang lưu lên hệ thống…',
    refresh: 'Đang cập nhật…',
    act: 'Đang gửi lên hệ thống…',
    undo: 'Đang hoàn tác…',
    resolve: 'Đang áp dụng lựa chọn…',
    repair: 'Đang khôi phục…',
    print: 'Đang chuẩn bị…',
    read: 'Đang đọc phụ lục…',
    period: 'Đang chuyển kỳ báo cáo…',
    list: 'Đang tải danh sách…',
    file: 'Đang làm tệp…',
  },

  progress: {
    rows: (done: number, total: number) => `Đã ghi ${n(done)} trên ${n(total)} dòng`,
    cells: (done: number, total: number) => `Đã ghi ${n(done)} trên ${n(total)} ô`,
    sent: (done: number, total: number) => `Đã gửi ${n(done)} trên ${n(total)} dòng`,
  },

  repairs: {
    title: 'Cần khôi phục',
    done: 'Đã khôi phục.',
    names: {
      protection: 'Bỏ bảo vệ trang tính',
      table: 'Khôi phục bảng',
      sheet: 'Khôi phục sheet',
      columns: 'Khôi phục cột',
      keys: 'Khôi phục cột Mã',
      rows: 'Khôi phục dòng',
      signed: 'Khôi phục cột đã ký',
      headers: 'Khôi phục tiêu đề',
    },
    hints: {
      protection: () => 'Chỉ bỏ được khi không có mật khẩu.',
      table: () => 'Nội dung các ô giữ nguyên.',
      sheet: () => 'Lấy lại các dòng và nội dung đã nhập, nhưng không có cột, ghi chú tự thêm: thử Ctrl+Z trước.',
      columns: (count: number) => `${count} cột bị xóa, lấy lại nội dung đã có.`,
      keys: (count: number) => `${count} dòng nhận ra được theo nội dung đã ký.`,
      rows: (count: number) => `${count} dòng bị xóa, đưa lại ở cuối bảng.`,
      signed: (count: number) => `${count} ô trả lại đúng văn bản đã ký.`,
      headers: (count: number) => `${count} tiêu đề cột bị sửa.`,
    },
    readOnly: 'Tệp đang mở ở chế độ chỉ đọc: lưu thành tệp khác trước khi nhập, nếu không sẽ mất khi đóng.',
  },

  why: {
    busy: 'Xin chờ việc đang làm xong.',
    nothingToRead: 'Chưa có văn bản: dán phụ lục vào ô trên, hoặc dùng phụ lục mẫu.',
    nothingRead: 'Chưa đọc được nhiệm vụ nào từ văn bản này.',
    noSecretariat: 'Chưa ghi cơ quan tổng hợp là cơ quan nào.',
    readErrors: 'Còn lỗi phải sửa trong văn bản; xem danh sách bên trên.',
    publishErrors: 'Còn lỗi phải sửa trên sheet trước khi giao; xem danh sách bên trên.',
    notCounted: 'Chưa đọc xong các sheet.',
    nothingChosen: 'Chưa chọn nội dung nào: chọn ở từng mục bên trên.',
    locked: 'Kỳ báo cáo đã khóa. Liên hệ cơ quan tổng hợp nếu cần bổ sung.',
    handedIn: 'Báo cáo đã gửi nên không sửa được nữa.',
    nothingAsked: 'Kỳ này không giao nhiệm vụ nào cho cơ quan. Chọn kỳ khác ở “Các kế hoạch”.',
  },

  signIn: {
    title: 'Bạn là ai?',
    intro: 'Chọn tên để bắt đầu. Mỗi người chỉ thấy và sửa phần việc của cơ quan mình.',
    search: 'Tìm theo tên hoặc cơ quan',
    none: (query: string) => `Không có ai khớp với “${query}”. Thử gõ ít chữ hơn.`,
    own: 'Đăng nhập bằng tài khoản cơ quan',
    ownIntro: 'Sổ dùng tài khoản công vụ của cơ quan. Một cửa sổ đăng nhập sẽ mở ra.',
    missing: 'Chưa lấy được danh sách người dùng.',
    groups: {
      secretariat: 'Cơ quan tổng hợp',
      'provincial-office': 'Văn phòng UBND tỉnh',
      lead: 'Cơ quan chủ trì',
      other: 'Người xem',
    },
  },

  roles: {
    secretariat: 'Tổng hợp',
    'provincial-office': 'Văn phòng UBND tỉnh',
    lead: 'Nhập báo cáo',
    'hand-in': 'Gửi báo cáo',
    leader: 'Lãnh đạo duyệt',
    viewer: 'Xem',
  },

  start: {
    title: 'Sổ này dùng để làm gì?',
    intro: 'Mỗi tệp Excel dùng cho một việc. Chọn một việc dưới đây.',
    make: 'Tạo sổ từ phụ lục kế hoạch',
    makeHint: 'Đưa bảng nhiệm vụ trong phụ lục đã ký vào Excel rồi giao cho các cơ quan.',
    report: (agency: string) => `Mở báo cáo của ${agency || 'cơ quan'}`,
    reportHint: 'Nhận đúng các nhiệm vụ cơ quan chủ trì, nhập kết quả, lưu lên hệ thống.',
    consolidation: 'Mở bảng theo dõi',
    overviewHints: {
      secretariat: 'Kết quả của tất cả các cơ quan, tập hợp vào một sheet.',
      'provincial-office': 'Xem kết quả của tất cả các cơ quan; ghi ý kiến chỉ đạo của UBND tỉnh.',
      viewer: 'Xem kết quả mà các cơ quan đã gửi.',
    },
    published: (moment: string) => `Giao lúc ${moment}.`,
    inPeriod: (plan: string, period: string) => `${plan} · ${period}`,
    missing: 'Chưa tải được danh sách kế hoạch.',
    noPlans: 'Hệ thống chưa có kế hoạch nào được giao.',
    noPlansHint: 'Cơ quan tổng hợp tạo sổ từ phụ lục và giao nhiệm vụ; sau đó kế hoạch sẽ hiện ở đây.',
    noRight: 'Chưa có việc nào trong sổ dành cho tài khoản này.',
    noRightHint: 'Liên hệ cơ quan tổng hợp để được phân công, rồi đăng nhập lại.',
    again: 'Tải lại danh sách',
  },

  publish: {
    title: 'Giao nhiệm vụ',
    intro: 'Kiểm tra lần cuối trước khi các cơ quan nhận được nhiệm vụ.',
    counts: (tasks: number, obligations: number, agencies: number, openSets: number) =>
      `${n(tasks)} nhiệm vụ, tương ứng ${n(obligations)} lượt giao cho ${n(agencies)} cơ quan${
        openSets > 0 ? ` và ${n(openSets)} nhóm chưa xác định` : ''
      }`,
    obligation: 'Mỗi cơ quan chủ trì một nhiệm vụ là một lượt giao.',
    edit: 'Cần sửa? Sửa trên sheet “Nhiệm vụ” hoặc “Danh mục cơ quan” rồi bấm “Đọc lại các sheet”.',
    counting: 'Đang đọc các sheet…',
    missing: 'Chưa đọc được các sheet.',
    clean: 'Không có vướng mắc nào. Có thể giao.',
    go: 'Giao nhiệm vụ',
    again: 'Đọc lại các sheet',
    import: 'Đọc phụ lục khác',
    done: 'Đã giao nhiệm vụ.',
  },

  report: {
    title: 'Báo cáo của cơ quan',
    due: (weekday: string) => `Hạn gửi: hết ${weekday}`,
    save: 'Lưu lên hệ thống',
    refresh: 'Cập nhật',
    check: 'Rà soát số liệu',
    signIn: 'Đăng nhập để lưu',
    emptyTitle: 'Nhập kết quả trên sheet “Báo cáo”',
    emptySteps: [
      'Điền các cột từ “Tình trạng” trở đi; chỗ nào có danh sách thì chọn trong danh sách.',
      'Bấm “Rà soát số liệu” để xem còn thiếu gì.',
      'Bấm “Lưu lên hệ thống”. Dòng đúng được lưu, dòng còn lỗi ở lại cùng lý do.',
    ],
    clean: 'Đã rà soát: không có lỗi.',
    checked: (issues: number) => `Đã rà soát: ${n(issues)} chỗ cần xem.`,
    saved: (rows: number) => `Đã lưu ${n(rows)} dòng lên hệ thống.`,
    savedPart: (accepted: number, sent: number) => `Đã lưu ${n(accepted)} trên ${n(sent)} dòng.`,
    rejected: (rows: number) => `${n(rows)} dòng chưa lưu được; lý do ở danh sách bên dưới.`,
    stay: (rows: number) => `Còn ${n(rows)} dòng chưa lưu.`,
    nothing: 'Không có gì mới để lưu.',
    notes: 'Lưu ở đây chưa phải là gửi báo cáo chính thức.',
    offline: 'Lần trước không tới được hệ thống. Vẫn nhập và rà soát được; bấm lưu để thử lại.',
  },

  ...reportsVi,

  ...periodsVi,
  ...printVi,

  issues: {
    title: 'Những chỗ cần xem',
    hint: 'Bấm vào một mục để tới ô đó trên sheet.',
    levels: {
      error: (count: number) => `${n(count)} lỗi`,
      'hand-in': (count: number) => `${n(count)} chỗ cần bổ sung`,
      warning: (count: number) => `${n(count)} lưu ý`,
      doubt: (count: number) => `${n(count)} chỗ cần xác nhận`,
    },
    errorInReport: 'Dòng có lỗi chưa lưu được',
    errorInPlan: 'Phải sửa trước khi làm tiếp',
    meaning: {
      'hand-in': 'Lưu được, nhưng phải bổ sung trước khi gửi báo cáo kỳ',
      warning: 'Nên xem lại',
      doubt: 'Chương trình chọn một cách hiểu; xin xác nhận',
    },
  },

  conflicts: {
    again: 'Gửi lại nội dung trong sổ',
    lost: {
      own: 'Hệ thống không còn nội dung này; bạn đã nhập nó trong sổ.',
      seen: 'Hệ thống không còn nội dung này; người khác đã nhập, sổ còn giữ.',
    },
    lostIntro:
      'Hệ thống vừa được khôi phục từ bản lưu cũ hơn nên thiếu một số nội dung mà sổ còn giữ. Nội dung bạn đã nhập được chọn sẵn để gửi lại.',
    reverted: 'Ô này đã trở lại nội dung trước lần cập nhật gần nhất (có thể do Ctrl+Z).',
    title: 'Nội dung khác nhau',
    intro: 'Người khác đã lưu nội dung khác vào cùng một ô. Chọn nội dung cần giữ; chưa chọn thì chưa có gì thay đổi.',
    notice: (count: number) => `${n(count)} ô có nội dung khác với hệ thống.`,
    open: 'Xem và chọn',
    mine: 'Giữ nội dung của tôi',
    theirs: 'Lấy nội dung trên hệ thống',
    before: 'Nội dung trước khi sửa',
    by: (name: string, moment: string) => `${name} lưu lúc ${moment}`,
    allMine: 'Giữ tất cả của tôi',
    allTheirs: 'Lấy tất cả trên hệ thống',
    apply: (count: number) => (count > 0 ? `Áp dụng ${n(count)} lựa chọn` : 'Áp dụng lựa chọn'),
    left: (count: number) => `Còn ${n(count)} mục chưa chọn.`,
    done: (mine: number, theirs: number) =>
      [
        mine > 0 ? `Giữ ${n(mine)} nội dung của bạn; bấm “Lưu lên hệ thống” để lưu.` : '',
        theirs > 0 ? `Đã lấy ${n(theirs)} nội dung trên hệ thống.` : '',
      ]
        .filter(Boolean)
        .join(' '),
  },

  consolidation: {
    undo: 'Hoàn tác lần cập nhật',
    undone: 'Đã trở lại nội dung trước lần cập nhật; những dòng đã lưu sau đó giữ nguyên.',
    title: 'Tổng hợp',
    intro: 'Đưa những gì các cơ quan mới lưu vào sheet “Tổng hợp”.',
    refresh: 'Cập nhật',
    open: 'Mở lại bảng theo dõi',
    rows: (rows: number) => `Có thay đổi ở ${n(rows)} dòng.`,
    changes: (count: number) => `${n(count)} nội dung mới`,
    noChanges: 'Không có gì mới từ lần cập nhật trước.',
    first: 'Đã tải đủ số liệu từ hệ thống.',
    hint: 'Bấm vào một mục để tới ô đó trên sheet.',
    seen: 'Đã xem',
    seenAll: 'Đã xem tất cả',
    by: (name: string, moment: string) => `${name}, ${moment}`,
    emptyTitle: 'Bấm “Cập nhật” để xem có gì mới',
    emptyHint: 'Chỉ những nội dung thay đổi được tải về. Ô bạn đang sửa không bị ghi đè.',
    draft: 'Số liệu các cơ quan chưa gửi là “Chưa chính thức”.',
    offline: 'Lần trước không tới được hệ thống. Bấm “Cập nhật” để thử lại.',
  },

  settings: {
    title: 'Cài đặt',
    language: 'Ngôn ngữ',
    account: 'Tài khoản',
    signedOut: 'Chưa đăng nhập.',
    signIn: 'Đăng nhập',
    signOut: 'Đăng xuất',
    signOutPending: (rows: number) => `${n(rows)} dòng chưa lưu vẫn nằm trong sổ sau khi đăng xuất.`,
    about: 'Giới thiệu',
    version: (version: string) => `Phiên bản ${version}`,
    purpose: 'Sổ Kế hoạch đưa bảng nhiệm vụ của kế hoạch vào Excel để các cơ quan cùng báo cáo.',
    official: 'Lưu trong sổ không thay cho báo cáo ký số gửi qua hệ thống văn bản.',
    privacy: 'Ngăn này chỉ gửi số liệu tới hệ thống của cơ quan tổng hợp.',
  },

  crash: {
    title: 'Ngăn này gặp lỗi',
    intro: 'Số liệu trong các sheet vẫn còn nguyên.',
    reload: 'Tải lại ngăn này',
    code: (code: string) => `Nếu còn gặp lại, gửi nội dung sau cho người hỗ trợ: ${code}`,
  },
}

/** Every language says the same things: this is what the compiler holds the others to. */
export type Text = typeof vi
