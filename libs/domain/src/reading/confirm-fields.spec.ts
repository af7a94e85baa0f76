import { confirmFields, type WeighedField } from './confirm-fields';
import type { FoundField } from './reading';

function weighed(over: Partial<FoundField> = {}, settled = true): WeighedField {
  return {
    settled,
    field: {
      kind: 'order_id',
      role: 'plain',
      value: over.normalized ?? '3311904826150372918',
      normalized: '3311904826150372918',
      confidence: 0.8,
      page: 1,
      box: [100, 200, 300, 30],
      accepted: false,
      ...over,
    },
  };
}

describe('two readers of one picture', () => {
  it('are surer together of what both read at the same place', () => {
    const [found] = confirmFields([weighed()], [weighed({ confidence: 0.7, box: [104, 202, 290, 28] })]);
    expect(found?.settled).toBe(true);
    expect(found?.field.confidence).toBeCloseTo(0.94);
  });

  it('leave to a person what they read differently', () => {
    const time = (normalized: string) => weighed({ kind: 'timestamp', normalized });
    const [found, ...more] = confirmFields([time('2026-11-02 09:03')], [time('2026-11-02 09:08')]);
    expect(more).toEqual([]);
    expect(found?.settled).toBe(false);
    expect(found?.field).toMatchObject({ normalized: '2026-11-02 09:03' });
    expect(found?.field.confidence).toBeLessThan(0.8);
  });

  it('give a person both readings of an order id', () => {
    const found = confirmFields([weighed()], [weighed({ normalized: '3311904826150372919' })]);
    expect(found.map(({ field, settled }) => [field.normalized, settled])).toEqual([
      ['3311904826150372918', false],
      ['3311904826150372919', false],
    ]);
  });

  it('give a person both readings of a nick, which has no other proof', () => {
    const nick = (normalized: string) => weighed({ kind: 'buyer_nick', normalized });
    const found = confirmFields([nick('云淡风轻')], [nick('云淡凤轻')]);
    expect(found.map(({ field, settled }) => [field.normalized, settled])).toEqual([
      ['云淡风轻', false],
      ['云淡凤轻', false],
    ]);
  });

  it('leave a nick to a person that either of them hardly read', () => {
    const nick = (confidence: number) => weighed({ kind: 'buyer_nick', normalized: 'Jack_zxy', confidence });
    expect(confirmFields([nick(0.9)], [nick(0.08)]).map(({ settled }) => settled)).toEqual([false]);
    expect(confirmFields([nick(0.08)], [nick(0.9)]).map(({ settled }) => settled)).toEqual([false]);
    expect(confirmFields([nick(0.9)], [nick(0.3)]).map(({ settled }) => settled)).toEqual([true]);
  });

  it('leave to a person what only one of them saw, whichever it was', () => {
    const only = weighed();
    expect(confirmFields([only], []).map(({ settled }) => settled)).toEqual([false]);
    expect(confirmFields([], [only]).map(({ settled }) => settled)).toEqual([false]);
  });

  it('do not confirm each other from different places or pages', () => {
    const elsewhere = weighed({ box: [100, 900, 300, 30] });
    expect(confirmFields([weighed()], [elsewhere]).every(({ settled }) => !settled)).toBe(true);
    expect(confirmFields([weighed()], [weighed({ page: 2 })]).every(({ settled }) => !settled)).toBe(true);
  });

  it('believe the one that saw what the value belongs to', () => {
    const [found] = confirmFields([weighed({}, false)], [weighed({}, true)]);
    expect(found?.settled).toBe(true);
  });

  it('change nothing when there was only one reader', () => {
    expect(confirmFields([weighed()], null)).toEqual([weighed()]);
  });
});
