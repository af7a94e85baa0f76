import { type ComplaintType, type Courier, formatWallTime, type ReviewPhase } from '@juzheng/contracts';
import type { FactItem, FactOrder } from '../case-facts';
import { at } from '../facts.fixture';
import type { SeededRandom } from './seeded-random.fixture';

/** What happened in an invented case, before anybody took a screenshot. */
export interface CaseStory {
  complaintType: ComplaintType;
  phase: ReviewPhase;
  order: FactOrder & { buyerNick: string; receiverPhone: string };
  /** The reviewed sub-order's parcel. */
  item: FactItem & { waybill: string; signedAt: Date };
  reviewedAt: Date;
  firstReviewedAt: Date | null;
  now: Date;
}

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

export const after = (instant: Date, ms: number): Date => new Date(instant.getTime() + ms);
export const wall = (instant: Date): string => formatWallTime(instant);
export const toMinute = (instant: Date): string => wall(instant).slice(0, 16);

/** Days and hours on which clocks and calendars go wrong. */
const awkward = [
  '2024-02-29 00:00:00',
  '2028-02-29 23:59:30',
  '2026-12-31 23:59:58',
  '2027-01-01 00:00:05',
  '2026-03-01 00:00:00',
  '2026-02-28 23:59:59',
  '2026-10-31 23:30:00',
  '2026-06-30 12:00:00',
] as const;

const nicks = [
  'tb83750126',
  '橘子汽水88',
  '云淡风轻2019',
  'sunny_强',
  '西瓜太郎',
  'moon1314',
  '鹿小鹿1992',
] as const;

function reviewTime(random: SeededRandom): Date {
  if (random.chance(0.5)) return at(random.pick(awkward));
  return after(at('2026-01-05 00:00:00'), random.int(0, 300 * 86_400) * 1000);
}

function inventItem(random: SeededRandom, signedAt: Date): FactItem & { waybill: string; signedAt: Date } {
  const [courier, waybill] = random.pick<readonly [Courier, string]>([
    ['YTO', `YT${random.digits(13)}`],
    ['SF', `SF${random.digits(13)}`],
    ['JT', `JT${random.digits(13)}`],
    ['EMS', `EV${random.digits(9)}CN`],
  ]);
  return { oid: random.digits(19), courier, waybill, signedAt, offlineSend: false };
}

/** Invents who bought what and when, and what was reviewed. */
export function inventStory(random: SeededRandom, complaintType: ComplaintType): CaseStory {
  const reviewedAt = reviewTime(random);
  const createdAt = after(reviewedAt, -random.int(3 * day, 6 * day));
  const isUnreceived = complaintType === 'fake_review_before_receipt';
  const wholeSeconds = (ms: number) => Math.floor(ms / 1000) * 1000;
  const signedAt = isUnreceived
    ? after(reviewedAt, wholeSeconds(random.int(6 * hour, 30 * hour)))
    : after(reviewedAt, -wholeSeconds(random.int(2 * hour, 20 * hour)));
  const item = inventItem(random, signedAt);
  const isSplit = random.chance(0.35);
  const other = inventItem(random, after(reviewedAt, -wholeSeconds(random.int(21 * hour, 30 * hour))));
  const isFollowup = random.chance(0.25);
  return {
    complaintType,
    phase: isFollowup ? 'followup' : 'first',
    order: {
      orderId: random.digits(random.pick([18, 19])),
      buyerNick: random.pick(nicks),
      receiverPhone: `13${random.digits(9)}`,
      createdAt: new Date(wholeSeconds(createdAt.getTime())),
      items: isSplit ? [item, other] : [item],
      reviewedOid: isSplit ? item.oid : null,
    },
    item,
    reviewedAt,
    firstReviewedAt: isFollowup ? after(reviewedAt, -wholeSeconds(random.int(hour, 2 * day))) : null,
    now: after(reviewedAt, wholeSeconds(random.int(5 * day, 12 * day))),
  };
}
