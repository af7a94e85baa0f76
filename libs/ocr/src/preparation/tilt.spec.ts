import type { RgbRaster } from '../images/page-source';
import { extractInk } from './ink';
import { levelPage } from './level-page';
import { findTextLines } from './text-lines';
import { findTilt } from './tilt';

const size = { width: 600, height: 400 };

/** Rows of little strokes as text has them, leaning by `slope` pixels down for one to the right. */
function page(slopeAt: (y: number) => number, rows = [60, 120, 180, 240, 300, 350]): RgbRaster {
  const data = Buffer.alloc(size.width * size.height * 3, 255);
  for (const row of rows) {
    for (let x = 60; x < 540; x += 6) {
      const y = Math.round(row + slopeAt(row) * (x - 300));
      const tall = x % 4 === 0 ? 14 : 10;
      for (let down = 0; down < tall; down++) {
        for (let across = 0; across < 3; across++)
          data.fill(
            20,
            ((y + down) * size.width + x + across) * 3,
            ((y + down) * size.width + x + across) * 3 + 3,
          );
      }
    }
  }
  return { data, ...size };
}

function tiltOf(raster: RgbRaster) {
  const ink = extractInk(raster);
  return findTilt(ink, findTextLines(ink));
}

describe('findTilt', () => {
  it('calls a level page level', () => {
    expect(tiltOf(page(() => 0))).toBeNull();
  });

  it('finds how a page leans, either way', () => {
    expect(tiltOf(page(() => 0.04))?.slope).toBeCloseTo(0.04, 2);
    expect(tiltOf(page(() => -0.03))?.slope).toBeCloseTo(-0.03, 2);
  });

  it('finds a slope that changes from top to foot', () => {
    const tilt = tiltOf(page((y) => (y - 200) * 0.0002));
    expect(tilt?.keystone).toBeCloseTo(0.0002, 4);
  });

  it('does not judge by one or two lines', () => {
    expect(tiltOf(page(() => 0.04, [60, 120]))).toBeNull();
  });
});

describe('levelPage', () => {
  it('draws a leaning page level', () => {
    const leaning = page(() => 0.04);
    const tilt = tiltOf(leaning);
    if (!tilt) throw new Error('no tilt found');
    expect(tiltOf(levelPage(leaning, tilt))).toBeNull();
  });
});
