// What a paragraph looks like, apart from where it stands: time, bodies, a product, something to do. Each likeness is
// 0–1 or a yes/no; what they are worth for a column is said in scores.ts.
import { readDeadline } from '../domain/deadline.ts'
import { searchKey } from '../domain/text.ts'
import { bodyNames, bodyShare } from './bodies.ts'
import { isDash, isDitto } from './marks.ts'

export type Features = {
  text: string
  /** The text without marks and case, to compare it by. */
  key: string
  words: number
  /** Share of words in known names of bodies. */
  bodies: number
  names: number
  /** Names only one body, one that decides: "UBND tỉnh", "Chủ tịch UBND tỉnh", "Thủ tướng Chính phủ". */
  authority: boolean
  time: number
  product: boolean
  action: boolean
  amount: boolean
  /** Nothing but a number or a share: "240.000", "9,5", "80%". */
  number: boolean
  /** What things are counted in: "%", "ha", "Hộ". */
  unit: boolean
  /** Names where: "Xã Sơn Lập", "17 xã, thị trấn", "Toàn huyện". */
  place: boolean
  /** Names a document by its number: "Nghị quyết số 18-NQ/TW". */
  reference: boolean
  /** A mark that stands for any cell: a dash, or "như trên". */
  mark: 'dash' | 'ditto' | undefined
  bullet: boolean
  lower: boolean
}

const AUTHORITY =
  /^(?:(?:pho )?chu tich|ubnd|uy ban nhan dan|hdnd|hoi dong nhan dan|(?:tinh|thanh|huyen|thi|quan) uy|(?:ban )?thuong vu|btv|thuong truc|thu tuong|chinh phu|quoc hoi|ban chap hanh|bch|bo(?! (?:chi huy|doi|tu lenh|chqs))|(?:pho )?truong (?:chi cuc|cuc|so|phong|ban|khoa|doan)|(?:pho )?(?:cuc truong|vu truong|bi thu|hieu truong|vien truong)|bo truong|thu truong|(?:tong |pho )?giam doc|lanh dao|trung uong)(?= |$)/
const TIME_FIRST =
  /^(?:trước|trong|quý|các quý|các tháng|các năm|tháng|năm|ngày|hằng|hàng|thường xuyên|thường niên|định kỳ|giai đoạn|từ (?:ngày|tháng|năm|quý|nay|đầu|\d)|bắt đầu|đến|sau|theo|khi|ngay|chậm nhất|muộn nhất|hoàn thành (?:trước|trong|vào|quý|tháng|năm)|xong|hạn|liên tục|cả năm|đầu|giữa|cuối|q\s?\d|t\s?\d|nhiệm kỳ|kỳ họp|trình kỳ họp|tại kỳ họp|(?:hội nghị|phiên họp|cuộc họp|đại hội) (?:lần )?thứ|đột xuất|mỗi|dự kiến|kể từ|đợt|\d{1,2}\s?[/.-]\s?\d|\d{4}|(?:6|06|sáu) tháng|chưa xác định|không thời hạn|lâu dài|xuyên suốt|tuần|vụ (?:xuân|hè|thu|đông|mùa)|mùa |hè |học kỳ|dịp )/
const TIME_WORDS =
  /(?:trước|trong|sau|đến|từ|hết|xong|hoàn thành|chậm nhất|quý|tháng|năm|ngày|tuần|hằng|hàng|định kỳ|giai đoạn|thường xuyên|liên tục|đầu|cuối|giữa|học|và|các|theo|tiếp|[\divxq]+(?:[/.–-][\divx]+)*)(?![\p{L}])/gu
