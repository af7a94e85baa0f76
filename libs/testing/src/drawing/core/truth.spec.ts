import fc from 'fast-check';
import { markup } from './markup';
import type { ScreenshotTemplate } from './template';
import { toPixelBox, toTruth } from './truth';

const template: ScreenshotTemplate = {
  kind: 'sms-thread',
  html: markup`<p></p>`,
  css: '',
  width: 390,
  deviceScaleFactor: 2,
  complete: false,
};
const rect = { x: 10.25, y: 20, width: 30.5, height: 8 };

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
    const fields = [
      { kind: 'phone', value: '13800000000', rect },
      { kind: 'timestamp', value: '2026-11-15 09:17', rect },
    ];

    expect(toTruth(template, { fields, messages: [] }).fields).toEqual([
      { kind: 'phone', value: '13800000000', box: [20, 40, 62, 16] },
      { kind: 'timestamp', value: '2026-11-15 09:17', box: [20, 40, 62, 16] },
    ]);
  });

  it('says null for a sender or a time that the page does not tell', () => {
    const message = { side: 'right', sender: '', time: '', text: '好', rect };

    expect(toTruth(template, { fields: [], messages: [message] }).messages).toEqual([
      { side: 'right', sender: null, time: null, text: '好', box: [20, 40, 62, 16] },
    ]);
  });

  it('carries kind and completeness of the template', () => {
    expect(toTruth(template, { fields: [], messages: [] })).toMatchObject({
      kind: 'sms-thread',
      complete: false,
    });
  });
});
