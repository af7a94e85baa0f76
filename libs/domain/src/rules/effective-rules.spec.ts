import { complaintTypes, evidenceChannels } from '@juzheng/contracts';
import fc from 'fast-check';
import { canonicalJson } from '../audit/canonical-json';
import { cellOrigin } from './cell-origin';
import { effectiveRules } from './effective-rules';
import { overridableIds, type RuleOverride, validateOverride } from './rule-override';
import { shippedRules } from './shipped-rules';

function override(ruleId: string, value: unknown, rest: Partial<RuleOverride> = {}): RuleOverride {
  return {
    ruleId,
    value,
    shopId: null,
    by: 'user usr_1',
    reason: '平台客服 11 月 20 日确认',
    at: '2026-11-20T10:00:00+08:00',
    ...rest,
  };
}
const shop = { shopId: 'shop_1', at: '2026-11-21T10:00:00+08:00' };
const apply = (...overrides: RuleOverride[]) => effectiveRules(shippedRules, overrides);
const refusal = (ruleId: string, value: unknown) => validateOverride(shippedRules, { ruleId, value });
const own = { kind: 'demand', pattern: '来点意思', title: { zh: '来点意思', en: 'a little something' } };
const extortion = 'extortion_for_improper_benefit';

describe('rules that are set otherwise', () => {
  it('say who set them, why and when', () => {
    const { limits } = apply(override('limit.filing_window', 15));
    expect(limits.filingWindowDays).toEqual({
      ...shippedRules.limits.filingWindowDays,
      value: 15,
      overridden: {
        by: 'user usr_1',
        reason: '平台客服 11 月 20 日确认',
        at: '2026-11-20T10:00:00+08:00',
        shopId: null,
      },
    });
    expect(limits.wangwangChatDays).toBe(shippedRules.limits.wangwangChatDays);
  });

  it('take a shop’s word before the agency’s, and the later before the earlier', () => {
    const all = override('limit.filing_window', 20, { at: '2026-11-22T10:00:00+08:00' });
    const earlier = override('limit.filing_window', 10);
    const ofShop = override('limit.filing_window', 15, shop);
    for (const order of [
      [all, earlier, ofShop],
      [ofShop, all, earlier],
    ]) {
      expect(apply(...order).limits.filingWindowDays).toMatchObject({
        value: 15,
        overridden: { shopId: 'shop_1' },
      });
    }
    expect(apply(all, earlier).limits.filingWindowDays.value).toBe(20);
  });

  it('change a part’s count, confidence or hint and leave the rest', () => {
    const hint = { zh: '向网点要原件', en: 'Ask for the original' };
    const change = { count: 2, confidence: 'high', hint };
    const { channels } = apply(override('channel.red_stamp.certificate', change));
    expect(channels.red_stamp[0]).toMatchObject({
      ...shippedRules.channels.red_stamp[0],
      ...change,
      overridden: { by: 'user usr_1' },
    });
    expect(channels.tracking).toBe(shippedRules.channels.tracking);
  });

  it('change what a channel is worth for one type, and mark that cell only', () => {
    const rules = apply(override(`type.${extortion}.tracking`, 'optional'));
    expect(rules.types[extortion].channels).toEqual({
      ...shippedRules.types[extortion].channels,
      tracking: 'optional',
    });
    expect(cellOrigin(rules, extortion, 'tracking').overridden?.by).toBe('user usr_1');
    expect(cellOrigin(rules, extortion, 'sms').overridden).toBeUndefined();
    expect(rules.types.competitor_malicious_review).toBe(shippedRules.types.competitor_malicious_review);
  });

  it('change an outcome’s words and add wording of one’s own', () => {
    const rules = apply(
      override('outcome.upheld', ['投诉成立', '支持商家']),
      override('wording.own.hint', own),
      override('wording.own.hint', { ...own, pattern: '意思意思' }, shop),
    );
    expect(rules.outcomes[0]).toMatchObject({
      words: ['投诉成立', '支持商家'],
      overridden: { shopId: null },
    });
    expect(rules.wording.slice(0, -1)).toEqual(shippedRules.wording);
    expect(rules.wording.at(-1)).toMatchObject({
      id: 'wording.own.hint',
      pattern: '意思意思',
      confidence: 'unknown',
      effectiveFrom: '2026-11-21',
      overridden: { shopId: 'shop_1' },
    });
  });

  it('pass over what does not fit these rules', () => {
    const rules = apply(
      override('limit.of_an_older_version', 3),
      override('limit.filing_window', 'soon'),
      override('limit.decision', 3),
    );
    expect(rules).toEqual(apply(override('limit.decision', 3)));
  });

  it('never leave a type without its last path, however many are taken away', () => {
    const taken = evidenceChannels.map((channel) => override(`type.${extortion}.${channel}`, 'useless'));
    const { channels } = apply(...taken).types[extortion];
    expect(Object.values(channels).filter((use) => use === 'required')).toHaveLength(1);
  });

  it('do not change the rules they are made from', () => {
    const before = canonicalJson(shippedRules);
    apply(
      override('limit.decision', 3),
      override('channel.sms.bill', { count: 3 }),
      override('wording.own.x', own),
    );
    expect(canonicalJson(shippedRules)).toBe(before);
  });
});

