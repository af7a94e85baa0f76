import {
  type ComplaintType,
  complaintTypes,
  type EvidenceChannel,
  evidenceChannels,
} from '@juzheng/contracts';
import fc from 'fast-check';
import { channelRules, partOf } from './channel-rules';
import { dueAt, limits } from './limits';
import { pathParts, typeRules } from './requirement-rules';

const talk = {
  wangwang: 'chat',
  phone: 'record',
  sms: 'thread + bill',
  qq: 'reason + profile + chat',
  wechat: 'reason + profile + chat',
};
const nothing = { wangwang: '-', phone: '-', sms: '-', qq: '-', wechat: '-', red_stamp: '-', tracking: '-' };

/** All 13 × 7 combinations as the domain sheet has them, sections 2 and 3; `-` is no path. */
const golden: Record<ComplaintType, Record<EvidenceChannel, string>> = {
  minor_harmful_content: nothing,
  political_terror_sensitive: nothing,
  prohibited_goods: nothing,
  vulgar_sexual_content: nothing,
  privacy_leak: nothing,
  extortion_for_improper_benefit: { ...talk, red_stamp: '-', tracking: '-' },
  competitor_malicious_review: { ...talk, red_stamp: '-', tracking: '-' },
  fake_review_before_receipt: { ...talk, red_stamp: 'certificate', tracking: 'record' },
  fake_or_online_image: nothing,
  advertising_content: nothing,
  purchase_a_review_b: nothing,
  insulting_content: nothing,
  meaningless_content: nothing,
};
const pairs = complaintTypes.flatMap((type) =>
  evidenceChannels.map((channel) => [type, channel, golden[type][channel]] as const),
);

describe('the requirement rules', () => {
  it.each(pairs)('ask of %s on %s: %s', (type, channel, expected) => {
    const parts = pathParts(type, channel)?.map(({ part, count }) =>
      count === 1 ? part : `${count} × ${part}`,
    );
    expect(parts?.join(' + ') ?? '-').toBe(expected);
  });

  it('have ids of their own, a source, and words in both languages', () => {
    const rules = [
      ...Object.values(typeRules),
      ...Object.values(channelRules).flat(),
      ...Object.values(limits),
    ];
    expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
    for (const rule of rules) expect(rule.source).toMatch(/^domain sheet, section/);
    for (const { title, hint } of Object.values(channelRules).flat()) {
      for (const { zh, en } of [title, hint]) {
        expect(zh).toMatch(/\p{Script=Han}/u);
        expect(en).not.toMatch(/^$/);
      }
    }
  });

  it('ask for an admission where goods are said not to have arrived', () => {
    expect(pathParts('fake_review_before_receipt', 'wangwang')?.[0]?.hint.zh).toContain('承认未收到货');
    expect(pathParts('extortion_for_improper_benefit', 'wangwang')?.[0]?.hint.zh).not.toContain('承认');
  });

  it('name the carriers’ steps and the only recorder that is accepted', () => {
    expect(pathParts('extortion_for_improper_benefit', 'sms')?.[1]?.hint.zh).toContain('当月短信彩信详单');
    expect(pathParts('extortion_for_improper_benefit', 'phone')?.[0]?.hint.zh).toContain('95105856');
  });
});

describe('partOf', () => {
  it('keeps what somebody said and fills in what can only be one thing', () => {
    expect(partOf({ channel: 'wangwang', part: null })).toBe('chat');
    expect(partOf({ channel: 'tracking', part: null })).toBe('record');
    expect(partOf({ channel: 'wechat', part: null })).toBeNull();
    expect(partOf({ channel: 'wechat', part: 'profile' })).toBe('profile');
  });
});

describe('dueAt', () => {
  it.each([
    ['2026-11-13T13:15:00Z', '2026-12-13T13:15:00Z'],
    ['2028-02-01T00:00:00Z', '2028-03-02T00:00:00Z'],
    ['2026-12-15T16:00:00Z', '2027-01-14T16:00:00Z'],
  ])('gives a review of %s until %s', (reviewed, due) => {
    expect(dueAt(new Date(reviewed))).toEqual(new Date(due));
  });

  it('is 30 days of 24 hours, unverified, whatever the day', () => {
    expect(limits.filingWindowDays).toMatchObject({ value: 30, confidence: 'low' });
    fc.assert(
      fc.property(fc.date({ min: new Date(0), max: new Date('2100-01-01'), noInvalidDate: true }), (day) => {
        expect(dueAt(day).getTime() - day.getTime()).toBe(30 * 24 * 3600 * 1000);
      }),
    );
  });
});
