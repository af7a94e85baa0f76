import type { FoundField } from '@juzheng/domain';
import type { ImageTruth, TruthValue } from '../truth/image-truth';
import { aField, aTruth } from './score.fixture';
import { scoreFields } from './score-fields';

function score(
  kind: TruthValue['kind'],
  truth: string[],
  fields: FoundField[],
  changes: Partial<ImageTruth> = {},
) {
  const values = truth.map((value) => ({ kind, value }));
  return scoreFields(kind, aTruth({ values, ...changes }), { fields }, ['昨天 14:03 你好']);
}

describe('scoreFields', () => {
  it('tells found, accepted and wrong apart', () => {
    const { tally, missed, wrong } = score(
      'order_id',
      ['1', '2', '3'],
      [
        aField('order_id', '1', { accepted: true }),
        aField('order_id', '2', { accepted: false }),
        aField('order_id', '4', { accepted: true, confidence: 0.7 }),
        aField('order_id', '5', { accepted: false }),
      ],
    );
    expect(tally).toEqual({ expected: 3, found: 2, accepted: 1, given: 4, right: 2, trusted: 2, wrong: 1 });
    expect(missed).toEqual([{ file: 'a.png', kind: 'order_id', value: '3' }]);
    expect(wrong).toEqual([{ file: 'a.png', kind: 'order_id', value: '4', confidence: 0.7 }]);
  });

  it('counts a value once, however often it stands in the picture', () => {
    const twice = [aField('phone', '13800000001'), aField('phone', '13800000001', { accepted: true })];
    expect(score('phone', ['13800000001', '13800000001'], twice).tally).toMatchObject({
      expected: 1,
      accepted: 1,
      given: 1,
      trusted: 1,
    });
  });

  it('does not find a value of another kind', () => {
    expect(score('order_id', ['1'], [aField('tracking_no', '1')]).tally.found).toBe(0);
  });

  it('finds an account as any of its kinds', () => {
    const fields = [aField('qq_number', '12345'), aField('phone', '13800000001'), aField('order_id', 'tb1')];
    expect(score('account', ['12345', '+86 138 0000 0001', 'tb1'], fields).tally).toMatchObject({
      expected: 3,
      found: 2,
      given: 2,
    });
  });

  describe('of a time', () => {
    const full = '2026-11-02 09:05:07';

    it('without the seconds of the picture is not found, but not wrong', () => {
      const { tally } = score(
        'timestamp',
        [full],
        [aField('timestamp', '2026-11-02 09:05', { accepted: true })],
      );
      expect(tally).toMatchObject({ found: 0, right: 0, trusted: 1, wrong: 0 });
    });

    it('with seconds that the picture does not show is wrong', () => {
      const { tally } = score(
        'timestamp',
        ['2026-11-02 09:05'],
        [aField('timestamp', full, { accepted: true })],
      );
      expect(tally).toMatchObject({ found: 0, wrong: 1 });
    });

    it('with seconds is right where the truth may leave them out', () => {
      const fields = [aField('timestamp', full, { accepted: true })];
      const { tally } = score('timestamp', ['2026-11-02 09:05'], fields, { exactTimes: false });
      expect(tally).toMatchObject({ found: 1, right: 1, wrong: 0 });
    });

    it('left unresolved by the truth is found in a line or as a text of the picture', () => {
      expect(score('timestamp', ['昨天14:03'], []).tally).toMatchObject({ found: 1, accepted: 0 });
      const resolved = aField('timestamp', '2026-11-21 08:00', { value: '昨天 8:00', accepted: true });
      expect(score('timestamp', ['昨天8:00'], [resolved]).tally).toMatchObject({ accepted: 1, wrong: 0 });
      expect(score('timestamp', ['昨天8:01'], [resolved]).tally).toMatchObject({ found: 0, wrong: 1 });
    });
  });

  it('weighs every value given, accepted or not', () => {
    const fields = [aField('phone', '1', { confidence: 0.9 }), aField('phone', '2', { confidence: 0.4 })];
    expect(score('phone', ['1'], fields).weighed).toEqual([
      { confidence: 0.9, right: true },
      { confidence: 0.4, right: false },
    ]);
  });
});
