/** Characters of a nick (domain sheet, section 6): Chinese, letters, digits, `_`, and `*` where it is masked. */
const nickPattern = /^[\p{L}\p{N}_*]{2,25}$/u;
const maskedPattern = /^[\p{L}\p{N}_]\*{1,3}[\p{L}\p{N}_]$/u;

/** Words that stand where a nick could stand. */
const notNicks =
  /^(?:手机在线|电脑在线|在线|离线|淘宝会员|天猫会员|买家|卖家|系统消息|消息|信息|短信|微信|千牛|旺旺|发送|已读|未读|好评|中评|差评|聊天信息|聊天记录|文件传输助手|订单信息|订单详情|返回|匿名用户|今天|昨天|前天)$/;
/** Ends of labels and of sentences about an order or a parcel, which also stand before a time. */
const notNickWords =
  /时间|日期|时段|签收|揽收|派送|派件|到达|离开|运输|发货|付款|下单|创建|成交|评价|追评|截[至止]|昵称|会员名|[:：]$|^[至于在到]|查询|订单|运单|快件/;

/** Whether a text can be a buyer's nick, whole or masked. A number as long as a phone number cannot. */
export function isNick(text: string): boolean {
  if (!nickPattern.test(text) || notNicks.test(text) || notNickWords.test(text)) return false;
  if (/^\d{5,}$/.test(text)) return false;
  return !text.includes('*') || maskedPattern.test(text);
}

/** Names that shops have and buyers do not. */
export function looksLikeShop(nick: string): boolean {
  return /旗舰店|专卖店|专营店|官方店|企业店|自营店|店铺|客服/.test(nick);
}

/** Whether two nicks of one picture are one nick read twice: one character of three or more is another. */
export function isSameNickMisread(one: string, two: string): boolean {
  if (one === two || one.length !== two.length || one.length < 3) return false;
  return [...one].filter((char, index) => char !== two[index]).length === 1;
}
