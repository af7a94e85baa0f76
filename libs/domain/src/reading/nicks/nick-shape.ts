/** Characters of a nick (domain sheet, section 6): Chinese, letters, digits, `_`, and `*` where it is masked. */
const nickPattern = /^[\p{L}\p{N}_*]{2,25}$/u;
const maskedPattern = /^[\p{L}\p{N}_]\*{1,3}[\p{L}\p{N}_]$/u;
/** What people call themselves in WeChat and QQ has brackets, dots, signs and emoji as well. */
const contactPattern =
  /^[\p{L}\p{N}\p{Extended_Pictographic}_*~@（([【「](?:[\p{L}\p{M}\p{N}\p{Extended_Pictographic}_*.~～·•&+@!?'（）()[\]【】「」 -]|\u200d|\ufe0f){1,31}$/u;

/** Words that stand where a nick could stand. */
const notNicks =
  /^(?:手机在线|电脑在线|在线|离线|忙碌|淘宝会员|天猫会员|超级会员|买家|卖家|系统消息|消息|信息|短信|微信|千牛|旺旺|发送|已读|未读|好评|中评|差评|全部|待回复|已回复|回复|投诉|操作|评价|聊天信息|聊天记录|文件传输助手|订单信息|订单详情|返回|搜索|设置|更多|复制|备注|标签|地区|来源|发消息|加好友|匿名用户|匿名|匿名买家|今天|昨天|前天|通讯录|详情|办理|办理中|中国(?:移动|联通|电信|广电)|无服务|飞行模式|[2345]G|[男女无是否])$/;
/** Titles of pages, tabs and cards: what the page is about and what it does with it. */
const pageTitles =
  /^(?:我的|全部|查看|通话|历史)?(?:录音|订单|通话|物流|快递|包裹|运单|评价|评论|聊天|短信|彩信|交易|退款|退货|售后|账单|详单|个人|好友|服务|朋友|联系人|客户|详细|基本|证据|存证|保全|出证|消息|通知|系统|账户|账号|会员|买家|卖家|商品|宝贝|店铺|商家|收货|发货|付款|投诉|举证|举报|凭证|图片|文件|搜索|功能)(?:详情页?|列表|管理|中心|记录|信息|资料|设置|查询|下载|文件|编号|报告|申请|名片|主页|页面?|证书|概览|提醒|助手|状态|跟踪|轨迹|服务|明细|单|结果|预览|介绍|编辑|凭证|工作台)$/;
/** Ends of labels and of sentences about an order or a parcel, which also stand before a time. */
const notNickWords =
  /时间|日期|时段|签收|揽收|派送|派件|到达|离开|运输|发货|付款|下单|创建|成交|评价|追评|截[至止]|昵称|会员名|[:：]$|\d月\d{1,2}日|^[至到]|^[于在](?:\d|今|昨|本)|查询|订单|运单|快件|交易(?:成功|关闭)|退款|复制|联系(?:买家|卖家|客服|商家)|投诉记录|评论|微信号|QQ号/;

/** Whether a text is a word of a program or a label, which stand where nicks could stand. */
function isProgramWord(text: string): boolean {
  return notNicks.test(text) || pageTitles.test(text) || notNickWords.test(text);
}

/** Whether a text can be a buyer's nick, whole or masked. A number as long as a phone number cannot. */
export function isNick(text: string): boolean {
  if (!nickPattern.test(text) || isProgramWord(text)) return false;
  if (/^\d{5,}$/.test(text)) return false;
  return !text.includes('*') || maskedPattern.test(text);
}

/** Whether a text is first and last character of a nick with 1–3 asterisks between. */
export function isMaskedNick(text: string): boolean {
  return maskedPattern.test(text);
}

function hasPairs(text: string): boolean {
  return [
    ['(', ')'],
    ['（', '）'],
    ['[', ']'],
    ['【', '】'],
    ['「', '」'],
  ].every(([open = '', close = '']) => {
    const opened = text.indexOf(open);
    return text.split(open).length === text.split(close).length && text.indexOf(close) >= opened;
  });
}

/** Whether a text can be what a contact of any program is called; a number or a name cut off with an ellipsis cannot. */
export function isContactName(text: string): boolean {
  if (/^\d+$/.test(text)) return false;
  if (isNick(text)) return true;
  if (!contactPattern.test(text) || isProgramWord(text)) return false;
  if (!/\p{L}/u.test(text) || /[.·。]{2}|[·•-]$/.test(text)) return false;
  return hasPairs(text) && !/\*/.test(text) && !/\d{11}|\d:\d\d/.test(text);
}

/** Names that shops have and buyers do not. */
export function looksLikeShop(nick: string): boolean {
  return /旗舰店|专卖店|专营店|官方店|企业店|自营店|工厂店|直营店|集市店|小店$|店铺|客服/.test(nick);
}

/** Whether two nicks of one picture are one nick read twice: one character of three or more is another. */
export function isSameNickMisread(one: string, two: string): boolean {
  if (one === two || one.length !== two.length || one.length < 3) return false;
  return [...one].filter((char, index) => char !== two[index]).length === 1;
}
