import { fieldKinds } from '@juzheng/contracts';
import { acceptanceThresholds } from './acceptance-thresholds';
import type { FieldCandidate } from './fields/field-candidate';
import { line, readingOf } from './fixtures/reading.fixture';
import { settleFields } from './settle-fields';
import { toSegments } from './text/text-segment';

function candidate(
  normalized: string,
  {
    confidence = 0.9,
    top = 100,
    ...rest
  }: Partial<FieldCandidate> & { confidence?: number; top?: number } = {},
): FieldCandidate {
  const [segment] = toSegments(readingOf([line(normalized, { confidence, top })]));
  if (!segment) throw new Error('no segment');
  return {
    kind: 'order_id',
    role: 'plain',
    normalized,
    segment,
    start: 0,
    end: normalized.length,
    certainty: 1,
    doubt: 1,
    settled: true,
    ...rest,
  };
}

const id = '3311904826150372918';

describe('a value', () => {
  it.each(fieldKinds)('of kind %s is accepted from its threshold on', (kind) => {
    const threshold = acceptanceThresholds[kind];
    const accepted = (confidence: number) => settleFields([candidate(id, { kind, confidence })])[0]?.accepted;
    expect(accepted(threshold)).toBe(true);
    expect(accepted(threshold - 0.01)).toBe(false);
  });

  it('that is not settled is never accepted', () => {
    expect(settleFields([candidate(id, { confidence: 1, settled: false })])[0]?.accepted).toBe(false);
  });

  it('is less sure by what was guessed and surer by what confirms it', () => {
    expect(settleFields([candidate(id, { certainty: 0.5 })])[0]?.confidence).toBe(0.45);
    expect(settleFields([candidate(id, { doubt: 0.5 })])[0]?.confidence).toBe(0.95);
  });

  it('that stands in several places is given once, surer than its best reading', () => {
    const fields = settleFields([
      candidate(id, { confidence: 0.4, top: 100 }),
      candidate(id, { confidence: 0.45, top: 200, settled: false }),
    ]);
    expect(fields).toHaveLength(1);
    expect(fields[0]).toMatchObject({ confidence: 0.725, accepted: true, box: [20, 200, 190, 20] });
  });

  it('is given once for every role', () => {
    const fields = settleFields([
      candidate('鹿小鹿1992', { kind: 'buyer_nick', role: 'title' }),
      candidate('鹿小鹿1992', { kind: 'buyer_nick', role: 'message', top: 200 }),
    ]);
    expect(fields.map(({ role }) => role)).toEqual(['title', 'message']);
  });

  it('in the rows of a bill is given for every row', () => {
    const row = (top: number) => candidate('13857140382', { kind: 'phone', role: 'bill_row', top });
    expect(settleFields([row(300), row(200)]).map(({ box }) => box[1])).toEqual([200, 300]);
  });

  it('that is a time is given for every message and not made surer by the same minute elsewhere', () => {
    const time = (top: number) => candidate('2026-11-14 10:02', { kind: 'timestamp', role: 'message', top });
    expect(settleFields([time(200), time(300)]).map(({ confidence }) => confidence)).toEqual([0.9, 0.9]);
  });

  it('that nearly equals a better read one goes to a person', () => {
    const misread = '3311904826150372978';
    const fields = settleFields([candidate(id), candidate(misread, { confidence: 0.7, top: 200 })]);
    expect(fields.map(({ normalized, accepted }) => [normalized, accepted])).toEqual([
      [id, true],
      [misread, false],
    ]);
  });

  it('that nearly equals another is kept when both are read well, as sub-orders are', () => {
    const fields = settleFields([candidate(id), candidate('3311904826151372918', { top: 200 })]);
    expect(fields.map(({ accepted }) => accepted)).toEqual([true, true]);
  });
});
