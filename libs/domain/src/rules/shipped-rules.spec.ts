import { complaintTypes, type Sentence } from '@juzheng/contracts';
import { findWording } from '../wording/find-wording';
import { limitNames } from './limit-name';
import { parseRuleSet } from './parse-rule-set';
import type { RuleOrigin } from './rule';
import { type RuleSet } from './rule-set';
import { shippedRules } from './shipped-rules';
import { shippedRulesText } from './shipped/shipped-text';

/** Everything in a rule set that says where it comes from. */
function allRules({ types, channels, limits, wording, outcomes }: RuleSet): RuleOrigin[] {
  const parts = Object.values(channels).flat();
  const cells = Object.values(types).flatMap((type) => Object.values(type.cells ?? {}));
  const details = parts.flatMap(({ places, ages }) => [...places, ...ages]);
  return [
    ...Object.values(types),
    ...cells,
    ...parts,
    ...details,
    ...Object.values(limits),
    ...wording,
    ...outcomes,
  ];
}

function sentences(value: unknown): Sentence[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('zh' in value && 'en' in value) return [value as Sentence];
  return Object.values(value).flatMap(sentences);
}

function wordingOf(text: string, side: 'left' | 'right'): string[] {
  const message = {
    text,
    side,
    sender: null,
    page: 1,
    box: [0, 0, 100, 20] as [number, number, number, number],
  };
  return findWording([message], shippedRules.wording).map(({ ruleId }) => ruleId);
}

function outcomesOf(text: string): string[] {
  return shippedRules.outcomes
    .filter(({ words }) => words.some((word) => text.includes(word)))
    .map(({ outcome }) => outcome);
}

