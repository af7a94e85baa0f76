import type { RgbRaster } from '../images/page-source';
import { extractInk, type Ink } from './ink';

type Colour = readonly [number, number, number];
interface Rectangle {
  x: number;
  y: number;
  width: number;
  height: number;
  colour: Colour;
}

const white: Colour = [255, 255, 255];
const black: Colour = [17, 17, 17];

function picture(width: number, height: number, page: Colour, rectangles: readonly Rectangle[]): RgbRaster {
  const data = Buffer.alloc(width * height * 3);
  const paint = (x: number, y: number, colour: Colour) => data.set(colour, (y * width + x) * 3);
  for (let y = 0; y < height; y++) for (let x = 0; x < width; x++) paint(x, y, page);
  for (const { x, y, width: across, height: down, colour } of rectangles) {
    for (let row = y; row < y + down; row++) for (let at = x; at < x + across; at++) paint(at, row, colour);
  }
  return { data, width, height };
}

const stroke = (x: number, y: number, colour: Colour): Rectangle => ({ x, y, width: 2, height: 14, colour });

function inkAt(ink: Ink, x: number, y: number): number {
  return ink.data[y * ink.width + x] ?? -1;
}

describe('extractInk', () => {
  it('shows dark text on white paper as ink and the paper as none', () => {
    const ink = extractInk(picture(80, 40, white, [stroke(30, 12, black)]));
    expect(inkAt(ink, 30, 18)).toBeGreaterThan(200);
    expect(inkAt(ink, 10, 18)).toBe(0);
  });

  it('shows light text in dark mode the same way', () => {
    const ink = extractInk(picture(80, 40, black, [stroke(30, 12, [213, 213, 213])]));
    expect(inkAt(ink, 30, 18)).toBeGreaterThan(150);
    expect(inkAt(ink, 10, 18)).toBe(0);
  });

  it('reads white text in a coloured bubble on a white page, up to the bubble’s edge', () => {
    const bubble: Rectangle = { x: 20, y: 10, width: 90, height: 40, colour: [10, 132, 255] };
    const ink = extractInk(picture(140, 60, white, [bubble, stroke(30, 22, white), stroke(98, 22, white)]));
    expect(inkAt(ink, 30, 28)).toBeGreaterThan(80);
    expect(inkAt(ink, 98, 28)).toBeGreaterThan(80);
    expect(inkAt(ink, 60, 28)).toBe(0);
    expect(inkAt(ink, 5, 28)).toBe(0);
  });

  it('takes the blended rim of a bubble for no ink', () => {
    const bubble: Rectangle = { x: 20, y: 10, width: 60, height: 40, colour: [149, 236, 105] };
    const rim: Rectangle = { x: 19, y: 10, width: 1, height: 40, colour: [202, 246, 180] };
    const ink = extractInk(picture(100, 60, white, [bubble, rim]));
    expect(inkAt(ink, 19, 30)).toBe(0);
  });

  it('keeps the paper of each place, so that bubbles can be told apart', () => {
    const bubble: Rectangle = { x: 40, y: 0, width: 60, height: 40, colour: [200, 200, 200] };
    const ink = extractInk(picture(100, 40, white, [bubble]));
    expect(ink.paper[20 * 100 + 10]).toBe(255);
    expect(ink.paper[20 * 100 + 70]).toBe(200);
  });
});
