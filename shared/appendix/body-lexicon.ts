// Words that names of Vietnamese public bodies are made of, nationwide and over the years: heads ("Sở", "Chi cục"),
// fields of government with their shortened forms, and nouns that mean a set of bodies. No province's list is in here.
import { searchKey } from '../domain/text.ts'

/** Fields a ministry, department or division is named after; several parts joined by commas or "và" are one name. */
const SECTORS: [name: string, ...short: string[]][] = [
  ['Nội vụ', 'NV'],
  ['Tư pháp', 'TP'],
  ['Tài chính', 'TC'],
  ['Kế hoạch và Đầu tư', 'KH&ĐT', 'KHĐT', 'KH-ĐT', 'KH và ĐT'],
  ['Công Thương', 'CT'],
  ['Công nghiệp'],
  ['Thương mại'],
  ['Thương mại và Du lịch'],
  ['Nông nghiệp'],
  [
    'Nông nghiệp và Phát triển nông thôn',
    'NN&PTNT',
    'NNPTNT',
    'NN-PTNT',
    'NN và PTNT',
    'Nông nghiệp và PTNT',
    'Nông nghiệp & PTNT',
  ],
  ['Nông nghiệp và Môi trường', 'NN&MT', 'NNMT', 'NN và MT'],
  ['Giao thông vận tải', 'GTVT'],
  ['Giao thông vận tải - Xây dựng'],
  ['Xây dựng', 'XD'],
  ['Quy hoạch - Kiến trúc', 'QHKT', 'QH-KT'],
  ['Tài nguyên và Môi trường', 'TN&MT', 'TNMT', 'TN-MT', 'TN và MT'],
  ['Thông tin và Truyền thông', 'TT&TT', 'TTTT', 'TT-TT', 'TT và TT'],
  ['Bưu chính, Viễn thông'],
  [
    'Lao động - Thương binh và Xã hội',
    'LĐ-TB&XH',
    'LĐTB&XH',
    'LĐTBXH',
    'LĐ-TBXH',
    'LĐ, TB&XH',
    'LĐ TB và XH',
    'Lao động - TB&XH',
  ],
  ['Văn hóa, Thể thao và Du lịch', 'VH,TT&DL', 'VHTT&DL', 'VHTTDL', 'VH-TT&DL', 'VHTT và DL'],
  ['Văn hóa và Thể thao', 'VH&TT', 'VHTT'],
  ['Văn hóa, Khoa học và Thông tin', 'VHKH&TT'],
  ['Văn hóa - Thông tin'],
  ['Văn hóa - Xã hội'],
  ['Thể dục thể thao', 'TDTT'],
  ['Du lịch', 'DL'],
  ['Khoa học và Công nghệ', 'KH&CN', 'KHCN', 'KH-CN', 'KH và CN'],
  ['Giáo dục và Đào tạo', 'GD&ĐT', 'GDĐT', 'GD-ĐT', 'GD và ĐT'],
  ['Y tế', 'YT'],
  ['Ngoại vụ'],
  ['Ngoại giao'],
  ['Dân tộc', 'DT'],
  ['Dân tộc và Tôn giáo', 'DT&TG', 'DTTG'],
  ['Dân tộc - Tôn giáo'],
  ['An toàn thực phẩm', 'ATTP'],
  ['Quốc phòng'],
  ['Công an'],
  ['Kinh tế'],
  ['Kinh tế và Hạ tầng', 'KT&HT'],
  ['Kinh tế, Hạ tầng và Đô thị'],
  ['Quản lý đô thị'],
  ['Tổ chức'],
  ['Tuyên giáo'],
  ['Tuyên giáo và Dân vận'],
  ['Dân vận'],
  ['Nội chính'],
  ['Phát thanh và Truyền hình', 'PT-TH', 'PTTH', 'PT&TH'],
  ['Văn học - Nghệ thuật'],
  ['Khoa học và Kỹ thuật'],
]

/** A name's key: case, marks, punctuation and the "và" between its parts do not count. */
export function nameKey(text: string): string {
  return ` ${searchKey(text)} `
    .replace(/[^a-z\d]+/g, ' ')
    .replace(/ va (?=\S)/g, ' ')
    .trim()
}

const FULL = SECTORS.map(([name]) => nameKey(name))
const FULL_SET = new Set(FULL)
const SHORT = new Map(SECTORS.flatMap(([name, ...short]) => short.map((one) => [nameKey(one), nameKey(name)] as const)))

/** The full key of a field given by any of its forms, or `undefined`. */
export function sectorKey(key: string): string | undefined {
  return FULL_SET.has(key) ? key : SHORT.get(key)
}

/** Whether the key can still grow into a longer known field ("van hoa the thao" → "… du lich"). */
export function beginsSector(key: string): boolean {
  return FULL.some((full) => full === key || full.startsWith(`${key} `)) || SHORT.has(key)
}

