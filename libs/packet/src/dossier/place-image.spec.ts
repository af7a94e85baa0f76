import fc from 'fast-check';
import { columnWidth, planImage } from './place-image';
import { textWidth } from './paper';

const room = 640;
const size = fc.record({
  width: fc.integer({ min: 1, max: 6000 }),
  height: fc.integer({ min: 1, max: 40_000 }),
});

describe('where an image goes', () => {
  it('gives windows the whole width, telephones room for a legend, scrolling captures columns', () => {
    expect(planImage({ width: 1920, height: 1080 }, room)).toMatchObject({
      form: 'wide',
      width: expect.closeTo(textWidth, 6) as number,
    });
    expect(planImage({ width: 1080, height: 2340 }, room)).toMatchObject({
      form: 'upright',
      height: expect.closeTo(room, 6) as number,
    });
    const tall = planImage({ width: 1080, height: 20_000 }, room);
    expect(tall).toMatchObject({ form: 'tall', width: columnWidth });
    expect(tall.form === 'tall' && tall.slices.length).toBe(8);
  });

  it('never leaves the page and never changes the proportions', () => {
    fc.assert(
      fc.property(size, (page) => {
        const plan = planImage(page, room);
        expect(plan.width).toBeLessThanOrEqual(textWidth + 1e-6);
        if (plan.form === 'tall') {
          for (const { height } of plan.slices) expect(height).toBeLessThanOrEqual(room + 1e-6);
        } else {
          expect(plan.height).toBeLessThanOrEqual(room + 1e-6);
          expect(plan.height / plan.width).toBeCloseTo(page.height / page.width, 6);
        }
      }),
    );
  });

  it('shows every row of a scrolling capture, and the end of each column again at the top of the next', () => {
    fc.assert(
      fc.property(size, (page) => {
        const plan = planImage(page, room);
        if (plan.form !== 'tall') return;
        const slices = plan.slices.map(({ slice }) => slice);
        expect(slices[0]?.top).toBe(0);
        const last = slices.at(-1);
        expect((last?.top ?? 0) + (last?.height ?? 0)).toBe(page.height);
        slices.slice(1).forEach((slice, index) => {
          const before = slices[index];
          expect(slice.top).toBeLessThanOrEqual((before?.top ?? 0) + (before?.height ?? 0));
        });
      }),
    );
  });
});
