import {
  type ComplaintType,
  complaintTypes,
  type EvidenceChannel,
  evidenceChannels,
} from '@juzheng/contracts';
import fc from 'fast-check';
import { shippedRules } from '../rules/shipped-rules';
import { partOf } from './channel-rules';
import { daysAfter, dueAt } from './limits';
import { channelParts, channelsOf, pathParts } from './requirement-rules';

const talk = {
  wangwang: 'required: chat',
  phone: 'required: record',
  sms: 'required: thread + bill',
  qq: 'required: reason + profile + chat',
  wechat: 'required: reason + profile + chat',
};
const nothing = {
  wangwang: 'useless',
  phone: 'useless',
  sms: 'useless',
  qq: 'useless',
  wechat: 'useless',
  red_stamp: 'useless',
  tracking: 'useless',
};

/** All 13 × 7 combinations, written by hand after the domain sheet, sections 2 and 3. */
const golden: Record<ComplaintType, Record<EvidenceChannel, string>> = {
  minor_harmful_content: nothing,
  political_terror_sensitive: nothing,
  prohibited_goods: nothing,
  vulgar_sexual_content: nothing,
  privacy_leak: nothing,
  extortion_for_improper_benefit: { ...talk, red_stamp: 'useless', tracking: 'useless' },
  competitor_malicious_review: { ...talk, red_stamp: 'useless', tracking: 'useless' },
  fake_review_before_receipt: {
    ...talk,
    red_stamp: 'required: certificate',
    tracking: 'required: record',
  },
  fake_or_online_image: { ...nothing, wangwang: 'optional: chat' },
  advertising_content: { ...nothing, wangwang: 'optional: chat' },
  purchase_a_review_b: { ...nothing, wangwang: 'optional: chat' },
  insulting_content: { ...nothing, wangwang: 'optional: chat' },
  meaningless_content: nothing,
};
const cells = complaintTypes.flatMap((type) =>
  evidenceChannels.map((channel) => [type, channel, golden[type][channel]] as const),
);

describe('the requirement rules', () => {
  it.each(cells)('ask of %s on %s: %s', (type, channel, expected) => {
    const use = shippedRules.types[type].channels[channel];
    const parts = channelParts(type, channel, shippedRules).map(({ part, count }) =>
      count === 1 ? part : `${count} × ${part}`,
    );
    expect(use === 'useless' ? use : `${use}: ${parts.join(' + ')}`).toBe(expected);
    expect(pathParts(type, channel, shippedRules) !== null).toBe(use === 'required');
    expect(channelsOf(type, use, shippedRules)).toContain(channel);
  });

  it('ask for an admission where goods are said not to have arrived', () => {
    const hint = (type: ComplaintType) => pathParts(type, 'wangwang', shippedRules)?.[0]?.hint.zh;
    expect(hint('fake_review_before_receipt')).toContain('承认未收到货');
    expect(hint('extortion_for_improper_benefit')).not.toContain('承认');
  });

  it('name the carriers’ steps one by one, and the only recorder that is accepted', () => {
    const [, bill] = pathParts('extortion_for_improper_benefit', 'sms', shippedRules) ?? [];
    expect(bill?.hint.zh).toContain('当月短信彩信详单');
    expect(bill?.places.map(({ place }) => place.zh)).toEqual([
      '中国移动 App',
      '中国联通 App',
      '中国电信 App',
    ]);
    const [record] = pathParts('extortion_for_improper_benefit', 'phone', shippedRules) ?? [];
    expect(record?.hint.zh).toContain('95105856');
    expect(record?.places[0]?.steps.zh).toContain('95105856');
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
    expect(dueAt(new Date(reviewed), shippedRules)).toEqual(new Date(due));
  });

  it('follows the window of the rules in force', () => {
    const { limits } = shippedRules;
    const rules = { limits: { ...limits, filingWindowDays: { ...limits.filingWindowDays, value: 15 } } };
    expect(dueAt(new Date('2026-11-13T13:15:00Z'), rules)).toEqual(new Date('2026-11-28T13:15:00Z'));
  });

  it('is 30 days of 24 hours, unverified, whatever the day', () => {
    expect(shippedRules.limits.filingWindowDays).toMatchObject({ value: 30, confidence: 'low' });
    fc.assert(
      fc.property(fc.date({ min: new Date(0), max: new Date('2100-01-01'), noInvalidDate: true }), (day) => {
        expect(dueAt(day, shippedRules).getTime() - day.getTime()).toBe(30 * 24 * 3600 * 1000);
        expect(daysAfter(day, 30)).toEqual(dueAt(day, shippedRules));
      }),
    );
  });
});
