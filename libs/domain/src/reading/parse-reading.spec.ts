import fc from 'fast-check';
import { nicks, orderIds, phones, toMinute, toSecond, wallClocks } from './fixtures/arbitraries.fixture';
import { centred, isInside, line, lines, readingOf } from './fixtures/reading.fixture';
import { storedReading, storedReadings } from './fixtures/stored-reading.fixture';
import { PARSER_VERSION, parseReading } from './parse-reading';
import type { FoundField, ReadLine, Reading } from './reading';

function keyOf({ kind, normalized, role }: FoundField): string {
  return `${kind}/${role}/${normalized}`;
}

/** Words that no parser takes for a value or a sign of the kind of picture. */
const idleWords = ['商品', '详情', '好看', '收藏', '颜色', '浅灰', 'M', 'hello', '12', '¥', '99.00', '…'];
const idleTexts = fc
  .array(fc.constantFrom(...idleWords), { minLength: 1, maxLength: 6 })
  .map((all) => all.join(' '));

const anyLine: fc.Arbitrary<ReadLine> = fc
  .record({
    text: fc.oneof(
      idleTexts,
      orderIds.map((id) => `订单 编号 ： ${id}`),
      orderIds,
      phones.map((phone) => `联系 手机 ： ${phone}`),
      fc.tuple(nicks, wallClocks).map(([nick, clock]) => `${nick} ${toSecond(clock)}`),
      wallClocks.map(toMinute),
      fc.constantFrom(
        '昨 天 14:03',
        '2026-13-40 25:61',
        '微 信号 ： deer19920816',
        '运单 号 ： YT7493028516640',
      ),
      fc.string({ maxLength: 40 }),
    ),
    left: fc.integer({ min: 0, max: 900 }),
    top: fc.integer({ min: 0, max: 2000 }),
    em: fc.integer({ min: 8, max: 40 }),
    confidence: fc.double({ min: 0, max: 1, noNaN: true }),
    page: fc.integer({ min: 1, max: 2 }),
  })
  .map(({ text, ...options }) => line(text, options));

const anyReading = fc
  .tuple(fc.array(anyLine, { maxLength: 12 }), fc.constantFrom<[number, number][]>([1200, 900], [780, 1688]))
  .map(([all, size]) => readingOf(all, size));

describe('parsing a reading', () => {
  it('says by which version it was done', () => {
    expect(parseReading(readingOf([]))).toEqual({
      parserVersion: PARSER_VERSION,
      part: null,
      fields: [],
      messages: [],
      window: { complete: null, missing: [] },
      document: null,
    });
  });

  it('leaves to a person what stands at the very side of the picture, where it may be cut', () => {
    const accepted = (left: number) =>
      parseReading(readingOf([line('订单编号：3311904826150372918', { left, top: 300, em: 20 })])).fields.map(
        (field) => field.accepted,
      );
    expect(accepted(200)).toEqual([true]);
    expect(accepted(readingOf([]).width - line('订单编号：3311904826150372918', { em: 20 }).box[2])).toEqual([
      false,
    ]);
  });

  it('believes the part that a person named, and reads by it', () => {
    const all = lines(['截至 2026 年 11 月 13 日 10:21 尚 未 签收']);
    expect(parseReading(readingOf(all)).part).toBeNull();
    const parsed = parseReading(readingOf(all), { channel: 'red_stamp', part: 'certificate' });
    expect(parsed.part).toBe('certificate');
    expect(parsed.fields.map(keyOf)).toEqual(['timestamp/stated/2026-11-13 10:21']);
  });

  it('resolves 昨天 with the day of the capture and leaves it to a person without', () => {
    const reading = readingOf(
      [centred('昨 天 14:03', 500), centred('2026 年 11 月 12 日 9:00', 300)],
      [780, 1688],
    );
    const find = (captureDate: Date | null) =>
      parseReading(reading, { channel: 'wechat', captureDate }).fields[1];
    expect(find(new Date('2026-11-18T12:00:00Z'))).toMatchObject({
      normalized: '2026-11-17 14:03',
      accepted: true,
    });
    expect(find(null)).toMatchObject({ normalized: '昨天14:03', value: '昨天14:03', accepted: false });
  });

  it('gives the same fields in whatever order the lines come', () => {
    fc.assert(
      fc.property(
        anyReading.chain((reading) =>
          fc.tuple(
            fc.constant(reading),
            fc.shuffledSubarray(reading.lines, { minLength: reading.lines.length }),
          ),
        ),
        ([reading, shuffled]) => {
          expect(parseReading({ ...reading, lines: shuffled })).toEqual(parseReading(reading));
        },
      ),
      { numRuns: 100 },
    );
  });

  it('gives boxes inside a line of the reading, confidences from 0 to 1 and no empty values', () => {
    fc.assert(
      fc.property(anyReading, (reading) => {
        for (const { box, page, confidence, normalized, value } of parseReading(reading).fields) {
          expect(reading.lines.some((read) => read.page === page && isInside(box, read.box))).toBe(true);
          expect(confidence >= 0 && confidence <= 1).toBe(true);
          expect(normalized !== '' && value !== '').toBe(true);
        }
      }),
      { numRuns: 100 },
    );
  });

  it.each(storedReadings)('loses no field of %s when unrelated lines stand below', (name) => {
    const reading: Reading = storedReading(name);
    const before = parseReading(reading);
    fc.assert(
      fc.property(fc.array(idleTexts, { minLength: 1, maxLength: 5 }), (texts) => {
        const added = lines(texts, { top: reading.height + 200 });
        const after = parseReading({ ...reading, lines: [...reading.lines, ...added] });
        expect(after.fields.map(keyOf)).toEqual(expect.arrayContaining(before.fields.map(keyOf)));
        expect(after.part).toBe(before.part);
      }),
      { numRuns: 5 },
    );
  });

  it.each(storedReadings)('gives normal forms in %s that the rest of the system relies on', (name) => {
    const shapes: Partial<Record<FoundField['kind'], RegExp>> = {
      order_id: /^\d{15,19}$/,
      timestamp: /^\d{4}-\d{2}-\d{2} \d{2}:\d{2}(:\d{2})?$/,
      phone: /^1\d{2}(\d{4}|\*{4})\d{4}$/,
      tracking_no: /^[A-Z0-9]{8,20}$/,
    };
    for (const { kind, normalized } of parseReading(storedReading(name)).fields) {
      expect(normalized).toMatch(shapes[kind] ?? /./);
    }
  });
});
