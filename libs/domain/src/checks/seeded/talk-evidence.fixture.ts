import type { EvidenceChannel, EvidencePart } from '@juzheng/contracts';
import type { FoundMessage } from '../../reading/reading';
import type { FactEvidence, FactField } from '../case-facts';
import { field, file, title } from '../facts.fixture';
import { after, type CaseStory, toMinute, wall } from './case-story.fixture';
import type { SeededRandom } from './seeded-random.fixture';

type NewField = Parameters<typeof file>[3][number];

/** No two of them are alike, so that only overlapping screenshots share them. */
const lines = [
  '你们家的东西质量也太差了吧',
  '亲亲非常抱歉给您带来不好的体验',
  '差评我已经写好了你自己看着办',
  '请问商品具体是哪里出现了问题呢',
  '不给两百块红包我就天天去评论区骂',
  '我们只能按照平台的售后规则来处理',
  '那就等着看你们店铺的评分掉下去',
  '您的诉求我们已经如实记录并上报',
  '最后给你们一个小时考虑清楚再说',
  '好的有任何进展会第一时间联系您',
] as const;
export const admission = '快递一直没收到货我先给差评了';

const rowHeight = 130;

/** The times of a talk: the first a while after the review, seconds to hours apart, over midnight as it falls. */
function talkTimes(random: SeededRandom, { reviewedAt }: CaseStory, count: number): Date[] {
  let at = after(reviewedAt, random.int(120, 7200) * 1000);
  return Array.from({ length: count }, () => (at = after(at, random.int(61, 5400) * 1000)));
}

function talkOf(
  random: SeededRandom,
  story: CaseStory,
  count: number,
): { at: Date; text: string; isBuyer: boolean }[] {
  const isUnreceived = story.complaintType === 'fake_review_before_receipt';
  return talkTimes(random, story, count).map((at, index) => ({
    at,
    text: index === 0 && isUnreceived ? admission : (lines[index % lines.length] ?? ''),
    isBuyer: index % 2 === 0,
  }));
}

interface Screen {
  channel: EvidenceChannel;
  part: EvidencePart;
  position: number;
  head: readonly NewField[];
  write: (instant: Date) => string;
}

function screenOf(
  talk: ReturnType<typeof talkOf>,
  { channel, part, position, head, write }: Screen,
): FactEvidence {
  const times = talk.map(({ at }, row): NewField => ({
    ...field('timestamp', write(at), 'message'),
    box: [400, 100 + row * rowHeight, 220, 24],
  }));
  const messages = talk.map(({ at, text, isBuyer }, row): FoundMessage => ({
    side: isBuyer ? 'left' : 'right',
    sender: null,
    time: write(at),
    text,
    page: 1,
    box: [isBuyer ? 60 : 500, 130 + row * rowHeight, 20 * text.length, 60],
  }));
  const tops = head.map((one): NewField => ({ ...one, box: one.box ?? [60, 20, 200, 30] }));
  return file(`evd_${channel}_${part}_${position}`, channel, part, [...tops, ...times], {
    position,
    messages,
    window: { complete: true, missing: [] },
    pictureHash: String(position).repeat(64),
  });
}

/** Screens of a talk, of which two neighbours share two messages. */
function screensOf(
  talk: ReturnType<typeof talkOf>,
  count: number,
  screen: Omit<Screen, 'position'>,
): FactEvidence[] {
  const size = Math.ceil((talk.length + 2 * (count - 1)) / count);
  return Array.from({ length: count }, (_, index) =>
    screenOf(talk.slice(index * (size - 2), index * (size - 2) + size), { ...screen, position: index + 1 }),
  );
}

/** A Wangwang talk in one to three screenshots, with nick and order number. */
export function wangwangEvidence(
  random: SeededRandom,
  story: CaseStory,
  screens = random.int(1, 3),
): FactEvidence[] {
  const isMasked = random.chance(0.15);
  const nick = story.order.buyerNick;
  const shown = isMasked ? `${Array.from(nick)[0] ?? ''}**${Array.from(nick).at(-1) ?? ''}` : nick;
  const head: NewField[] = [
    title(shown),
    {
      ...field('order_id', random.chance(0.3) ? story.item.oid : story.order.orderId),
      box: [800, 20, 300, 24],
    },
  ];
  return screensOf(talkOf(random, story, 3 * screens + 2), screens, {
    channel: 'wangwang',
    part: 'chat',
    head,
    write: wall,
  });
}

/** An SMS thread; its times are to the minute, as phones show them. */
export function threadEvidence(
  random: SeededRandom,
  story: CaseStory,
): { thread: FactEvidence; sent: Date[] } {
  const talk = talkOf(random, story, random.int(2, 5));
  const head = [field('phone', story.order.receiverPhone, 'title')];
  const [thread] = screensOf(talk, 1, { channel: 'sms', part: 'thread', head, write: toMinute });
  if (!thread) throw new Error('a thread has one screenshot');
  return { thread, sent: talk.map(({ at }) => at) };
}

/** Reason, profile page and chat of a talk on QQ or WeChat. */
export function messengerEvidence(
  random: SeededRandom,
  story: CaseStory,
  channel: 'qq' | 'wechat',
  screens = random.int(1, 3),
): FactEvidence[] {
  const account: [FactField['kind'], string] =
    channel === 'qq' ? ['qq_number', random.digits(9)] : ['wechat_id', `deer${random.digits(6)}`];
  const reason = file(`evd_${channel}_reason`, channel, 'reason', [
    title(story.order.buyerNick),
    field('order_id', story.order.orderId),
    field(account[0], account[1], 'message'),
    field('timestamp', wall(after(story.reviewedAt, 60_000)), 'message'),
  ]);
  const profile = file(`evd_${channel}_profile`, channel, 'profile', [
    field(account[0], account[1], 'profile'),
  ]);
  const chat = screensOf(talkOf(random, story, 3 * screens + 2), screens, {
    channel,
    part: 'chat',
    head: [],
    write: toMinute,
  });
  return [reason, profile, ...chat];
}
