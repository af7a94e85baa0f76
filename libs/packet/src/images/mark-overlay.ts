import type { Box } from '@juzheng/contracts';
import type { Busyness } from './busyness';
import { digitPaths, digitSize } from './digit-paths';
import type { PageSize } from './page-size';

interface Rectangle extends PageSize {
  x: number;
  y: number;
}

/** A small drawing and the pixel of the page its top left corner belongs on. */
export interface Overlay {
  svg: string;
  left: number;
  top: number;
}

const red = '#d0021b';

/**
 * The frame of one mark with its number in a badge, as a drawing that lies around the box. A red line between two white
 * ones is seen on a light and on a dark ground, and in black and white print.
 * @param box pixels of the page; what lies outside of it is left out
 * @param others further boxes of the page: the badge covers none of them where that can be helped
 * @param busyness of the page, so that the badge covers what is there as little as it can
 */
export function markOverlay(
  box: Box,
  number: number,
  page: PageSize,
  others: readonly Box[] = [],
  busyness: Busyness = () => 0,
): Overlay | null {
  const inside = clampBox(box, page, 0);
  if (!inside) return null;
  const line = lineWidth(page);
  const [x, y, width, height] = inside;
  const gap = line * 1.5;
  const frame = { x: x - gap, y: y - gap, width: width + gap * 2, height: height + gap * 2 };
  const badge = placeBadge(frame, badgeSize(number, page), page, others, busyness);
  const left = Math.max(0, Math.floor(Math.min(frame.x, badge.x) - line * 2));
  const top = Math.max(0, Math.floor(Math.min(frame.y, badge.y) - line * 2));
  const right = Math.max(frame.x + frame.width, badge.x + badge.width) + line * 2;
  const bottom = Math.max(frame.y + frame.height, badge.y + badge.height) + line * 2;
  const [drawnWidth, drawnHeight] = [
    Math.min(page.width, Math.ceil(right)) - left,
    Math.min(page.height, Math.ceil(bottom)) - top,
  ];
  const svg = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${drawnWidth}" height="${drawnHeight}">`,
    `<g transform="translate(${-left} ${-top})">`,
    rectangle(frame, `fill="none" stroke="#fff" stroke-width="${line * 2.6}" rx="${line * 2}"`),
    rectangle(frame, `fill="none" stroke="${red}" stroke-width="${line * 1.3}" rx="${line * 2}"`),
    rectangle(badge, `fill="${red}" stroke="#fff" stroke-width="${line}" rx="${line * 2}"`),
    digits(number, badge),
    '</g></svg>',
  ].join('');
  return { svg, left, top };
}

/** The emptiest place above, beside or below the frame; where there is no room at all, upon its corner. */
function placeBadge(
  frame: Rectangle,
  { width, height }: PageSize,
  page: PageSize,
  others: readonly Box[],
  busyness: Busyness,
): Rectangle {
  const middle = frame.y + (frame.height - height) / 2;
  const places = [
    { x: frame.x, y: frame.y - height },
    { x: frame.x - width, y: middle },
    { x: frame.x + frame.width, y: middle },
    { x: frame.x, y: frame.y + frame.height },
  ].map((place) => ({ ...place, width, height }));
  const onPage = places.filter(
    ({ x, y }) => x >= 0 && y >= 0 && x + width <= page.width && y + height <= page.height,
  );
  const free = onPage.filter((place) => !others.some((other) => overlap(place, other)));
  const [best] = (free.length > 0 ? free : onPage)
    .map((place) => ({ place, busy: busyness(place.x, place.y, width, height) }))
    // A few greys more are no text: then the order of the places decides.
    .toSorted((one, two) => Math.floor(one.busy / 12) - Math.floor(two.busy / 12));
  return best?.place ?? { x: Math.max(0, frame.x), y: Math.max(0, frame.y), width, height };
}

function overlap(a: Rectangle, [x, y, width, height]: Box): boolean {
  return a.x < x + width && x < a.x + a.width && a.y < y + height && y < a.y + a.height;
}

/** Whole pixels of a box, widened by `margin`, as far as they lie on the page; null when none do. */
export function clampBox([x, y, width, height]: Box, page: PageSize, margin: number): Box | null {
  const left = Math.max(0, Math.floor(x - margin));
  const top = Math.max(0, Math.floor(y - margin));
  const right = Math.min(page.width, Math.ceil(x + width + margin));
  const bottom = Math.min(page.height, Math.ceil(y + height + margin));
  return right > left && bottom > top ? [left, top, right - left, bottom - top] : null;
}

/** An upright picture is printed about two thirds as wide as one that lies: what is drawn into it is larger. */
const isUpright = ({ width, height }: PageSize) => height > width * 1.6;

/** Pixels. */
function lineWidth(page: PageSize): number {
  return Math.max(2, Math.round(page.width / (isUpright(page) ? 400 : 600)));
}

/** About nine points high in print. */
function badgeSize(number: number, page: PageSize): PageSize {
  const height = Math.max(14, Math.round(page.width / (isUpright(page) ? 34 : 56)));
  const digit = (height * 0.62 * digitSize.advance) / digitSize.height;
  return { height, width: Math.ceil(digit * String(number).length + height * 0.5) };
}

function rectangle(frame: Rectangle, style: string): string {
  return `<rect x="${frame.x}" y="${frame.y}" width="${frame.width}" height="${frame.height}" ${style}/>`;
}

function digits(number: number, badge: Rectangle): string {
  const scale = (badge.height * 0.62) / digitSize.height;
  const text = String(number);
  const start = badge.x + (badge.width - text.length * digitSize.advance * scale) / 2;
  const baseline = badge.y + badge.height * 0.81;
  return Array.from(text, (digit, index) => {
    const x = (start + index * digitSize.advance * scale).toFixed(2);
    const path = digitPaths[Number(digit)] ?? '';
    const place = `translate(${x} ${baseline.toFixed(2)}) scale(${scale.toFixed(5)} ${(-scale).toFixed(5)})`;
    return `<path transform="${place}" fill="#fff" d="${path}"/>`;
  }).join('');
}
