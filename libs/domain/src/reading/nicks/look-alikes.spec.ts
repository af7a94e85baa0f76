import type { FieldCandidate } from '../fields/field-candidate';
import { lines, pageOf, valuesOf } from '../fixtures/reading.fixture';
import { doubtLookAlikes } from './look-alikes';

/** Each text a nick, and all of them together what is in the picture. */
function doubted(texts: readonly string[], em: number, others: readonly string[] = []): string[] {
  const { layout } = pageOf(lines([...texts, ...others], { em }));
  const candidates = layout.segments
    .filter(({ text }) => texts.includes(text))
    .map((segment): FieldCandidate => {
      const { text } = segment;
      const place = { segment, start: 0, end: text.length };
      return {
        ...place,
        kind: 'buyer_nick',
        role: 'message',
        normalized: text,
        certainty: 1,
        doubt: 1,
        settled: true,
      };
    });
  return valuesOf(doubtLookAlikes(layout, candidates));
}

describe('signs that look alike in small print', () => {
  it.each([['summer_wangll'], ['l**0'], ['t*1'], ['Jack_zxy'], ['leo|angel']])(
    'leave %s to a person where it stands once',
    (nick) => {
      expect(doubted([nick], 12)).toEqual([`${nick}?`]);
      expect(doubted([nick], 24)).toEqual([nick]);
    },
  );

  it.each([['云淡风轻2019'], ['tb83750126'], ['momo_ange'], ['t**8']])('are not in %s', (nick) => {
    expect(doubted([nick], 12)).toEqual([nick]);
  });

  it('are believed in two places, unless a third one has another of them', () => {
    const twice = ['summer_wangll', 'summer_wangll'];
    expect(doubted(twice, 12)).toEqual(twice);
    expect(doubted(twice, 12, ['summer_wangli 你好'])).toEqual(['summer_wangll?', 'summer_wangll?']);
  });
});