describe('what may be set otherwise', () => {
  it('is every limit but the one shot, every part, every cell and every outcome', () => {
    const ids = overridableIds(shippedRules);
    const parts = Object.values(shippedRules.channels).flat();
    const limits = Object.values(shippedRules.limits).length - 1;
    expect(ids).toHaveLength(
      limits + parts.length + complaintTypes.length * 7 + shippedRules.outcomes.length,
    );
    expect(ids).not.toContain('limit.complaints_per_review');
    expect(new Set(ids).size).toBe(ids.length);
  });

  it.each([
    ['limit.filing_window', 15],
    ['limit.complaint_quota', 40],
    ['limit.complaint_quota', null],
    ['channel.sms.bill', { count: 2 }],
    [`type.${extortion}.tracking`, 'optional'],
    ['outcome.closed', ['已关闭']],
    ['wording.own.mine', own],
  ])('takes %s as %j', (ruleId, value) => {
    expect(refusal(ruleId, value)).toBeNull();
  });

  it.each([
    ['a rule that is not there', 'limit.nothing', 3, 'limit.nothing'],
    ['a second complaint for a review', 'limit.complaints_per_review', 2, '平台规定'],
    ['no complaint for a review', 'limit.complaints_per_review', 0, '平台规定'],
    ['a shipped wording rule', 'wording.demand.amount', own, '平台规定'],
    ['a type as a whole', `type.${extortion}`, 'useless', '平台规定'],
    ['the id of an own rule with capitals', 'wording.own.Mine', own, 'wording.own.'],
    ['an unknown filing window', 'limit.filing_window', null, '1 到 36500'],
    ['half a day', 'limit.decision', 0.5, '整数'],
    ['a negative number', 'limit.decision', -1, '整数'],
    ['more days than dates have', 'limit.wangwang_chat', 1e9, '36500'],
    ['a number as text', 'limit.decision', '3', '整数'],
    ['nothing to change', 'channel.sms.bill', {}, '至少要改一项'],
    ['an unknown key', 'channel.sms.bill', { title: own.title }, 'title'],
    ['a count of none', 'channel.sms.bill', { count: 0 }, 'count：至少 1。'],
    ['half a sentence', 'channel.sms.bill', { hint: { zh: '要原件' } }, 'hint.en'],
    ['an unknown use', `type.${extortion}.sms`, 'path', 'required、optional、useless'],
    ['no words', 'outcome.upheld', [], '至少 1 项'],
    ['a word of another outcome', 'outcome.upheld', ['成立'], '投诉不成立'],
    ['a pattern that does not compile', 'wording.own.a', { ...own, pattern: '(' }, 'pattern：'],
    ['a pattern that finds everything', 'wording.own.a', { ...own, pattern: '钱*' }, '空文本'],
  ])('is not %s', (_name, ruleId, value, said) => {
    const refused = refusal(ruleId, value);
    expect(refused?.zh).toContain(said);
    expect(refused?.en).toMatch(/[a-z]/);
  });

  it('is never decided by throwing, and what is taken is applied', () => {
    const ids = fc.constantFrom(...overridableIds(shippedRules), 'wording.own.a', 'limit.x', '');
    const values = fc.oneof(
      fc.anything(),
      fc.integer(),
      fc.constantFrom('required', 'optional', 'useless', own, { count: 2 }, ['已撤诉']),
    );
    fc.assert(
      fc.property(ids, values, (ruleId, value) => {
        const isTaken = validateOverride(shippedRules, { ruleId, value }) === null;
        const rules = apply(override(ruleId, value));
        expect(rules !== shippedRules).toBe(isTaken);
      }),
      { numRuns: 200 },
    );
  });
});