const PRODUCT =
  /^(?:(?:các|những|bộ|dự thảo|bản|\d+|01|ban hành|có)\s+)?(?:kế hoạch|quyết định|báo cáo|đề án|nghị quyết|chương trình|văn bản|công văn|tờ trình|hội nghị|hội thảo|hội thi|lớp|buổi|cuộc|đợt|tập huấn|chuyên mục|chuyên đề|tin|bài|phóng sự|cơ sở dữ liệu|csdl|phần mềm|hệ thống|danh mục|danh sách|quy chế|quy định|quy hoạch|quy trình|hướng dẫn|chỉ thị|thông báo|hồ sơ|dự án|mô hình|tài liệu|sổ tay|mã số|kết luận|biên bản|hợp đồng|phương án|thông tin|trang|sản phẩm|kết quả|tỷ lệ|số lượng|số liệu|dữ liệu|ứng dụng|công trình|giấy|chứng nhận|tờ rơi|video|clip|đoàn|khóa|quỹ|giải|đề cương|tiêu chí|chỉ số|chỉ tiêu|bảng|biểu|bản đồ|bản cam kết|phiếu|lễ|ngày hội|luật|nghị định|thông tư|cổng|nền tảng|điểm|cụm|khu|tuyến|thỏa thuận|chính sách|cơ chế|đề tài|nhiệm vụ|vùng|cơ sở|chuyến|diễn đàn|cam kết|quyết toán|dự toán|sơ đồ|định mức|bộ\s+(?:chỉ số|tiêu chí|tài liệu|thủ tục|công cụ|dữ liệu|cơ sở))(?=$|[\s,;.:/(])/
const PERCENT =
  /^(?:trên |dưới |tối thiểu |đạt |ít nhất )?\d+(?:[.,]\d+)?\s?(?:%|ha|km|tỷ|triệu|mô hình|lớp|cuộc|xã|sản phẩm|doanh nghiệp|người|lượt)/
const ACTION =
  /^(?:[-–+*•]\s*)?(?:xây dựng|tổ chức|tăng cường|triển khai|thực hiện|tiếp tục|rà soát|nâng cao|đẩy mạnh|hoàn thiện|kiện toàn|ban hành|tham mưu|phối hợp|hỗ trợ|kiểm tra|thanh tra|giám sát|tuyên truyền|quán triệt|đổi mới|phát triển|bổ sung|mở|gắn|tập trung|chỉ đạo|hướng dẫn|theo dõi|đôn đốc|tổng kết|sơ kết|đánh giá|nghiên cứu|bố trí|huy động|khuyến khích|thu hút|đào tạo|bồi dưỡng|cập nhật|duy trì|bảo đảm|đảm bảo|quản lý|chuyển đổi|cấp|di dời|trình|công khai|số hóa|số hoá|kết nối|lập|phê duyệt|thẩm định|xử lý|khảo sát|xác định|đề xuất|thành lập|chuẩn bị|tập huấn|phổ biến|đầu tư|cải tạo|cải thiện|xúc tiến|vận động|giải quyết|phân công|rút|cắt giảm|công bố|thống kê|kiểm soát|mở rộng|ứng dụng|khai thác|giao|chủ trì|chủ động|lồng ghép|phát huy|tham gia|thúc đẩy|củng cố|phòng|bảo vệ|bảo tồn|hình thành|phấn đấu|báo cáo|tổng hợp|tạo|quy hoạch|sắp xếp|đưa|xã hội hóa|nhân rộng|cụ thể hóa|cải cách|vận hành|nâng cấp|lựa chọn|tôn vinh|khen thưởng|thí điểm|ký|đăng|biên soạn|in|cung cấp|chuẩn hóa|giảm|trồng|điều tra|điều chỉnh|sửa đổi|hệ thống hóa|kiểm kê|bàn giao|tuyển)(?=$|[\s,;.:])/
const AMOUNT =
  /^\d{1,3}(?:[.,]\d{3})+(?:[.,]\d+)?(?:\s*(?:đồng|triệu|tỷ|nghìn|tr\.?đ|đ))?$|^\d+(?:[.,]\d+)?\s*(?:đồng|triệu|tỷ|nghìn)(?:\s+đồng)?$|ngân sách|nguồn vốn|^(?:nsnn|nstw|nsđp|nst|kinh phí|vốn|quỹ|xã hội hóa|xã hội hoá)(?= |$)/i
const NUMBER = /^[<>≥≤~+]?\s?\d[\d.,]*(?:\s?[-–]\s?\d[\d.,]*)?\s?%?$/
const UNIT =
  /^(?:%|‰|ha|km2?|m2|m3|tấn|kg|hộ|người|cái|chiếc|lượt|lớp|cuộc|xã|thôn|mô hình|doanh nghiệp|sản phẩm|triệu đồng|tỷ đồng|đồng|usd|điểm|bậc|giường|trường|học sinh|lao động|cơ sở|dự án|công trình|văn bản|hồ sơ|đề tài|chữ ký)(?:\s?\/\s?[\p{L}\s\d]+)?$/u
const PLACE =
  /^(?:toan |cac |tai |\d+ )*(?:xa|phuong|thi tran|huyen|quan|thi xa|thanh pho|tinh|thon|ban|xom|ap|khu|dia ban)(?= |,|$)/
const REFERENCE = /^Chương trình mục tiêu quốc gia |\d+\s?[/-]\s?(?:\d{4}\s?[/-]\s?)?(?:[A-ZĐ]{2,}[\p{L}&]*[/-]?)+/u
const LONG = 24
/** Longer than this a paragraph is prose, whatever bodies it speaks of. */
const LONGEST_LIST = 120

/** Looks at one folded paragraph. */
export function featuresOf(text: string): Features {
  const lower = text.toLowerCase()
  const key = searchKey(text)
  const words = text.split(/\s+/).length
  const reference = words <= LONG && REFERENCE.test(text)
  const names = words <= LONGEST_LIST ? bodyNames(text) : []
  const [first] = names
  const single =
    names.length === 1 && first !== undefined && (!first.collective || /^UBND (?:huyện|xã|phường)$/.test(first.text))
  return {
    text,
    key,
    words,
    bodies: bodyShare(names),
    names: names.length,
    authority: single && words <= 9 && AUTHORITY.test(key),
    time: Math.min(timeLikeness(lower, words), reference ? 0.6 : 1),
    product: PRODUCT.test(lower) || PERCENT.test(lower),
    action: ACTION.test(lower),
    amount: words <= 12 && AMOUNT.test(text),
    number: NUMBER.test(text),
    unit: UNIT.test(lower),
    place: PLACE.test(key),
    reference,
    mark: isDitto(text) ? 'ditto' : isDash(text) ? 'dash' : undefined,
    bullet: /^[-–+*•]\s/.test(text),
    lower: /^\p{Ll}/u.test(text),
  }
}

/** How much a phrase looks like a deadline and nothing else. */
function timeLikeness(lower: string, words: number): number {
  if (words > LONG * 2) return 0
  const { kind, issue } = readDeadline(lower, { year: 2000 })
  const first = TIME_FIRST.test(lower)
  if (kind === 'none') return issue?.code === 'deadline-impossible' ? 0.8 : first && words <= 8 ? 0.6 : 0
  if (kind === 'event') return !first ? 0.15 : words <= 14 ? 0.85 : 0.5
  // "Đến năm 2025, phấn đấu 100% hộ dân được sử dụng nước sạch" speaks of time, and of more.
  const others = lower.replace(TIME_WORDS, ' ').match(/[\p{L}\d%]+/gu)?.length ?? 0
  if (first) return others <= 4 ? 1 : others <= 7 ? 0.75 : 0.3
  return others * 2 <= words && !PRODUCT.test(lower) && !ACTION.test(lower) ? 0.75 : 0.15
}
