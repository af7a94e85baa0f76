import fc from 'fast-check';
import { checkCodes } from '../checks/check-codes';
import { at } from '../checks/facts.fixture';
import type { FilingCandidate } from './filing-candidate';
import { rankFilings } from './rank-filings';

const now = at('2026-11-23 12:00:00');
const candidate = (caseId: string, rest: Partial<FilingCandidate> = {}): FilingCandidate => ({
  caseId,
  shopId: 'shop_1',
  ready: true,
  checks: [{ code: 'identity.order_id', verdict: 'match' }],
  completePaths: 1,
  values: { machine: 2, person: 2 },
  orderYuan: 100,
  dueAt: at('2026-12-03 12:00:00'),
  quotaLeft: null,
  passRate: 0.5,
  ...rest,
});
const order = (...candidates: FilingCandidate[]) => rankFilings(candidates, now).map(({ caseId }) => caseId);

describe('file these next', () => {
  it.each<[string, Partial<FilingCandidate>]>([
    ['an earlier deadline', { dueAt: at('2026-11-24 12:00:00') }],
    ['a dearer order', { orderYuan: 900 }],
    [
      'more that ties it to the order',
      {
        checks: [
          { code: 'identity.order_id', verdict: 'match' },
          { code: 'identity.buyer_nick', verdict: 'match' },
        ],
      },
    ],
    ['more channels complete', { completePaths: 2 }],
    ['more confirmed by a person', { values: { machine: 0, person: 4 } }],
    ['a shop that wins more often', { passRate: 0.9, shopId: 'shop_2' }],
  ])('puts a case first for %s', (_name, better) => {
    expect(order(candidate('case_1'), candidate('case_2', better))).toEqual(['case_2', 'case_1']);
  });

  it.each<[string, Partial<FilingCandidate>]>([
    [
      'a contradiction',
      {
        checks: [
          { code: 'identity.order_id', verdict: 'match' },
          { code: 'identity.phone', verdict: 'mismatch' },
        ],
      },
    ],
    [
      'what could not be checked',
      {
        checks: [
          { code: 'identity.order_id', verdict: 'match' },
          { code: 'identity.phone', verdict: 'unknown' },
        ],
      },
    ],
    ['a value that is not known', { orderYuan: null }],
  ])('puts a case last for %s', (_name, worse) => {
    expect(order(candidate('case_1', worse), candidate('case_2'))).toEqual(['case_2', 'case_1']);
  });

  it('says why', () => {
    const [first] = rankFilings(
      [
        candidate('case_1', {
          dueAt: at('2026-11-24 08:30:00'),
          quotaLeft: 2,
          checks: [
            { code: 'identity.order_id', verdict: 'match' },
            { code: 'time.not_future', verdict: 'match' },
            { code: 'identity.phone', verdict: 'unknown' },
          ],
        }),
      ],
      now,
    );
    expect(first?.reasons.map(({ zh }) => zh)).toEqual([
      '距截止还有 20 小时（2026-11-24 08:30:00）。',
      '有 1 项与订单一致。',
      '有 1 项无法核对。',
      '有 2 个值经人工确认。',
      '订单金额 100.00 元。',
      '本店投诉成立率 50%。',
      '本店还可投诉 2 次。',
    ]);
    expect(first?.reasons[0]?.en).toBe('20 hours left (2026-11-24 08:30:00).');
  });

  it('files no more of a shop than its quota has room for, the best first', () => {
    const ranked = rankFilings(
      [
        candidate('case_1', { quotaLeft: 1, orderYuan: 50 }),
        candidate('case_2', { quotaLeft: 1, orderYuan: 500 }),
        candidate('case_3', { shopId: 'shop_2', quotaLeft: 5, orderYuan: 1 }),
        candidate('case_4', { shopId: 'shop_3', quotaLeft: 0, orderYuan: 900 }),
      ],
      now,
    );
    expect(ranked.map(({ caseId, tier }) => [caseId, tier])).toEqual([
      ['case_2', 'next'],
      ['case_3', 'next'],
      ['case_4', 'blocked'],
      ['case_1', 'blocked'],
    ]);
    expect(ranked[2]?.reasons[0]?.zh).toBe('本店投诉名额已用完。');
    expect(ranked[3]?.reasons[0]?.zh).toBe('本店只剩 1 个名额，先留给排在前面的案件。');
  });

  it('keeps a case whose deadline has just passed on top and says so', () => {
    const late = candidate('case_2', { dueAt: at('2026-11-23 11:59:59') });
    expect(order(candidate('case_1'), late)).toEqual(['case_2', 'case_1']);
    expect(rankFilings([late], now)[0]?.reasons[0]?.en).toBe(
      'The deadline was 2026-11-23 11:59:59: act at once.',
    );
  });
});

