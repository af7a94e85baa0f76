/** Words of the program that stand beside messages and are none: read marks, states of sending. */
const marks =
  /^(?:已读|未读|全部已读|\d{1,3}人(?:已|未)读|对方已读|已送达|送达|发送失败|未送达|发送中|正在发送|重新发送|已编辑|引用|翻译|已翻译|图片|表情|语音|复制|转发|回复|买家|卖家|客服|机器人|自动回复)$/;

/** Notices that programs write between messages. */
const notices = [
  /[撤撒散]回了?(?:一|\d)条(?:消息|信息)|消息已(?:被)?撤回|重新编辑/,
  /以[上下]是?为?(?:新|历史|最新|未读|打招呼)的?(?:消息|内容|信息)|以下为?新?消息|新消息$/,
  /你?已(?:经)?添加了.{1,30}(?:现在|可以|开始)|现在可以开始聊天|我们已经是好友|你们已成功添加为好友|通过了?你的(?:朋友|好友)验证/,
  /(?:开启了|还不是(?:他|她|对方|你)的?)(?:朋友|好友)|(?:朋友|好友)验证请求/,
  /消息已发出,?但被对方拒收|对方(?:已)?(?:开启|设置)|对方正在/,
  /拍了拍/,
  /(?:会话|对话|服务|咨询)(?:已)?(?:结束|开始|超时|关闭|创建|接入)|(?:接入|转接).{0,12}(?:客服|会话)|为您?服务$/,
  /邀请.{1,30}加入了?群聊|修改群名为|移出了?群聊/,
  /(?:领取了|收到了?).{0,20}红包|红包已/,
  /安全提[醒示]|谨防(?:诈骗|受骗)|请勿(?:相信|轻信|转账|泄露)|保护(?:你|您)?的?(?:账[号户]|资金)安全/,
  /查看更多(?:历史)?消息|加载更多|没有更多(?:消息)?|下拉加载|聊天记录已|消息记录$/,
  /(?:语音|视频)通话(?:已|时长|中断|未接)|通话已(?:结束|取消)/,
  /阅后即焚|消息免打扰|已(?:关闭|开启)|该消息(?:类型)?(?:暂)?不支持/,
];

/** What stands in and about the field where a message is written. */
const inputWords = [
  /^(?:发送|发\s?送)(?:\([^)]{0,3}\))?[▼v∨|]*$/i,
  /^(?:请?输入(?:消息|文字|内容|信息|新消息|你想|您想|您的|聊天)?|说点什么|发(?:送)?消息|发信息|写消息|输入消息|新消息|发送给|回复).{0,12}[.…。]*$/,
  /^发.{1,2}\(S\)$/i,
  /按.{0,8}(?:Enter|回车).{0,6}发送|Enter\s?键?发送|Ctrl\s?\+\s?Enter|Shift\s?\+\s?Enter|换行/i,
  /^按住.{0,2}说话$|^松开.{0,3}结束$/,
  /^(?:卡\s?[12])?(?:短信|彩信|短信\/?彩信|iMessage(?:信息)?|文本信息|短信消息|编辑短信|信息|RCS消息)$/i,
  /^(?:关闭|取消|表情|截图|发送文件|快捷短语|邀请下单|快捷回复|常用语|消息记录|聊天记录|历史消息|语音|图片|拍照|相册|拍摄|红包|转账|位置|更多)$/,
];

/** The sign of a message taken back, wherever in the column it stands. */
export function isRecall(text: string): boolean {
  return /^.{0,24}[撤撒散]回了?(?:一|\d)条(?:消息|信息)/.test(text.replace(/\s/g, ''));
}

export function isMark(text: string): boolean {
  return marks.test(text.replace(/[\s()[\]<>:✓√!|]/g, ''));
}

/** Whether the words are those of a notice of the program itself: a recall, a new friend, a warning. */
export function isNoticeText(text: string): boolean {
  const plain = text.replace(/\s/g, '');
  return plain.length <= 60 && notices.some((notice) => notice.test(plain));
}

/** `短信/彩信` or `iMessage` alone, above the first time of a thread. */
export function isChannelName(text: string): boolean {
  return /^(?:短信\/?彩信|短信|彩信|iMessage(?:信息)?|文本信息|信息|RCS消息)$/i.test(text.replace(/\s/g, ''));
}

/** How many of the words that stand about an input field a text has. */
export function isInputText(text: string): boolean {
  const plain = text.replace(/\s/g, '').replace(/^[(+@]{1,2}/, '');
  return plain.length <= 24 && inputWords.some((words) => words.test(plain));
}

/** The other's state, which programs write under the name in the title bar. */
export function isPresence(text: string): boolean {
  return /^(?:手机|电脑|微信|WiFi|4G|5G|2G|3G|iPhone|Pad|QQ)?(?:在线|离线|忙碌|离开|隐身)(?:[-·•].{1,10})?$|^(?:淘宝会员|天猫会员|88VIP|买家|最近登录.*|.{0,8}正在输入.*|对方正在输入.*|.{1,12}前(?:在线|来访))$/i.test(
    text.replace(/\s/g, ''),
  );
}
