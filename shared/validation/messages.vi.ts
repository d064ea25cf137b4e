// The checks in Vietnamese. A sentence follows "Dòng 7, Ngày hoàn thành: " and so begins with a small letter.
import type { Sentences } from './sentence.ts'

export const vietnamese: Sentences = {
  'status-unknown': ({ text, proposal }) =>
    `“${text}” không có trong danh sách. ${proposal ? `Có phải là “${proposal}”? ` : ''}Chọn một giá trị trong danh sách.`,
  'completed-on-missing': () => 'đã chọn “Đã hoàn thành” nhưng chưa ghi ngày. Nhập ngày dạng 20/12/2013.',
  'completed-on-future': ({ text, param }) =>
    `ngày ${text} sau ngày hôm nay (${param('today')}). Ghi ngày đã hoàn thành; nếu chưa xong thì chọn lại tình trạng và ghi vào cột “Dự kiến hoàn thành”.`,
  'completed-on-before-plan': ({ text, param }) =>
    `ngày ${text} trước ngày ban hành kế hoạch (${param('issuedOn')}). Kiểm tra lại ngày.`,
  'date-unreadable': ({ text, proposal }) =>
    `“${text}” không phải là ngày đọc được. ${proposal ? `Có phải là ${proposal}? ` : ''}Nhập ngày dạng 20/12/2013.`,
  'document-missing': ({ field, param }) =>
    `sản phẩm là văn bản (“${param('product')}”), đã hoàn thành nhưng chưa ghi ${field === 'documentDate' ? 'ngày' : 'số, ký hiệu'}. Ghi số và ngày của văn bản đã ban hành.`,
  'document-issuer': ({ text, param }) =>
    `“${text}” khác cơ quan quyết định, ban hành nêu trong kế hoạch (“${param('issuer')}”). Kiểm tra lại.`,
  'submitted-document-missing': () =>
    'đã chọn “Đã trình, chờ ban hành” nhưng chưa ghi đủ số và ngày. Ghi dạng 45/TTr-SNV ngày 10/12/2013.',
  'result-missing': ({ param }) =>
    `đã chọn “${param('status')}” nhưng chưa ghi kết quả. Ghi việc đã làm trong kỳ, kèm số liệu.`,
  'figures-expected': ({ param }) =>
    `sản phẩm là “${param('product')}” nhưng kết quả chưa có số liệu. Ghi số lượng đã thực hiện.`,
  'reason-missing': ({ field, param }) =>
    field === 'status'
      ? 'chưa chọn tình trạng. Chọn một giá trị trong danh sách; nếu chưa thực hiện thì ghi cả lý do.'
      : `đã chọn “${param('status')}” nhưng chưa ghi lý do. Ghi lý do.`,
  'difficulty-expected': ({ param }) =>
    `nhiệm vụ quá hạn ${param('days')} ngày nhưng chưa nêu khó khăn, kiến nghị hoặc đề nghị. Ghi nguyên nhân, hoặc chọn đề nghị gia hạn, điều chỉnh.`,
  'progress-range': ({ text, proposal }) =>
    `“${text}” không phải là số nguyên từ 0 đến 100. ${proposal ? `Có phải là ${proposal}? ` : ''}Nhập lại tiến độ.`,
  'progress-status': () =>
    'tiến độ 100% nhưng tình trạng không phải “Đã hoàn thành”. Chọn lại tình trạng hoặc sửa tiến độ.',
  'text-too-long': ({ param }) =>
    `nội dung dài ${param('length')} ký tự, nhiều nhất là ${param('most')}. Rút gọn; phần chi tiết để ở tài liệu kèm theo.`,
  'formula-in-text': ({ text }) =>
    `ô nhập có công thức (“${text}”). Nhập lại nội dung; muốn bắt đầu bằng dấu = thì gõ dấu nháy đơn (') trước.`,
  'legacy-encoding': ({ param }) =>
    `nội dung dùng bảng mã cũ ${param('encoding')}. Chuyển sang Unicode bằng công cụ chuyển mã của bộ gõ rồi nhập lại.`,
  'key-missing': ({ proposal }) =>
    proposal
      ? `ô mã bị trống. Có phải nhiệm vụ “${proposal}”? Nếu đúng, bấm “Khôi phục cột Mã”.`
      : 'ô mã bị trống và không nhận ra nhiệm vụ. Xóa dòng này, hoặc chuyển ra ngoài bảng nếu là ghi chú riêng.',
  'key-duplicate': ({ text, proposal, param }) =>
    `mã “${text}” có ở nhiều dòng (${param('rows')}). ${proposal ? `Dòng này có phải nhiệm vụ “${proposal}”? Nếu đúng, bấm “Khôi phục cột Mã”.` : 'Giữ một dòng, xóa các dòng chép thừa.'}`,
  'key-unknown': ({ text, proposal }) =>
    `mã “${text}” không có trong sổ này. ${proposal ? `Có phải nhiệm vụ “${proposal}”? Nếu đúng, bấm “Khôi phục cột Mã”.` : 'Xóa dòng này, hoặc chuyển ra ngoài bảng nếu là ghi chú riêng.'}`,
  'key-misplaced': ({ text, proposal }) =>
    proposal
      ? `mã “${text}” là của nhiệm vụ khác; dòng này là nhiệm vụ “${proposal}”? Nếu đúng, bấm “Khôi phục cột Mã”.`
      : `mã “${text}” là của nhiệm vụ khác, không phải của dòng này. Sửa lại mã, hoặc chuyển dòng ra ngoài bảng.`,
  'row-deleted': ({ param }) =>
    `nhiệm vụ “${param('name')}” không còn trong bảng. Bấm “Khôi phục dòng” để đưa lại với nội dung đã lưu gần nhất.`,
  'row-left': ({ param }) =>
    Number(param('unsent')) > 0
      ? `nhiệm vụ này không còn giao cho cơ quan, nên ${param('unsent')} ô chưa lưu không gửi được nữa; nội dung vẫn giữ ở đây. Chép sang nơi cần dùng rồi xóa dòng.`
      : 'nhiệm vụ này không còn giao cho cơ quan; nội dung đã lưu vẫn có trên hệ thống. Có thể xóa dòng này.',
  'signed-column-changed': ({ proposal }) =>
    `nội dung đã ký bị sửa; văn bản ghi “${proposal}”. Bấm “Khôi phục cột đã ký” để trả lại.`,
  'column-missing': ({ field }) =>
    field === 'task'
      ? 'cột này không còn trong bảng nên không biết dòng nào là của nhiệm vụ nào, chưa lưu được. Bấm “Khôi phục cột”.'
      : 'cột này không còn trong bảng. Bấm “Khôi phục cột” để đưa lại với nội dung đã có.',
  'header-renamed': ({ text }) =>
    `tiêu đề đã đổi thành “${text}”. Sổ vẫn dùng được; muốn trả lại thì bấm “Khôi phục tiêu đề”.`,
  'decision-contradicts': ({ param }) =>
    `đã chọn “Không đồng ý” mà lại ghi gia hạn đến ${param('day')}. Xóa ngày, hoặc chọn “Đồng ý”.`,
  'extension-taken-back': ({ param }) =>
    `đã đổi thành “Không đồng ý”: khi lưu, gia hạn đến ${param('day')} không còn tính; nếu trước đó đã có gia hạn khác thì tính theo gia hạn ấy. Nếu chọn nhầm, chọn lại “Đồng ý”.`,
  'not-your-row': () =>
    'ô này không thuộc quyền ghi của bạn trong vai trò đang dùng. Cần sửa thì liên hệ cơ quan tổng hợp.',
  'source-missing': () =>
    'nhập thay cơ quan cần có căn cứ. Ghi số, ngày văn bản của cơ quan ở ô “Nhập thay cơ quan (căn cứ văn bản số …)”.',
  'not-canonical': () =>
    'nội dung gửi lên chưa đúng dạng chuẩn nên chưa lưu được. Cập nhật tiện ích (đóng rồi mở lại) và lưu lại.',
  'row-too-large': () =>
    'nội dung cả dòng quá dài (trên 500.000 ký tự). Rút gọn các ô dài, đưa chi tiết vào tài liệu kiểm chứng.',
  'report-closed': () =>
    'báo cáo đã gửi nên nội dung của cơ quan chủ trì không sửa được lúc này; phần đã nhập vẫn giữ ở đây. Chờ cơ quan rút lại hoặc cơ quan tổng hợp đề nghị bổ sung, rồi lưu lại.',
}
