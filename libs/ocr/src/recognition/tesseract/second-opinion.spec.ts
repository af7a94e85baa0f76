import fc from 'fast-check';
import { editDistance, joinOpinions, wantsSecondOpinion } from './second-opinion';
import type { EngineWord } from '../read-word';

const word = (text: string, confidence: number, x0 = 0, x1 = 100): EngineWord => ({
  text,
  confidence,
  box: { x0, y0: 0, x1, y1: 30 },
});

const texts = (words: readonly EngineWord[]) => words.map(({ text }) => text);

describe('joinOpinions', () => {
  it('is surer of a value that both engines read', () => {
    const [joined] = joinOpinions([word('3311951234567890123', 0.9)], [word('3311951234567890123', 0.8)]);
    expect(joined?.text).toBe('3311951234567890123');
    expect(joined?.confidence).toBeCloseTo(0.98);
  });

  it('takes the surer reading where they differ, and doubts it', () => {
    const [joined] = joinOpinions([word('1381082 3B58', 0.77)], [word('13810823858', 0.95)]);
    expect(joined?.text).toBe('13810823858');
    expect(joined?.confidence).toBeLessThan(0.5);
  });

  it('hardly doubts a reading that is contradicted by a guess only', () => {
    const [joined] = joinOpinions([word('138”*” “8888', 0.05)], [word('138****8888', 0.9)]);
    expect(joined?.text).toBe('138****8888');
    expect(joined?.confidence).toBeGreaterThan(0.8);
  });

  it('believes a masked phone number sooner than other values, but not more', () => {
    const joined = joinOpinions([word('174x*x*xx*0104', 0.1)], [word('174****0104', 0.27)]);
    expect(texts(joined)).toEqual(['174****0104']);
    expect(joined[0]?.confidence).toBeLessThan(0.3);
    expect(texts(joinOpinions([word('174x0104', 0.1)], [word('17410104', 0.27)]))).toEqual(['174x0104']);
  });

  it('never replaces Chinese that was read well', () => {
    const words = [word('订单', 0.9, 0, 60), word('编号', 0.9, 60, 120)];
    expect(texts(joinOpinions(words, [word('iTB4RS12', 0.8, 0, 120)]))).toEqual(['订单', '编号']);
  });

  it('replaces only the value in a line with a label', () => {
    const words = [word('运单', 0.9, 0, 50), word('号', 0.9, 50, 75), word('JT843788I230168', 0.6, 90, 300)];
    const joined = joinOpinions(words, [word('EES', 0.3, 0, 75), word('JT8437881230168', 0.9, 90, 300)]);
    expect(texts(joined)).toEqual(['运单', '号', 'JT8437881230168']);
  });

  it('keeps a date and its time two words when the Latin engine runs them together', () => {
    const words = [word('2026-11-15', 0.9, 0, 100), word('09:17:22', 0.9, 110, 190)];
    const same = joinOpinions(words, [word('2026-11-1509:17:22', 0.9, 0, 190)]);
    expect(texts(same)).toEqual(['2026-11-15', '09:17:22']);
    const other = joinOpinions(words, [word('2026-11-1509:17:23', 0.99, 0, 190)]);
    expect(texts(other)).toEqual(['2026-11-15', '09:17:23']);
  });

  it('knows that the English model reads th for the tb of a generated nick', () => {
    expect(texts(joinOpinions([word('由2265858', 0.1)], [word('th2265858', 0.88)]))).toEqual(['tb2265858']);
  });

  it('prefers the Chinese engine for ids that mix letters and digits', () => {
    expect(texts(joinOpinions([word('deer19920816', 0.85)], [word('deer1992O816', 0.88)]))).toEqual([
      'deer19920816',
    ]);
  });

  it('changes nothing without a second reading', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.string({ minLength: 1 }), fc.double({ min: 0, max: 1, noNaN: true }))),
        (list) => {
          const words = list.map(([text, confidence]) => word(text, confidence));
          expect(joinOpinions(words, [])).toEqual(words);
        },
      ),
    );
  });

  it('keeps every confidence between 0 and 1', () => {
    const some = fc.tuple(
      fc.stringMatching(/^[0-9A-Z*:-]{1,12}$/),
      fc.double({ min: 0, max: 1, noNaN: true }),
    );
    fc.assert(
      fc.property(fc.array(some, { maxLength: 5 }), fc.array(some, { maxLength: 5 }), (a, b) => {
        const words = (list: typeof a) => list.map(([text, confidence]) => word(text, confidence));
        for (const { confidence } of joinOpinions(words(a), words(b))) {
          expect(confidence).toBeGreaterThanOrEqual(0);
          expect(confidence).toBeLessThanOrEqual(1);
        }
      }),
    );
  });
});

describe('wantsSecondOpinion', () => {
  it('asks for one for numbers, masks, Latin and lines without Chinese', () => {
    expect(wantsSecondOpinion([word('订单', 0.9), word('3311951', 0.9)])).toBe(true);
    expect(wantsSecondOpinion([word('黄*成', 0.9)])).toBe(true);
    expect(wantsSecondOpinion([word('微信', 0.9), word('abc', 0.9)])).toBe(true);
    expect(wantsSecondOpinion([word('|', 0.9)])).toBe(true);
  });

  it('asks for none for Chinese alone', () => {
    expect(wantsSecondOpinion([word('请问有什么问题吗', 0.9)])).toBe(false);
  });
});

describe('editDistance', () => {
  it('counts changed, missing and added characters', () => {
    expect(editDistance('kitten', 'sitting')).toBe(3);
    expect(editDistance('', 'abc')).toBe(3);
    expect(editDistance('same', 'same')).toBe(0);
  });
});
