// Failures of a whole request as problem+json (RFC 9457): `type` is what clients switch on, `title` is English, `detail`
// tells a person in Vietnamese what happened and what to do. Nothing internal ever goes in here.
import type { HttpResponseInit } from '@azure/functions'
import { type Problem, type ProblemType, problemStatus } from '../../shared/wire/problem.ts'
import { answer } from './reply.ts'

/** Thrown by what reads a request, and caught only by `route.ts`. */
export class HttpProblem extends Error {
  override readonly name = 'HttpProblem'
  readonly type: ProblemType
  readonly errors: Problem['errors']
  /** Seconds. */
  readonly retryAfter: number | undefined
  /** Where a program that knows the API alone finds the page to sign in at. */
  readonly signInAt: string | undefined

  constructor(
    type: ProblemType,
    options: { errors?: Problem['errors']; retryAfter?: number; signInAt?: string; cause?: unknown } = {},
  ) {
    super(type, { cause: options.cause })
    this.type = type
    this.errors = options.errors
    this.retryAfter = options.retryAfter
    this.signInAt = options.signInAt
  }
}

const retryAfterSeconds: { readonly [T in ProblemType]?: number } = {
  'too-many': 10,
  busy: 2,
  'storage-unavailable': 5,
}

interface Words {
  readonly title: string
  readonly detail: string
}

