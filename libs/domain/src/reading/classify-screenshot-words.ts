/** Words that pages and programs write and talks do not, or seldom several of them. Matched without any spaces. */
export const billWords = [
  /对方号码|对端号码/,
  /详单/,
  /通信地点|通信方式|信息类型|呼叫类型|收发类型|业务类型|业务名称|通话类型|漫游/,
  /起始时间|发送时间|通话起始|收发时间|通话时间|日期时间/,
  /费用|通信费|通话费/,
  /中国移动|中国联通|中国电信|网上营业厅|10086\.cn|10010\.com|189\.cn/,
];

/** A list of calls or messages in a provider's own program, one below the other without heads of columns. */
export const billTitle = /^\D{0,10}详单$/m;
export const billRowWords = [
  /\d\.\d{2}元/,
  /^(?:主叫|被叫|发送|接收|发|收)(?:\d|$)/m,
  /共\d+条|共\d+笔/,
  /合计|没有更多/,
];

export const certificateWords = [
  /证明|^证[日曰]月?$|情况说明|物流说明/m,
  /特此|兹证明|兹有|情况属实/,
  /盖章|专用章|公章|红章/,
  /出具|开具|签发|打印时间|证明时间|^具时间/m,
  /经办|核实|查验(?:时|结果)/,
  /品名|物品名称|内件|货物名称/,
];
/** Alone in its line, or in the words of one: in a talk both speak of certificates as well. */
// 明 in large letters falls apart.
export const certificateTitle = /^证[日曰]月?$|^.{0,16}(?:证明|说明)[函书单信]?$|特此证明|兹证明|兹有/m;
export const parcelWords =
  /运单|快件|快递|物流|速递|速运|签收|派送|派件|中转|顺丰|圆通|中通|申通|韵达|极兔|邮政|EMS|京东/;

export const profileWords = [
  /地区/,
  /朋友圈|个性签名|QQ空间|空间动态/,
  /备注和标签|朋友权限|更多信息|朋友资料|个人资料|个人信息|电话号码/,
  /发消息|音视频通话|语音通话|添加到通讯录|加好友|加为好友/,
  /^昵称/m,
  /^备注|设置备注/m,
  /^分组|^标签|^来源|^个人$/m,
  /\d岁|[白金巨狮处天射摩水双][羊牛蟹子女秤蝎手羯瓶鱼]座|现居/,
  /精选照片|QQ等级|等级|QQ秀|会员/,
];
export const profileButtons = /发消息|音视频通话|语音通话|添加到通讯录|加好友|加为好友/;
export const profileAccount = /微信号|微信ID|QQ号?:?[1-9]\d{4}|^QQ号?$/im;

export const reviewWords = [
  /初次评价/,
  /追评:?(?:20\d\d|收货)|追加评价/,
  /来自买家的评价|买家评价|评价管理|评价详情|评价列表|全部评价/,
  /投诉评价|投诉记录/,
  /待回复/,
  /已回复|商家回复|回复评价/,
  /^(?:差评|中评|好评)$/m,
];

export const orderWords = [
  /订单编号/,
  /买家.?昵称|买家会员名/,
  /创建时间|下单时间/,
  /付款时间/,
  /发货时间/,
  /收货人|收货地址|收货信息/,
  /联系手机/,
  /^订单详情$|^订单信息$/m,
  /支付宝交易号|支付方式|退款编号/,
  /查看物流|加入购物车|再次购买|申请售后|延长收货|确认收货/,
  /交易成功|交易关闭|卖家已发货|买家已付款/,
  /实付款|订单总价|商品总价|实收款/,
];

export const wangwangWords = [
  /千牛|接待台|^(?:阿里)?旺旺.{0,4}$/m,
  /手机在线|电脑在线/,
  /请输入消息|按Enter/,
  /邀请下单|快捷短语/,
  /淘宝会员/,
  /^(?:已读|未读)$/m,
];
/** How QQ says where somebody is. */
export const qqPresence =
  /(?:手机|电脑|iPhone|iPad|QQ)在线[-·][A-Za-z\d]|(?:WiFi|[2345]G)在线|^(?:iPhone|TIM|QQ)在线/im;

/** What a phone's program for text messages writes about its input, and above the first message. */
export const threadWords =
  /短信\/?彩信|iMessage|信息\n(?:今天|昨天|20\d\d)|^(?:卡\s?\d)?(?:短信|彩信|文本信息|RCS消息)$/m;

export const callWords = [
  /录音编号|录音号|语录编号|语录号|存证编号/,
  /主叫/,
  /被叫/,
  /通话时长|录音时长/,
  /安存|语录/,
  /提取码/,
];

export const recordWords = [
  /运单号|快递单号|物流单号|快件查询|快件追踪|物流详情|物流跟踪|物流状态|查快递/,
  /揽[收件]|收寄/,
  /签收|妥投/,
  /派送|派件|转运|离开|到达/,
];

/** One node of a parcel's way: its place in brackets and what happened there. */
export const recordNode =
  /^.*(?:[【[].{2,24}[】\]].*(?:揽|发往|离开|到达|派|签收|转|下一站)|(?:到达|离开|已由).{0,2}[【[]).*$/gm;

/** Windows of chat programs have it; their lists of talks have clocks and days in columns too. */
export const sendButton = /发送\(|^发送$|按Enter/m;
