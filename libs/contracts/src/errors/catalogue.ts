import type { Sentence } from '../vocabulary';

/** What one error says: HTTP status, whether a job that meets it may try again, and a message a user can act on. */
export interface ErrorDefinition {
  status: number;
  /** `permanent`: trying again cannot help. `transient`: a later try may succeed. */
  retry: 'permanent' | 'transient';
  message: Sentence;
}

const define = (status: number, zh: string, en: string, retry: ErrorDefinition['retry'] = 'permanent') =>
  ({ status, retry, message: { zh, en } }) as const satisfies ErrorDefinition;

/** Every error the product can give. Codes are stable; `{name}` is filled from the error's parameters. */
export const errorCatalogue = {
  'REQUEST.INVALID': define(
    400,
    '请求内容有误，请按 errors 中的提示修改。',
    'The request is not valid; see errors for each field.',
  ),
  'REQUEST.MALFORMED': define(400, '请求格式无法解析：{reason}', 'The request could not be parsed: {reason}'),
  'REQUEST.NOT_FOUND': define(404, '没有这个地址。', 'There is nothing at this address.'),
  'REQUEST.TOO_MANY': define(
    429,
    '请求过于频繁，请在 {seconds} 秒后重试。',
    'Too many requests; try again in {seconds} s.',
    'transient',
  ),
  'REQUEST.UNSUPPORTED_MEDIA': define(
    415,
    '不支持的内容类型，请使用 {expected}。',
    'Unsupported content type; send {expected}.',
  ),
  'REQUEST.TOO_LARGE': define(413, '请求内容过大。', 'The request body is too large.'),
  'SERVER.INTERNAL': define(
    500,
    '服务器内部错误，请把 requestId 提供给支持人员。',
    'Something went wrong on our side; give the requestId to support.',
    'transient',
  ),
  'SERVER.UNAVAILABLE': define(
    503,
    '服务暂时不可用，请稍后重试。',
    'The service is not ready; try again shortly.',
    'transient',
  ),

  'AUTH.MISSING': define(401, '请登录或提供 API 密钥。', 'Sign in or send an API key as a Bearer token.'),
  'AUTH.INVALID_KEY': define(401, 'API 密钥无效或已停用。', 'The API key is unknown, expired or disabled.'),
  'AUTH.INVALID_LOGIN': define(401, '邮箱或密码不正确。', 'The e-mail or the password is wrong.'),
  'AUTH.FORBIDDEN': define(403, '您没有执行此操作的权限。', 'You are not allowed to do this.'),
  'AUTH.CROSS_SITE': define(403, '拒绝跨站请求。', 'The request came from another site and was refused.'),

  'IDEMPOTENCY.KEY_INVALID': define(
    400,
    'Idempotency-Key 须为 1–255 个可见字符。',
    'Idempotency-Key must be 1–255 visible characters.',
  ),
  'IDEMPOTENCY.KEY_REUSED': define(
    422,
    '该 Idempotency-Key 已用于另一个请求。',
    'This Idempotency-Key was used with a different request.',
  ),
  'IDEMPOTENCY.IN_PROGRESS': define(
    409,
    '同一 Idempotency-Key 的请求仍在处理，请稍后重试。',
    'A request with this Idempotency-Key is still running; try again shortly.',
    'transient',
  ),

  'SHOP.NOT_FOUND': define(404, '找不到店铺 {id}。', 'There is no shop {id}.'),
  'SHOP.NAME_TAKEN': define(
    409,
    '店铺名称“{name}”已存在（{id}）。',
    'A shop called “{name}” already exists ({id}).',
  ),
  'ORDER.NOT_FOUND': define(
    404,
    '店铺中找不到订单 {id}，请先导入该订单。',
    'The shop has no order {id}; send the order first.',
  ),
  'ORDER.ITEM_REQUIRED': define(
    422,
    '订单 {orderId} 有多个子订单，请用 oid 指明被评价的是哪一个：{oids}。',
    'Order {orderId} has several items; say with oid which one was reviewed: {oids}.',
  ),
  'ORDER.ITEM_NOT_FOUND': define(
    422,
    '订单 {orderId} 中没有子订单 {oid}。',
    'Order {orderId} has no item {oid}.',
  ),

  'CASE.NOT_FOUND': define(404, '找不到案件 {id}。', 'There is no case {id}.'),
  'CASE.ALREADY_COMPLAINED': define(
    409,
    '该评价已有投诉案件 {caseId}（{state}）；每条评价只能投诉一次。',
    'This review already has the case {caseId} ({state}); a review can be complained about once.',
  ),
  'CASE.COMMAND_NOT_ALLOWED': define(
    409,
    '案件处于“{state}”，不能执行“{command}”；可执行：{allowed}。',
    'A case that is {state} does not take {command}; it takes: {allowed}.',
  ),
  'CASE.REASON_REQUIRED': define(422, '执行“{command}”须填写原因。', 'The command {command} needs a reason.'),
  'CASE.INCOMPLETE': define(409, '案件仍缺少：{missing}。', 'The case still lacks: {missing}.'),
  'CASE.VERSION_CONFLICT': define(
    409,
    '案件已被他人更新（当前版本 {version}），请刷新后重试。',
    'The case was changed meanwhile (now version {version}); reload and try again.',
    'transient',
  ),
  'CASE.PACKET_NOT_READY': define(
    409,
    '材料包尚未冻结，请先生成并冻结材料包再提交。',
    'The packet is not frozen yet: build and freeze it before filing.',
  ),
  'CASE.PERSON_REQUIRED': define(
    409,
    '该机构要求双人复核：“{command}”须由登录的人员执行，不能使用 API 密钥。',
    'This agency asks for two people: {command} takes a person who is signed in, not an API key.',
  ),
  'CASE.SECOND_PERSON_REQUIRED': define(
    409,
    '您已批准过此案件，须由另一位人员复核。',
    'You approved this case already: another person must approve it too.',
  ),
  'CASE.NO_APPEAL_LEFT': define(
    409,
    '该投诉已申诉 {appeals} 次，上限为 {limit} 次。',
    'This complaint was appealed {appeals} time(s); the limit is {limit}.',
  ),
  'CASE.WINDOW_ENDED': define(
    409,
    '提交期限已于 {dueAt}（北京时间）结束，案件不能重新打开。',
    'The window to file ended at {dueAt} (Asia/Shanghai): the case cannot be opened again.',
  ),
  'CASE.NOT_OPEN': define(
    409,
    '案件处于“{state}”，不能再修改证据。',
    'A case that is {state} takes no changes to its evidence.',
  ),

  'RULES.OVERRIDE_REFUSED': define(
    422,
    '不能这样修改规则 {ruleId}：{reason}',
    'The rule {ruleId} cannot be set so: {reason}',
  ),
  'RULES.OVERRIDE_NOT_FOUND': define(404, '找不到规则覆盖 {id}。', 'There is no override {id}.'),
  'RULES.FILE_REFUSED': define(422, '规则文件有误：{problems}', 'The rule file is not usable: {problems}'),
  'RULES.VERSION_TAKEN': define(
    409,
    '规则版本 {version} 已存在且内容不同；请改用新的版本名。',
    'There is another rule version {version}; give the changed rules a new name.',
  ),

  'DESK.NOT_FOUND': define(
    404,
    '待处理项 {id} 不存在或已处理。',
    'There is no item {id} on the desk: it may be settled.',
  ),
  'DESK.HELD_BY_OTHER': define(
    409,
    '该项正由他人处理，至 {until}。',
    'Somebody else works on this item until {until}.',
  ),
  'DESK.LEASE_LOST': define(409, '领用已过期，请重新领取。', 'Your claim is over; claim the item again.'),

  'PACKET.REFUSED': define(409, '材料包无法生成：{reason}', 'The packet could not be made: {reason}'),
  'FILING.OUTCOME_UNCLEAR': define(
    422,
    '无法从文字中判断结果：{reason}',
    'The text does not tell the outcome: {reason}',
  ),

  'EVIDENCE.NOT_FOUND': define(404, '找不到证据 {id}。', 'There is no evidence {id}.'),
  'EVIDENCE.FIELD_NOT_FOUND': define(404, '证据中没有字段 {id}。', 'The evidence has no field {id}.'),
  'EVIDENCE.FILE_MISSING': define(
    400,
    '请在 file 字段上传一个文件。',
    'Upload one file in the part called “file”.',
  ),
  'EVIDENCE.TOO_LARGE': define(
    413,
    '文件“{name}”超过 {limitMb} MB。',
    'The file “{name}” is larger than {limitMb} MB.',
  ),
  'EVIDENCE.TOO_MANY_PIXELS': define(
    422,
    '图片“{name}”为 {pixels} 像素，超过上限 {limit}。',
    'The image “{name}” has {pixels} pixels; the limit is {limit}.',
  ),
  'EVIDENCE.TOO_MANY_PAGES': define(
    422,
    '文件“{name}”有 {pages} 页，超过上限 {limit} 页。',
    'The file “{name}” has {pages} pages; the limit is {limit}.',
  ),
  'EVIDENCE.NOT_AN_IMAGE': define(415, '文件“{name}”不是图片。', 'The file “{name}” is not an image.'),
  'EVIDENCE.UNSUPPORTED_FORMAT': define(
    415,
    '不支持“{name}”的格式 {format}；请使用 PNG、JPEG、WebP、GIF、TIFF、HEIC 或 PDF。',
    'The format {format} of “{name}” is not supported; use PNG, JPEG, WebP, GIF, TIFF, HEIC or PDF.',
  ),
  'EVIDENCE.BROKEN_IMAGE': define(
    422,
    '图片“{name}”已损坏或不完整，请重新截图或导出。',
    'The image “{name}” is broken or cut short; take or export it again.',
  ),
  'EVIDENCE.EMPTY': define(422, '文件“{name}”是空的。', 'The file “{name}” is empty.'),
  'EVIDENCE.NO_IMAGE': define(404, '该证据没有图片。', 'This evidence has no image.'),
  'EVIDENCE.UNREADABLE': define(
    422,
    '无法识别“{name}”：{reason}',
    'The evidence “{name}” could not be read: {reason}',
  ),
  'EVIDENCE.FILE_LOST': define(500, '证据文件丢失：{id}', 'The stored file of {id} is missing.'),

  'READER.TIMEOUT': define(
    504,
    '识别超过 {seconds} 秒，已中止。',
    'Reading took longer than {seconds} s and was stopped.',
    'transient',
  ),
  'READER.CRASHED': define(500, '识别进程异常退出。', 'The reading process ended unexpectedly.', 'transient'),

  'WEBHOOK.ENDPOINT_NOT_FOUND': define(
    404,
    '找不到 Webhook 端点 {id}。',
    'There is no webhook endpoint {id}.',
  ),
  'WEBHOOK.DELIVERY_NOT_FOUND': define(404, '找不到投递记录 {id}。', 'There is no webhook delivery {id}.'),
  'WEBHOOK.URL_FORBIDDEN': define(
    422,
    '不允许的 Webhook 地址：{reason}',
    'This webhook URL is not allowed: {reason}',
  ),
  'WEBHOOK.SEND_FAILED': define(
    502,
    'Webhook 投递失败：{reason}',
    'The webhook could not be delivered: {reason}',
    'transient',
  ),
  'WEBHOOK.GONE': define(
    410,
    '接收方返回 410，端点已停用。',
    'The receiver answered 410; the endpoint is disabled.',
  ),
  'WEBHOOK.SECRET_UNREADABLE': define(
    500,
    '无法解密 Webhook 密钥：JUZHENG_SECRET 可能已更改，请轮换该端点的密钥。',
    'The webhook secret cannot be decrypted: JUZHENG_SECRET may have changed; rotate the secret of this endpoint.',
  ),

  'QUEUE.STALE_ATTEMPT': define(
    409,
    '该任务已由另一次执行完成。',
    'This run of the work item is no longer the current one.',
  ),
  'QUEUE.UNKNOWN_JOB': define(500, '未知任务 {name}。', 'No handler is known for the job {name}.'),
  'QUEUE.TIMEOUT': define(
    504,
    '任务超过 {seconds} 秒，已中止。',
    'The work took longer than {seconds} s and was stopped.',
    'transient',
  ),
  'QUEUE.WORKER_LOST': define(
    500,
    '执行该任务的进程连续 {times} 次中断。',
    'The process that did this work ended {times} times before it was done.',
  ),

  'STORAGE.NOT_FOUND': define(404, '存储中找不到文件。', 'The file is not in storage.'),
  'STORAGE.FULL': define(507, '存储空间不足。', 'There is no space left to store the file.', 'transient'),
  'STORAGE.KEY_INVALID': define(500, '存储键无效。', 'A storage key does not have the right shape.'),
} as const satisfies Record<string, ErrorDefinition>;

export type ErrorCode = keyof typeof errorCatalogue;
