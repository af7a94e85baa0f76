import type { EvidenceChannel, EvidencePart } from '@juzheng/contracts';
import { parseSenderLine } from './chat/sender-line';
import { foldDigits } from './text/fold-digits';
import { isCentred, isPortrait, isStatusBar, sameRow, type PageLayout } from './text/page-layout';
import { findDatedTimes } from './times/dated-times';
import { parseUndatedTime } from './times/undated-times';

/** What a screenshot is of. Finer than its part in the case: pages of orders and reviews are no part by themselves. */
export type ScreenshotKind =
  | 'wangwang_chat'
  | 'chat'
  | 'thread'
  | 'profile'
  | 'bill'
  | 'certificate'
  | 'tracking_record'
  | 'call_record'
  | 'order_page'
  | 'review_page';

/** Whether a picture shows messages between two people, whatever program they used. */
export function isTalk(kind: ScreenshotKind | null): boolean {
  return kind === 'wangwang_chat' || kind === 'chat' || kind === 'thread';
}

interface Signs {
  /** All words of the picture without spaces. */
  words: string;
  senders: number;
  qqSenders: number;
  /** Times that stand alone in the middle of a phone's screen. */
  centredTimes: number;
  moments: number;
  /** Moments with nothing else in their segment. */
  loneMoments: number;
  channel: EvidenceChannel | null;
}

function isLoneMoment(text: string): boolean {
  const [dated] = findDatedTimes(text);
  return dated?.precision === 'moment' && dated.start === 0 && dated.end >= text.length - 1;
}

function centredTimes(layout: PageLayout): number {
  if (!isPortrait(layout)) return 0;
  return layout.segments.filter((segment) => {
    if (!isCentred(layout, segment) || isStatusBar(layout, segment)) return false;
    const text = foldDigits(segment.text);
    const isTime = isLoneMoment(text) || parseUndatedTime(text) !== null;
    return isTime && !layout.segments.some((other) => other !== segment && sameRow(other, segment));
  }).length;
}

function readSigns(layout: PageLayout, channel: EvidenceChannel | null): Signs {
  const senders = layout.segments.flatMap((segment) => parseSenderLine(segment) ?? []);
  const moments = layout.segments.flatMap(({ text }) =>
    findDatedTimes(foldDigits(text)).filter(({ precision }) => precision === 'moment'),
  );
  return {
    words: layout.segments.map(({ text }) => text.replace(/\s/g, '')).join('\n'),
    senders: senders.length,
    qqSenders: senders.filter(({ sender }) => sender === 'qq').length,
    centredTimes: centredTimes(layout),
    moments: moments.length,
    loneMoments: layout.segments.filter(({ text }) => isLoneMoment(foldDigits(text))).length,
    channel,
  };
}

function count({ words }: Signs, patterns: readonly RegExp[]): number {
  return patterns.filter((pattern) => pattern.test(words)).length;
}

const billWords = [
  /对方号码/,
  /详单/,
  /通信地点|通信方式|信息类型|呼叫类型|业务名称/,
  /起始时间|发送时间|通话起始/,
  /费用/,
];
const certificateWords = [
  /特此证明|兹证明|情况证明|物流证明|签收证明|快件证明/,
  /盖章|专用章|公章|红章/,
  /出具|开具|签发/,
  /经办人|核实/,
];
const parcelWords = /运单|快件|快递|物流|速递|签收/;
const profileWords = [
  /地区/,
  /朋友圈|个性签名|QQ空间/,
  /备注和标签|朋友权限|更多信息|朋友资料|个人资料/,
  /发消息|音视频通话|添加到通讯录|加好友/,
];
const reviewWords = [/初次评价/, /追评:?(?:20\d\d|收货)/, /来自买家的评价|评价管理|评价详情/, /投诉评价/];
const orderWords = [
  /订单编号/,
  /买家.?昵称|买家会员名/,
  /创建时间|下单时间/,
  /付款时间/,
  /发货时间/,
  /收货人|收货地址/,
  /联系手机/,
];
const wangwangWords = [
  /千牛|旺旺|接待台/,
  /手机在线|电脑在线/,
  /请输入消息|按Enter/,
  /邀请下单|快捷短语/,
  /淘宝会员/,
  /已读|未读/,
];
const threadWords = /短信\/?彩信|iMessage|信息\n(?:今天|昨天|20\d\d)/;
const callWords = [
  /录音编号|录音号|语录编号|存证编号/,
  /主叫/,
  /被叫/,
  /通话时长|录音时长/,
  /安存|语录/,
  /提取码/,
];
const recordWords = [
  /运单号|快递单号|物流单号|快件查询|快件追踪|物流详情|物流跟踪|物流状态/,
  /揽[收件]|收寄/,
  /签收|妥投/,
  /派送|派件|转运|离开|到达/,
];

