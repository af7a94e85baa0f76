/** What the words before a value say that it is. */
export type LabelMeaning =
  | 'order_id'
  /** Numbers of payments and refunds, which look like order ids (domain sheet, section 5.3). */
  | 'other_number'
  | 'tracking_no'
  /** The name of a courier, behind which its waybill stands as often as its hotline. */
  | 'courier'
  | 'phone'
  /** The shop's own number, on a bill or a call record. */
  | 'own_phone'
  /** Of a courier or a hotline: nothing about the buyer. */
  | 'service_phone'
  | 'wechat_id'
  | 'qq_number'
  /** An account of a program that the word does not name. */
  | 'account'
  | 'recording_no'
  | 'proof_no'
  | 'buyer_nick';

/** The words that programs, pages and people write before a value, with spaces between them. */
const written: Readonly<Record<LabelMeaning, string>> = {
  order_id: `
    订单号 订单编号 订单号码 订单ID 订单id 主订单编号 子订单编号 订单 淘宝订单号
  `,
  other_number: `
    支付宝交易号 支付宝订单号 支付交易号 交易号 交易单号 交易流水号 支付单号 支付订单号 支付流水号
    流水号 商户订单号 商户单号 退款编号 退款单号 售后单号 售后编号 付款单号 退货单号 账单号
    转账单号 身份证号 身份证号码 身份证 银行卡号 银行卡 卡号 提取码 查询码 验证码 取件码 商品编号
    商品ID 评价编号 投诉编号 店铺ID
  `,
  tracking_no: `
    运单号 运单号码 运单编号 快递单号 快递编号 快递号 物流单号 物流编号 物流运单号 快件单号
    快件编号 邮件号 邮件号码 面单号 面单编号 快递运单号 货运单号 条码号 单号 运单 面单
  `,
  courier: `
    顺丰速运 顺丰快递 顺丰 圆通速递 圆通快递 圆通 中通快递 中通速递 中通 申通快递 申通 韵达快递
    韵达速递 韵达 极兔速递 极兔快递 极兔 京东物流 京东快递 京东 百世快递 百世 德邦快递 德邦物流
    德邦 邮政快递包裹 邮政EMS 中国邮政 邮政速递 邮政 EMS 天天快递 丹鸟 菜鸟速递 菜鸟直送
    宅急送 优速快递 跨越速运 安能物流 丰网速运 众邮快递 苏宁物流
  `,
  phone: `
    手机号 手机号码 联系手机 联系电话 收货电话 收货人电话 收货手机 收件电话 收件人电话 对方号码
    被叫号码 被叫 电话号码 联系方式 收件手机 收件人手机 预留手机号 绑定手机 来电号码 买家电话
    买家手机 客户电话 顾客电话 收件人 收货人 收方 电话 手机 号码 TEL Tel tel
  `,
  own_phone: `
    本机号码 本机号 客户号码 机主号码 主叫号码 主叫 用户号码 业务号码 服务号码 计费号码 主叫电话
    当前号码 登录号码
  `,
  service_phone: `
    快递员电话 派件员电话 派送员电话 业务员电话 揽收员电话 快递员 派件员 派送员 业务员 小件员
    揽件员 揽收员 收件员 配送员 投递员 快递小哥 配送员电话 投递员电话 小哥电话 派件人 派送人
    揽件人 派件电话 派送电话 网点 驿站 代收点电话 网点电话 站点电话 驿站电话 网点联系电话 客服热线
    服务热线 客服电话 服务电话 售后电话 店铺电话 热线 投诉电话 投诉热线 监督电话 经办人电话
    经办电话 寄件人 寄件方 发件人 发货人 寄件手机 卖家电话 卖家手机 寄件人电话 寄件电话 发件人电话
  `,
  wechat_id: `
    微信号 微信 微信ID 微信id 微信账号 微信帐号 徽信号 徽信 薇信号 卫星 V信号 v信号
    WeChatID WeixinID 我微 加微 我V 我v +V +v 薇信 威信 V信 v信 加V
    加v weixin WeChat wechat wx WX vx VX Vx
  `,
  qq_number: `
    QQ qq Qq QQ号 qq号 QQ号码 qq号码 QQ账号 QQ帐号 扣扣 扣扣号 企鹅号 企鹅
    Q号 q号 加Q 加q 我Q 我q
  `,
  account: `
    账号 帐号 账户 帐户
  `,
  recording_no: `
    录音编号 录音号 录音号码 录音单号 录音文件编号 录音文件号 录音ID 录音证据编号 通话录音编号
    语录编号 语录号 语录ID 安存编号 取证编号 存证编号 存证号 保全号 保全编号
  `,
  proof_no: `
    举证号 举证编号 举证号码 举证码 旺旺举证号 旺旺举证编号 聊天举证号 聊天举证编号 聊天举证码
    举证ID 凭证编号 凭证号 聊天凭证号 旺旺凭证号
  `,
  buyer_nick: `
    买家昵称 买家会员名 买家旺旺 买家旺旺号 旺旺昵称 旺旺号 旺旺名 会员名 会员昵称 买家账号
    对方旺旺 对方昵称 客户旺旺 客户昵称 用户昵称 淘宝昵称 淘宝会员名 买家名称 买家帐号 买家ID
    买家
  `,
};

function split(text: string): readonly string[] {
  return text.trim().split(/\s+/);
}

/** The labels of each meaning. */
export const labelWords = new Map(
  Object.entries(written).map(([meaning, text]) => [meaning as LabelMeaning, split(text)]),
);
