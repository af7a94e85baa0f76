import type { EvidenceChannel, EvidencePart, Sentence } from '@juzheng/contracts';
import type { PartRule } from './rule';

function part(channel: EvidenceChannel, name: EvidencePart, title: Sentence, hint: Sentence): PartRule {
  return {
    id: `channel.${channel}.${name}`,
    source: 'domain sheet, section 3',
    confidence: 'high',
    channel,
    part: name,
    count: 1,
    title,
    hint,
  };
}

/** QQ and WeChat are asked for the same three parts; only the names differ. */
function offPlatformTalk(
  channel: 'qq' | 'wechat',
  app: Sentence,
  account: Sentence,
  profilePage: Sentence,
): PartRule[] {
  return [
    part(
      channel,
      'reason',
      { zh: `改用${app.zh}沟通的原因证明`, en: `proof of why the talk moved to ${app.en}` },
      {
        zh: `截取买家提出改用${app.zh}的页面，例如旺旺里给出${account.zh}的那段对话。`,
        en: `Take the page where the buyer moves to ${app.en}, such as the Wangwang talk that gives the ${account.en}.`,
      },
    ),
    part(
      channel,
      'profile',
      {
        zh: `${app.zh}个人资料页（账号完整可见）`,
        en: `${app.en} profile page (account fully legible)`,
      },
      {
        zh: `${profilePage.zh}；${account.zh}须完整可见、无遮挡。`,
        en: `${profilePage.en}; the whole ${account.en} must be visible.`,
      },
    ),
    part(
      channel,
      'chat',
      { zh: `${app.zh}完整聊天截图`, en: `complete ${app.en} chat` },
      {
        zh: '截取比对话框更宽的整页，从第一条到最后一条按时间顺序，不得遗漏；多张截图请填写顺序。',
        en: 'Take the whole page, wider than the chat box: all messages in time order, nothing left out; number the screenshots.',
      },
    ),
  ];
}

/** What each channel's evidence consists of. All parts together make the channel's path complete. */
export const channelRules: Readonly<Record<EvidenceChannel, readonly PartRule[]>> = {
  wangwang: [
    part(
      'wangwang',
      'chat',
      { zh: '旺旺完整聊天截图或举证号', en: 'complete Wangwang chat or its proof number' },
      {
        zh: '在千牛打开与该买家的聊天窗口，截取完整窗口（标题栏和输入框都在内，不要局部裁剪），或填写举证号；投诉时勾选“授权小二查看近90天旺旺聊天记录”。',
        en: 'In Qianniu open the chat with this buyer and take the whole window (title bar and input bar included, no crop), or give the proof number; when filing, authorise staff to view the last 90 days of chat.',
      },
    ),
  ],
  phone: [
    part(
      'phone',
      'record',
      { zh: '安存语录录音编号或录音记录页', en: 'Ancun recording number or its record page' },
      {
        zh: '只认安存语录：拨打 95105856 + 买家号码 + #，通话中确认订单、评价内容、评价时间和买家旺旺；之后在安存语录取得录音编号。',
        en: 'Only Ancun is accepted: dial 95105856 + the buyer’s number + #; in the call confirm order, review content, review time and the buyer’s Wangwang; then take the recording number from Ancun.',
      },
    ),
  ],
  sms: [
    part(
      'sms',
      'thread',
      { zh: '完整短信对话截图（号码可见）', en: 'complete SMS conversation with its number' },
      {
        zh: '在手机短信里打开与买家的对话，从第一条到最后一条截全，号码和时间须可见。',
        en: 'Open the conversation with the buyer on the phone and take all of it, number and times visible.',
      },
    ),
    part(
      'sms',
      'bill',
      { zh: '运营商官方短信详单（同一月份）', en: 'the carrier’s official SMS bill of the same month' },
      {
        zh: '在运营商 App 或网上营业厅查询：移动“当月短信彩信详单”，联通、电信“详单查询”；选短信发生的月份。',
        en: 'In the carrier’s app or web site: China Mobile 当月短信彩信详单, Unicom and Telecom 详单查询; choose the month of the messages.',
      },
    ),
  ],
  qq: offPlatformTalk(
    'qq',
    { zh: 'QQ', en: 'QQ' },
    { zh: 'QQ号', en: 'QQ number' },
    { zh: '在 QQ 点对方头像进入资料页', en: 'In QQ tap the other side’s picture to open the profile' },
  ),
  wechat: offPlatformTalk(
    'wechat',
    { zh: '微信', en: 'WeChat' },
    { zh: '微信号', en: 'WeChat id' },
    { zh: '在微信点对方头像进入资料页', en: 'In WeChat tap the other side’s picture to open the profile' },
  ),
  red_stamp: [
    part(
      'red_stamp',
      'certificate',
      { zh: '快递公司盖红章的物流证明', en: 'the courier’s red-stamped certificate' },
      {
        zh: '向承运快递公司开具：运单号、物品名称、物流时间、评价时刻（写明时间）的货物状态、出具时间、快递公司署名，并盖红章。',
        en: 'Ask the courier for it: waybill, item, logistics times, state of the goods at the moment of the review (time stated), time of issue, the courier’s name and red seal.',
      },
    ),
  ],
  tracking: [
    part(
      'tracking',
      'record',
      { zh: '快递官网的完整物流流转截图', en: 'the complete tracking record from the courier’s own site' },
      {
        zh: '在承运快递公司自己的官网查询运单号，截取从揽收到最后一条的全部节点；购物平台里的物流页不算。',
        en: 'Look the waybill up on the courier’s own site and take all nodes from pick-up to the last; the shopping platform’s page does not count.',
      },
    ),
  ],
};

/** The part that evidence shows; when nobody said and its channel has only one part, that one. */
export function partOf(
  evidence: { channel: EvidenceChannel; part: EvidencePart | null },
  rules: Readonly<Record<EvidenceChannel, readonly PartRule[]>> = channelRules,
): EvidencePart | null {
  const [first, ...others] = rules[evidence.channel];
  return evidence.part ?? (others.length === 0 ? (first?.part ?? null) : null);
}