describe('the ranking', () => {
  const some = fc.record({
    shopId: fc.constantFrom('shop_1', 'shop_2'),
    ready: fc.boolean(),
    checks: fc.array(
      fc.record({
        code: fc.constantFrom(...checkCodes),
        verdict: fc.constantFrom('match' as const, 'mismatch' as const, 'unknown' as const),
      }),
      { maxLength: 6 },
    ),
    completePaths: fc.nat(3),
    values: fc.record({ machine: fc.nat(5), person: fc.nat(5) }),
    orderYuan: fc.option(fc.integer({ min: 0, max: 2000 })),
    dueAt: fc.integer({ min: -10, max: 800 }).map((hours) => new Date(now.getTime() + hours * 3_600_000)),
    quotaLeft: fc.option(fc.nat(3)),
    passRate: fc.option(fc.double({ min: 0, max: 1, noNaN: true })),
  });
  /** All cases of a shop share its quota. */
  const list = fc.array(some, { minLength: 1, maxLength: 12 }).map((all) =>
    all.map((each, index) => ({
      ...each,
      caseId: `case_${index}`,
      quotaLeft: all.find(({ shopId }) => shopId === each.shopId)?.quotaLeft ?? null,
    })),
  );
  const placeOf = (candidates: readonly FilingCandidate[], caseId: string) =>
    rankFilings(candidates, now).findIndex((ranked) => ranked.caseId === caseId);

  it('never puts a case that is not ready before one that is, and loses none', () => {
    fc.assert(
      fc.property(list, (candidates) => {
        const ranked = rankFilings(candidates, now);
        const ready = ranked.map(({ caseId }) => candidates.find((each) => each.caseId === caseId)?.ready);
        expect(ready.lastIndexOf(true)).toBeLessThan(ready.includes(false) ? ready.indexOf(false) : Infinity);
        expect(ranked.map(({ caseId }) => caseId).toSorted()).toEqual(
          candidates.map(({ caseId }) => caseId).toSorted(),
        );
        for (const { score } of ranked) expect(score >= 0 && score <= 100).toBe(true);
      }),
    );
  });

  it('is the same whatever order the cases come in', () => {
    fc.assert(
      fc.property(list, (candidates) => {
        expect(rankFilings(candidates.toReversed(), now)).toEqual(rankFilings(candidates, now));
      }),
    );
  });

  it.each<[string, (each: FilingCandidate, by: number) => Partial<FilingCandidate>]>([
    ['an earlier deadline', ({ dueAt }, by) => ({ dueAt: new Date(dueAt.getTime() - by * 60_000) })],
    ['more value', ({ orderYuan }, by) => ({ orderYuan: (orderYuan ?? 0) + by })],
    ['a better pass rate', ({ passRate }, by) => ({ passRate: Math.min(1, (passRate ?? 0.5) + by / 5000) })],
    ['readiness', () => ({ ready: true })],
  ])('never puts a case later for %s, all else equal', (_name, better) => {
    fc.assert(
      fc.property(list, fc.nat(20), fc.nat(3000), (candidates, which, by) => {
        const chosen = candidates[which % candidates.length];
        if (!chosen) throw new Error('the list is empty');
        const improved = candidates.map((each) =>
          each === chosen ? { ...each, ...better(each, by) } : each,
        );
        expect(placeOf(improved, chosen.caseId)).toBeLessThanOrEqual(placeOf(candidates, chosen.caseId));
      }),
    );
  });
});
