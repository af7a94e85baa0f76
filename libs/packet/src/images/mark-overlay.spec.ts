import type { Box } from '@juzheng/contracts';
import fc from 'fast-check';
import { busynessOf } from './busyness';
import { clampBox, markOverlay } from './mark-overlay';
import { legendOf, numberMarks } from './number-marks';

const page = { width: 1080, height: 2340 };

/** Left and top of the badge on the page. */
function badgeOf(overlay: ReturnType<typeof markOverlay>): { x: number; y: number } {
  const [, x = '', y = ''] =
    /<rect x="([-\d.]+)" y="([-\d.]+)"[^>]*fill="#d0021b"/.exec(overlay?.svg ?? '') ?? [];
  return { x: Number(x), y: Number(y) };
}

describe('the frame of a mark', () => {
  it('lies on the page, wherever the box is', () => {
    const box = fc.tuple(
      fc.integer({ min: -50, max: 1100 }),
      fc.integer({ min: -50, max: 2400 }),
      fc.integer({ min: 1, max: 1200 }),
      fc.integer({ min: 1, max: 2500 }),
    );
    fc.assert(
      fc.property(box, fc.integer({ min: 1, max: 120 }), (at, number) => {
        const overlay = markOverlay(at, number, page);
        if (!overlay) return expect(clampBox(at, page, 0)).toBeNull();
        const [, width, height] = /width="(\d+)" height="(\d+)"/.exec(overlay.svg) ?? [];
        expect(overlay.left).toBeGreaterThanOrEqual(0);
        expect(overlay.top).toBeGreaterThanOrEqual(0);
        expect(overlay.left + Number(width)).toBeLessThanOrEqual(page.width);
        expect(overlay.top + Number(height)).toBeLessThanOrEqual(page.height);
      }),
    );
  });

  it('puts its number above, or where no other mark and no writing would be covered', () => {
    const box: Box = [400, 400, 200, 30];
    expect(badgeOf(markOverlay(box, 1, page)).y).toBeLessThan(400);
    expect(badgeOf(markOverlay(box, 1, page, [[380, 360, 240, 36]])).x).toBeLessThan(400);
    const greys = new Uint8Array(page.width * page.height).fill(255);
    for (let y = 375; y < 395; y += 4) greys.fill(0, y * page.width + 390, y * page.width + 430);
    expect(badgeOf(markOverlay(box, 1, page, [], busynessOf(greys, page))).x).toBeLessThan(400);
  });

  it('writes the number as outlines: no font of the host is asked for', () => {
    const svg = markOverlay([10, 100, 50, 20], 27, page)?.svg ?? '';
    expect(svg.match(/<path /g)).toHaveLength(2);
    expect(svg).not.toContain('<text');
  });
});

describe('numbers of marks', () => {
  const mark = (label: string, onPage: number, factId: string | null = null) => ({
    label,
    factId,
    page: onPage,
    box: [0, 0, 1, 1] as Box,
    personal: false,
  });

  it('run through the pages of a file, one for each fact or label', () => {
    const marks = numberMarks([
      mark('时间', 2),
      mark('昵称', 1, 'F1'),
      mark('买家', 2, 'F1'),
      mark('时间', 1),
    ]);
    expect(marks.map(({ label, number }) => [label, number])).toEqual([
      ['昵称', 1],
      ['时间', 2],
      ['时间', 2],
      ['买家', 1],
    ]);
    expect(legendOf(marks, 1)).toEqual([
      { number: 1, text: '昵称（F1）' },
      { number: 2, text: '时间' },
    ]);
  });
});
