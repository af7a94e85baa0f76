import fc from 'fast-check';
import { markup } from './markup';
import type { ScreenshotTemplate } from './template';
import { toPixelBox, toTruth, type PageMarks } from './truth';

const template: ScreenshotTemplate = {
  kind: 'sms-thread',
  variant: 'demo',
  html: markup`<p></p>`,
  css: '',
  width: 390,
  deviceScaleFactor: 2,
  complete: false,
};
const rect = { x: 10.25, y: 20, width: 30.5, height: 8 };
const box = [20, 40, 62, 16];

function field(kind: string, value: string, seen = 1, inMessage = false): PageMarks['fields'][number] {
  return { kind, value, rect, seen, inMessage };
}

function message(sender: string, time: string, seen = 1, text = '好'): PageMarks['messages'][number] {
  return { side: 'right', sender, time, text, rect, seen };
}

describe('toPixelBox', () => {
  it('gives whole pixels that cover the rectangle and less than one pixel more on each side', () => {
    // Chromium lays out in 64ths of a pixel.
    const length = fc.integer({ min: 0, max: 320_000 }).map((parts) => parts / 64);
    fc.assert(
      fc.property(
        length,
        length,
        length,
        length,
        fc.constantFrom(1, 1.5, 2, 3),
        (x, y, width, height, scale) => {
          const [left, top, boxWidth, boxHeight] = toPixelBox({ x, y, width, height }, scale);

          expect([left, top, boxWidth, boxHeight].every(Number.isInteger)).toBe(true);
          expect(left).toBeLessThanOrEqual(x * scale);
          expect(left).toBeGreaterThan(x * scale - 1);
          expect(left + boxWidth).toBeGreaterThanOrEqual((x + width) * scale);
          expect(left + boxWidth).toBeLessThan((x + width) * scale + 1);
          expect(top + boxHeight).toBeGreaterThanOrEqual((y + height) * scale);
          expect(top + boxHeight).toBeLessThan((y + height) * scale + 1);
        },
      ),
    );
  });
});

describe('toTruth', () => {
  it('scales boxes to picture pixels and keeps the order of the page', () => {
    const fields = [field('phone', '13800000000'), field('timestamp', '2026-11-15 09:17')];

    expect(toTruth(template, { fields, messages: [], names: [] }).fields).toEqual([
      { kind: 'phone', value: '13800000000', box },
      { kind: 'timestamp', value: '2026-11-15 09:17', box },
    ]);
  });

  it('leaves out values that are cut away too far to be read', () => {
    const fields = [field('phone', '13800000000', 0.8), field('phone', '13900000000', 0.95)];

    expect(toTruth(template, { fields, messages: [], names: [] }).fields.map(({ value }) => value)).toEqual([
      '13900000000',
    ]);
  });

  it('says who wrote a message and when only while the picture tells it outside the message', () => {
    const time = '2026-11-15 09:17';
    const fields = [
      field('timestamp', time),
      field('timestamp', '2026-11-15 09:30', 0.2),
      field('phone', '1', 1, true),
    ];
    const messages = [message('店铺:小禾', time), message('1', '2026-11-15 09:30'), message('', '')];

    expect(toTruth(template, { fields, messages, names: ['店铺:小禾'] }).messages).toEqual([
      { side: 'right', sender: '店铺:小禾', time, text: '好', box },
      { side: 'right', sender: null, time: null, text: '好', box },
      { side: 'right', sender: null, time: null, text: '好', box },
    ]);
  });

  it('keeps a message cut through while words or a good part of its picture are left', () => {
    const messages = [
      message('', '', 0.1),
      message('', '', 0.1, ''),
      message('', '', 0.5, ''),
      message('', '', 0),
    ];

    expect(toTruth(template, { fields: [], messages, names: [] }).messages.map(({ text }) => text)).toEqual([
      '好',
      '',
    ]);
  });

  it('carries kind and completeness of the template', () => {
    expect(toTruth(template, { fields: [], messages: [], names: [] })).toMatchObject({
      kind: 'sms-thread',
      complete: false,
    });
  });
});