/** The first rule that holds says what the picture is; the surest signs come first. */
const rules: readonly { kind: ScreenshotKind; holds: (signs: Signs) => boolean }[] = [
  {
    kind: 'bill',
    holds: (signs) =>
      count(signs, billWords) >= 2 && /对方号码|详单/.test(signs.words) && signs.senders === 0,
  },
  {
    kind: 'certificate',
    holds: (signs) =>
      count(signs, certificateWords) >= 2 && parcelWords.test(signs.words) && signs.senders === 0,
  },
  {
    kind: 'profile',
    holds: (signs) => /微信号|QQ号?:?[1-9]\d{4}/.test(signs.words) && count(signs, profileWords) >= 2,
  },
  {
    kind: 'review_page',
    holds: (signs) => count(signs, reviewWords) >= 2 || /初次评价:?20\d\d/.test(signs.words),
  },
  { kind: 'chat', holds: (signs) => signs.qqSenders > 0 },
  { kind: 'wangwang_chat', holds: (signs) => signs.senders > 0 },
  { kind: 'order_page', holds: (signs) => count(signs, orderWords) >= 4 },
  {
    kind: 'wangwang_chat',
    holds: (signs) =>
      count(signs, wangwangWords) >= 2 || (count(signs, wangwangWords) >= 1 && signs.centredTimes > 0),
  },
  {
    kind: 'thread',
    holds: (signs) => (threadWords.test(signs.words) || signs.channel === 'sms') && signs.centredTimes > 0,
  },
  { kind: 'call_record', holds: (signs) => count(signs, callWords) >= 2 },
  {
    kind: 'chat',
    holds: ({ channel, loneMoments }) => (channel === 'wechat' || channel === 'qq') && loneMoments > 0,
  },
  { kind: 'chat', holds: (signs) => signs.centredTimes > 1 },
  { kind: 'tracking_record', holds: (signs) => count(signs, recordWords) >= 2 && signs.moments >= 2 },
  { kind: 'chat', holds: (signs) => signs.centredTimes > 0 },
];

/** Tells from the words alone what a screenshot is of; null when there are too few signs. */
export function classifyScreenshot(
  layout: PageLayout,
  channel: EvidenceChannel | null,
): ScreenshotKind | null {
  const signs = readSigns(layout, channel);
  return rules.find(({ holds }) => holds(signs))?.kind ?? null;
}

/**
 * The part that a screenshot plays in its channel. In QQ and WeChat evidence a talk on Wangwang, an SMS thread or a
 * review is the reason why the talk went on elsewhere (domain sheet, section 3).
 */
export function partOf(kind: ScreenshotKind | null, channel: EvidenceChannel | null): EvidencePart | null {
  const isElsewhere = channel === 'qq' || channel === 'wechat';
  switch (kind) {
    case 'bill':
    case 'certificate':
    case 'profile':
      return kind;
    case 'tracking_record':
    case 'call_record':
      return 'record';
    case 'thread':
      return isElsewhere ? 'reason' : 'thread';
    case 'wangwang_chat':
      return isElsewhere ? 'reason' : 'chat';
    case 'chat':
      return channel === 'sms' ? 'thread' : 'chat';
    case 'review_page':
      return isElsewhere ? 'reason' : null;
    case 'order_page':
    case null:
      return null;
  }
}

/** What a picture is of when a person has said which part it plays. */
export function kindOfPart(part: EvidencePart, channel: EvidenceChannel | null): ScreenshotKind | null {
  switch (part) {
    case 'bill':
    case 'certificate':
    case 'profile':
    case 'thread':
      return part;
    case 'chat':
      return channel === 'wangwang' ? 'wangwang_chat' : 'chat';
    case 'record':
      return channel === 'phone' ? 'call_record' : 'tracking_record';
    case 'reason':
      return null;
  }
}