describe('the rules that come with the product', () => {
  it('are a rule file that is accepted as it stands', () => {
    expect(parseRuleSet(shippedRulesText)).toEqual({ ok: true, rules: shippedRules });
  });

  it('each have an id of their own, a source, a confidence and a first day', () => {
    const rules = allRules(shippedRules);
    expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
    for (const { source, effectiveFrom } of rules) {
      expect(source.length).toBeGreaterThan(5);
      expect(effectiveFrom).toBe('2026-01-01');
    }
  });

  it('are worded in Chinese and English throughout', () => {
    const all = sentences(shippedRules);
    expect(all.length).toBeGreaterThan(100);
    for (const { zh, en } of all) {
      expect(zh === 'QQ' || /\p{Script=Han}|MB/u.test(zh)).toBe(true);
      expect(en).toMatch(/[A-Za-z]{2}/);
    }
  });

  it.each([
    ['filingWindowDays', 30, 'low'],
    ['wangwangChatDays', 90, 'high'],
    ['smsBillToleranceSeconds', 60, 'high'],
    ['recordingKeepDays', 30, 'medium'],
    ['recordingCodeDays', null, 'unknown'],
    ['complaintsPerReview', 1, 'high'],
    ['complaintQuota', null, 'unknown'],
    ['descriptionCharacters', 1000, 'medium'],
  ] as const)('have %s at %s, confidence %s', (name, value, confidence) => {
    expect(shippedRules.limits[name]).toMatchObject({ value, confidence });
  });

  it('never claim to be sure of menus that nobody checked, or of what is only inferred', () => {
    for (const rule of allRules(shippedRules)) {
      const isGuess = /not checked|not known|inferred|our own/.test(rule.source);
      if (isGuess) expect(rule.confidence).not.toBe('high');
    }
  });

  it('lose no words to a comment: a number sign after a space begins one', () => {
    expect(shippedRules.channels.phone[0]?.hint.zh).toContain('95105856 + 买家号码 + #，通话中确认');
    for (const { zh, en } of sentences(shippedRules))
      for (const text of [zh, en]) expect(text).not.toMatch(/[+，,]$/);
    expect(shippedRulesText.split('\n').filter((line) => /^[^'"]* #/.test(line))).toEqual([]);
  });

  it('say with which limit each age is counted, and the number in its sentence', () => {
    const ages = Object.values(shippedRules.channels).flatMap((parts) =>
      parts.flatMap(({ ages: all }) => all),
    );
    expect(ages.map(({ limit }) => limit)).toEqual([
      'wangwangChatDays',
      'recordingKeepDays',
      'recordingCodeDays',
      'smsBillMonths',
    ]);
    for (const { title } of ages) for (const text of [title.zh, title.en]) expect(text).toContain('{n}');
    expect(limitNames).toHaveLength(Object.keys(shippedRules.limits).length);
    expect(Object.keys(shippedRules.types).toSorted()).toEqual([...complaintTypes].toSorted());
  });
});

describe('the wording that comes with the product', () => {
  it.each([
    ['不给钱就差评', 'demand.pay_or_bad_review'],
    ['赶紧处理，否则我就给差评', 'demand.unless_bad_review'],
    ['给我200块马上删差评', 'demand.delete_for_money'],
    ['删差评给200元', 'demand.price_of_deletion'],
    ['赔我 300 元', 'demand.amount'],
    ['200块私了', 'demand.amount_settles'],
    ['加微信谈补偿', 'demand.off_platform_settlement'],
    ['私下转账给我', 'demand.private_transfer'],
    ['必须给我返现', 'demand.cash_back'],
    ['给我免单我就删评价', 'demand.free_of_charge'],
    ['来点辛苦费', 'demand.hush_money'],
    ['我找人给你刷差评', 'demand.many_reviews'],
    ['你自己看着办', 'demand.veiled_threat'],
    ['是同行让我来评的', 'demand.third_party'],
  ])('finds %s when a buyer says it', (text, rule) => {
    expect(wordingOf(text, 'left')).toContain(`wording.${rule}`);
  });

  it.each([
    ['好评返现5元', 'offer.good_review_cash_back'],
    ['给你退款麻烦改好评', 'offer.refund_for_change'],
    ['您删除差评后给您返现', 'offer.change_for_refund'],
    ['加一下微信给您转补偿', 'offer.move_off_platform'],
    ['送您小礼物帮忙改一下评价', 'offer.gift_for_review'],
    ['补偿到账后修改一下评价', 'offer.compensation_for_review'],
    ['麻烦您删一下差评', 'offer.asks_for_change'],
  ])('finds %s when the shop says it', (text, rule) => {
    expect(wordingOf(text, 'right')).toContain(`wording.${rule}`);
  });

  it.each([
    '请问什么时候发货',
    '我要退货退款',
    '快递还没到，麻烦催一下',
    '这个多少钱，能便宜点吗',
    '收到了，质量不错，已经给好评了',
    '满200元减20元可以叠加吗',
    '退款到支付宝了吗',
    '麻烦改一下地址',
    '已经为您申请退款，请查收',
    '亲，好评是对我们最大的鼓励',
    '给您换一个颜色可以吗',
    '衣服有味道，不给换我就申请平台介入',
  ])('says nothing of %s', (text) => {
    expect([...wordingOf(text, 'left'), ...wordingOf(text, 'right')]).toEqual([]);
  });

  it('finds every example that is shown to people', () => {
    for (const { id, kind, examples } of shippedRules.wording) {
      expect(examples?.length).toBeGreaterThan(0);
      for (const example of examples ?? []) {
        expect(wordingOf(example, kind === 'demand' ? 'left' : 'right')).toContain(id);
      }
    }
  });
});

describe('the outcome words that come with the product', () => {
  it.each([
    ['您的投诉已成立', 'upheld'],
    ['处理成功，评价已屏蔽', 'upheld'],
    ['投诉不成立', 'rejected'],
    ['很抱歉，您的投诉未通过审核', 'rejected'],
    ['已驳回', 'rejected'],
    ['审核中，请耐心等待', 'under_review'],
    ['投诉已撤回', 'closed'],
  ])('take %s for %s and nothing else', (text, outcome) => {
    expect(outcomesOf(text)).toEqual([outcome]);
  });
});
