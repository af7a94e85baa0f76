import type { RgbRaster } from '../images/page-source';
import { extractInk } from './ink';
import { lowLines } from './low-lines';
import { findTextLines } from './text-lines';

const size = { width: 200, height: 60 };

/** Letters as uprights with a foot stroke each, at the given places; flat strokes below them at others. */
function page(letters: readonly number[], strokes: readonly number[], strokeTop = 41): RgbRaster {
  const data = Buffer.alloc(size.width * size.height * 3, 255);
  const fill = (x: number, y: number, width: number, height: number) => {
    for (let row = y; row < y + height; row++) {
      data.fill(0, (row * size.width + x) * 3, (row * size.width + x + width) * 3);
    }
  };
  for (const x of letters) {
    fill(x, 22, 2, 18);
    fill(x, 38, 7, 2);
  }
  for (const x of strokes) fill(x, strokeTop, 10, 2);
  return { data, ...size };
}

function found(raster: RgbRaster) {
  const ink = extractInk(raster);
  const { lines, owner } = findTextLines(ink);
  return lines.flatMap((line) => lowLines(ink, owner, line));
}

describe('lowLines', () => {
  it('finds a flat stroke below the feet of the letters', () => {
    expect(found(page([20, 30, 52, 62], [40]))).toEqual([{ from: 40, to: 50 }]);
  });

  it('takes neither the feet of letters nor a dash at half height for one', () => {
    expect(found(page([20, 30, 52, 62], []))).toEqual([]);
    expect(found(page([20, 30, 52, 62], [40], 30))).toEqual([]);
  });
});