/** Heads that name a body whatever follows. */
const HEAD_WORDS =
  'Sở|Bộ|Ban|Văn phòng|VP|UBND|Ủy ban|Uỷ ban|UBMTTQ|HĐND|Hội đồng|Hội|Hiệp hội|Liên hiệp|Liên minh|Liên đoàn|LĐLĐ|' +
  'Trường|Trung tâm|Đài|Báo|Chi cục|Cục|Tổng cục|Vụ|Viện|Thanh tra|Công an|Bộ đội|Biên phòng|Tòa án|Toà án|TAND|VKSND|' +
  'Kho bạc|KBNN|Ngân hàng|NHNN|NHCSXH|BHXH|Bảo hiểm xã hội|Mặt trận|MTTQ|Đoàn|Tỉnh đoàn|Thành đoàn|Huyện đoàn|Tỉnh ủy|Tỉnh uỷ|' +
  'Thành ủy|Thành uỷ|Huyện ủy|Huyện uỷ|Đảng ủy|Đảng uỷ|BQL|BCĐ|BCH|Tổ|Công ty|Tổng công ty|Tập đoàn|Đại học|Học viện|' +
  'Bệnh viện|Quỹ|Phòng|Trạm|Bưu điện|Viễn thông|Điện lực|Hải quan|Thuế|Cơ quan|Chủ tịch|Phó Chủ tịch|Giám đốc|' +
  'Thủ trưởng|Chánh|Thường trực|Chính phủ|Thủ tướng|Quốc hội|Nhà xuất bản|Bộ Tư lệnh|Sư đoàn|Trung đoàn|Kiểm toán|Tạp chí|' +
  'Cổng|Câu lạc bộ|Chi nhánh|Hợp tác xã|HTX|Khối|Phân hiệu|Thư viện|Bảo tàng|Nhà hát|Nhà văn hóa|Hạt|Đội|Kiểm lâm|Công đoàn|' +
  'Cấp ủy|Thị ủy|Thị đoàn|Quận ủy|Quận đoàn|Xã đoàn|Tiểu ban|Ban Chấp hành|Cảng|Xí nghiệp|Nhà máy|Sân bay|Vườn|Lữ đoàn|Quân khu|' +
  'Chi hội|Chi đoàn|Chi bộ|Đảng bộ|Đảng đoàn|Bộ phận|Khoa|Đồn|Trưởng|Phó Trưởng|Cục trưởng|Vụ trưởng|Bộ trưởng|Thứ trưởng|Viện trưởng|' +
  'Hiệu trưởng|Bí thư|Phó Bí thư|Tổng Giám đốc|Lãnh đạo|Công chức|Cán bộ|Chuyên viên|Kế toán|Đồng chí|Đ/c|Ông|Bà|Nhóm|Tòa|Toà|Thẩm phán|Hòa giải viên|Ủy viên|Đảng ủy viên|' +
  'Viettel|MobiFone|VinaPhone|FPT|EVN|Agribank|Vietcombank|VietinBank|BIDV'

/** Common words too: they head a name only before a capital or one of the words below ("Ban hành" is a verb). */
const COMMON_HEADS =
  /^(?:Sở|Bộ|Ban|Hội|Trường|Đài|Báo|Vụ|Viện|Đoàn|Tổ|Quỹ|Phòng|Thuế|Cổng|Khối|Hạt|Đội|Cảng|Vườn|Chánh|Cục|Trạm|Cơ quan|Khoa|Đồn|Trưởng|Phó Trưởng|Lãnh đạo|Công chức|Cán bộ|Chuyên viên|Kế toán|Đồng chí|Ông|Bà|Nhóm|Ngân hàng|Thanh tra|Kiểm toán|Tòa|Toà)$/i
const AFTER_COMMON =
  /^(?:và (?:[Đđ]ài|[Pp]hát thanh),?|quản lý|chỉ đạo|chỉ huy|biên tập|tổ chức|tuyên giáo|dân|nội|kinh tế|đô thị|tiếp công dân|điều phối|an toàn|vận động|chấp hành|đội|tư lệnh|đại học|cao đẳng|chính trị|trung cấp|trung học|tiểu học|mầm non|dạy nghề|phát thanh|truyền|khí tượng|kiểm sát|quy hoạch|nghiên cứu|công tác|giúp việc|thường trực|thư ký|bảo vệ|hỗ trợ|đầu tư|phát triển|giáo dục|tài|tư pháp|lao động|y tế|văn hóa|nông|xã hội|kiểm lâm|liên hiệp|cựu|người|chữ|khuyến học|phụ nữ|thi hành|thống kê|thuế|các|huyện|thị|thành|tỉnh|xã|phường|doanh nghiệp|thông tin|cấp|đại biểu|đbqh|an ninh|cảnh sát|xây dựng|thôn|bản(?! (?:đồ|sao|vẽ|tin|cam kết|ghi))|khu(?! (?:vực|dân cư))|phòng|khoa|công an|tư vấn|địa chính|chuyên môn|phụ trách)(?: |$)/