const words: Record<ProblemType, Words> = {
  'malformed-request': {
    title: 'The request is not of the expected form',
    detail: 'Yêu cầu gửi lên không đúng định dạng nên chưa được xử lý. Hãy cập nhật tiện ích rồi thử lại.',
  },
  'wire-version': {
    title: 'This version of the add-in is no longer supported for writing',
    detail: 'Phiên bản tiện ích không còn phù hợp với hệ thống. Hãy đóng và mở lại tiện ích để cập nhật.',
  },
  'not-signed-in': {
    title: 'Sign-in is required',
    detail: 'Bạn chưa đăng nhập hoặc phiên đăng nhập đã hết hạn. Hãy đăng nhập lại; nội dung đã nhập vẫn còn.',
  },
  'not-your-agency': {
    title: 'The report belongs to another agency',
    detail:
      'Báo cáo này thuộc cơ quan khác. Nếu bạn được giao phụ trách, hãy liên hệ cơ quan tổng hợp để được cấp quyền.',
  },
  'not-allowed': {
    title: 'The role does not allow this',
    detail: 'Bạn chưa được cấp quyền thực hiện việc này. Hãy liên hệ cơ quan tổng hợp.',
  },
  'plan-not-found': {
    title: 'No such plan, period or agency in it',
    detail: 'Không tìm thấy kế hoạch, kỳ báo cáo hoặc cơ quan này trên hệ thống.',
  },
  'not-found': { title: 'Not found', detail: 'Không tìm thấy nội dung được yêu cầu.' },
  'period-locked': {
    title: 'The period is locked',
    detail: 'Kỳ báo cáo đã khóa, không nhận thay đổi. Hãy liên hệ cơ quan tổng hợp nếu cần mở lại.',
  },
  'wrong-state': {
    title: 'Not possible in the present state',
    detail: 'Không thực hiện được ở trạng thái hiện tại (ví dụ: báo cáo đã gửi, hoặc kỳ báo cáo đã mở).',
  },
  'head-moved': {
    title: 'The report has changed meanwhile',
    detail: 'Báo cáo vừa có thay đổi. Hãy bấm “Cập nhật”, xem lại rồi thực hiện lại.',
  },
  'approval-missing': {
    title: 'A leader of the agency has not approved the report as it stands',
    detail: 'Báo cáo chưa được lãnh đạo cơ quan duyệt, hoặc đã sửa sau khi duyệt. Hãy trình lãnh đạo duyệt rồi gửi.',
  },
  'report-incomplete': {
    title: 'The report has rows that cannot be handed in',
    detail: 'Báo cáo còn dòng có lỗi hoặc chưa đủ thông tin. Hãy bổ sung, hoặc gửi kèm ghi chú chưa đủ thông tin.',
  },
  'epoch-changed': {
    title: 'Storage was restored since the last refresh',
    detail: 'Dữ liệu trên hệ thống đã được khôi phục. Hãy bấm “Cập nhật” trước khi lưu lại.',
  },
  'push-id-reused': {
    title: 'The id of this push belongs to another one',
    detail: 'Mã của lần lưu này đã được dùng cho nội dung khác. Hãy lưu lại.',
  },
  'plan-exists': {
    title: 'A plan with this id is published already',
    detail: 'Kế hoạch này đã được giao trên hệ thống.',
  },
  'period-changed': {
    title: 'The period was opened or changed by somebody else',
    detail: 'Kỳ báo cáo này đã được người khác mở hoặc sửa. Hãy xem lại danh sách kỳ rồi thực hiện lại.',
  },
  'member-changed': {
    title: 'The rights of this member were changed meanwhile',
    detail: 'Quyền của người này vừa được thay đổi. Hãy xem lại danh sách thành viên rồi thực hiện lại.',
  },
  'already-member': {
    title: 'Whoever has this address is a member already',
    detail: 'Người có địa chỉ thư này đã là thành viên. Hãy sửa quyền trong danh sách thành viên.',
  },
  'last-secretariat': {
    title: 'Nobody would be left to see to members',
    detail: 'Phải còn ít nhất một thành viên thuộc cơ quan tổng hợp. Hãy cấp quyền cho người khác trước.',
  },
  'plan-changed': {
    title: 'The plan was amended meanwhile',
    detail: 'Kế hoạch vừa được điều chỉnh. Hãy bấm “Cập nhật” rồi thực hiện lại.',
  },
  'too-large': {
    title: 'Too much in one request',
    detail: 'Nội dung gửi một lần quá lớn. Hãy gửi ít dòng hơn hoặc rút gọn nội dung.',
  },
  'too-many': {
    title: 'Too many requests',
    detail: 'Có quá nhiều yêu cầu trong thời gian ngắn. Hãy thử lại sau ít giây.',
  },
  'internal-error': {
    title: 'Something went wrong on the server',
    detail: 'Hệ thống gặp lỗi khi xử lý. Nội dung đã nhập vẫn còn trong sổ; hãy thử lại sau.',
  },
  busy: {
    title: 'The server is busy',
    detail: 'Hệ thống đang bận. Nội dung đã nhập vẫn còn trong sổ; hãy thử lại sau ít giây.',
  },
  'storage-unavailable': {
    title: 'Storage does not answer',
    detail: 'Kho dữ liệu tạm thời không truy cập được. Nội dung đã nhập vẫn còn trong sổ; hãy thử lại sau.',
  },
}

interface ProblemOptions {
  readonly errors?: Problem['errors']
  readonly issues?: Problem['issues']
  /** Seconds. */
  readonly retryAfter?: number
  readonly signInAt?: string
  /** Of the server, for its health: `ok` or `ill`. */
  readonly parts?: Readonly<Record<string, 'ok' | 'ill'>>
}

/** The response for a problem, with `Retry-After` where a repeat makes sense. */
export function problem(type: ProblemType, options: ProblemOptions = {}): HttpResponseInit {
  const { title, detail } = words[type]
  const status = problemStatus[type]
  const { errors, issues, parts, signInAt } = options
  const said = { ...(errors && { errors }), ...(issues && { issues }), ...(parts && { parts }) }
  const body: Problem = { type, title, status, detail, ...said }
  const retryAfter = options.retryAfter ?? retryAfterSeconds[type]
  return answer(status, body, {
    'content-type': 'application/problem+json',
    ...(retryAfter === undefined ? {} : { 'retry-after': String(retryAfter) }),
    ...(type === 'not-signed-in' && {
      'www-authenticate': signInAt === undefined ? 'Bearer' : `Bearer authorization_uri="${signInAt}"`,
    }),
  })
}
