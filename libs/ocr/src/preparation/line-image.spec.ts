import { cutLine, lineImage, toPgm } from './line-image';
import type { Ink } from './ink';
import { findTextLines } from './text-lines';

const width = 300;
const height = 60;

function inkWith(value: number): Ink {
  const data = new Uint8Array(width * height);
  for (let y = 20; y < 40; y++) data.fill(value, y * width + 50, y * width + 62);
  for (let y = 20; y < 40; y++) data.fill(value, y * width + 66, y * width + 80);
  return { data, width, height, threshold: 24, paper: new Uint8Array(width * height).fill(255) };
}

const form = { inkHeight: 32, border: 10 };

function imageOf(ink: Ink) {
  const { lines, owner } = findTextLines(ink);
  const [line] = lines;
  if (!line) throw new Error('no line');
  return lineImage(cutLine(ink, owner, line), form);
}

describe('lineImage', () => {
  it('maps a box of the line’s picture back to the page', () => {
    const image = imageOf(inkWith(200));
    const { width: across, height: down } = image;
    expect(image.toPage({ x0: 0, y0: 0, x1: across, y1: down })).toEqual({ x0: 50, y0: 20, x1: 80, y1: 40 });
    const middle = image.toPage({ x0: across / 2, y0: 10, x1: across, y1: down - 10 });
    expect(middle.x0).toBeCloseTo(65, 0);
  });

  it('stretches faint text to black on white', () => {
    const values = imageOf(inkWith(40)).data;
    expect(Math.min(...values)).toBeLessThan(10);
    expect(values[0]).toBe(255);
  });

  it('is a PGM file for engines that want files', () => {
    const image = imageOf(inkWith(200));
    const header = `P5\n${image.width} ${image.height}\n255\n`;
    expect(toPgm(image).toString('latin1', 0, header.length)).toBe(header);
    expect(toPgm(image)).toHaveLength(header.length + image.width * image.height);
  });
});