const HEADS = HEAD_WORDS.split('|').sort((one, other) => other.length - one.length)
/** A head begins with a capital, whatever its other words are written with ("Tổng Công ty"). */
const HEAD = new RegExp(`^(${HEADS.join('|')})(?=$|[\\s,:])`, 'i')
/** What goes on as a sentence or another noun: "Hội nghị", "Ban hành", "Trung tâm đạt tiêu chuẩn". */
const NO_NAME =
  /^(?:nghị|thảo|chợ|thi|diễn|họp|cáo|chí|hành|đạt|được|hoạt động|đi vào|hoàn thành|đã|có|từ|tại|về|cho|theo)(?: |$)/

/** The head word at the start of a name, or `undefined`: "Chi cục Kiểm lâm" → "Chi cục", "Ban hành" → undefined. */
export function headOf(text: string): string | undefined {
  const name = isShouted(text) ? inTitleCase(text) : text
  const head = /^\p{Lu}/u.test(name) ? HEAD.exec(name)?.[1] : undefined
  if (head === undefined) return undefined
  const after = name.slice(head.length).trim()
  if (NO_NAME.test(after)) return undefined
  const proper = !COMMON_HEADS.test(head) || after === '' || /^[\p{Lu}\d]/u.test(after) || AFTER_COMMON.test(after)
  return proper ? text.slice(0, head.length) : undefined
}

/** "SỞ NỘI VỤ": a head is known by its capital, which here all words have. */
function isShouted(text: string): boolean {
  return text.length > 4 && text === text.toUpperCase() && /[À-Ỹ]/.test(text)
}

function inTitleCase(text: string): string {
  const lower = text
    .toLowerCase()
    .replace(/(^|[\s(-])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase())
  const head = HEADS.find((one) => lower.toLowerCase().startsWith(`${one.toLowerCase()} `))
  return head === undefined ? lower : head + lower.slice(head.length)
}

/** Nouns that stand for a set of bodies even without "các"; some of them begin other phrases, which are ruled out. */
const SET_NOUN =
  /^(?:cơ quan|đơn vị|địa phương|doanh nghiệp|đoàn thể|hợp tác xã|sở(?! hữu)|ban(?! hành)|ngành(?! nghề)|bộ(?= |,|$)(?! (?:tiêu|chỉ|tài|thủ|công cụ|cơ sở|bản|số|quy|mã|sách|ảnh|đề|câu|nhận|dữ|hồ|giải|phận|máy|phim))|tổ chức (?:tín dụng|chính trị|xã hội|hội(?! (?:nghị|thảo|thi|chợ))|đoàn thể|đảng|khoa học|cá nhân|quốc tế|kinh tế|tôn giáo|có |liên quan)|tổ chức(?=,|$)|cơ sở (?:đào tạo|giáo dục|y tế|sản xuất|kinh doanh|dạy|khám)|huyện|thị xã|thành phố|quận|xã(?! hội)|phường|thị trấn|đặc khu|ngân hàng(?! (?:câu hỏi|dữ liệu|đề|gen|máu))|chủ đầu tư|cộng tác viên|nhân viên|hộ (?:gia đình|dân|kinh doanh)|nhà đầu tư|trường(?! hợp)|nhà trường|người dân|nhân dân|cấp [uủ]|cấp [uủ][yỷ]|chính quyền|cá nhân|hiệp hội|bệnh viện|(?:thành|huyện|đảng) [uủ][yỷ]|đảng bộ|chi bộ|htx)(?=$|[ ,/])/
/** Nouns that do so only after "các". */
const PLURAL_NOUN =
  /^(?:tổ chức|cơ sở(?! (?:dữ liệu|hạ tầng|vật chất|pháp lý))|cấp(?= |,|$)|hội(?! (?:nghị|thảo|chợ|thi|diễn|đàm))|phòng(?! chống)|viện|trung tâm|thôn|tổ|nhóm|lực lượng|thành viên|nhà hàng|khách sạn|siêu thị|nhà máy|thẩm phán|chuyên gia|nghệ nhân|khoa(?! học)|phòng ban|bộ phận|đồn|chi hội|chi đoàn|chi cục|cục|vụ|chủ thể|nhà khoa học|công ty|tập đoàn|chi nhánh|hộ|đội|đồn|trạm|khối(?! lượng)|báo|đài|cơ quan báo|chủ rừng|chủ tịch|giám đốc|thủ trưởng|tỉnh|liên đoàn|nhà thầu|nhà mạng|đồng chí|đ\/c|ubnd|hđnd)(?=$|[ ,/])/

/** Whether a lower-case phrase begins with a noun for a set of bodies. */
export function beginsSet(phrase: string, plural: boolean): boolean {
  return SET_NOUN.test(phrase) || (plural && PLURAL_NOUN.test(phrase))
}

/** Administrative units (as keys); their plural stands for as many bodies. */
export const UNIT = '(?:huyen|thi xa|thanh pho|tp|quan|xa|phuong|thi tran|dac khu)'
