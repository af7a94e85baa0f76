import type { Box } from '@juzheng/contracts';

/**
 * How the text of a photographed or scanned page leans. A reading's boxes are in the page as it was drawn level for
 * reading; with this they are found again in the picture.
 */
export interface PageTilt {
  /** Pixels down for one pixel to the right, in the middle of the page. */
  slope: number;
  /** Change of the slope for one pixel down (a page photographed at an angle). */
  keystone: number;
}

interface Point {
  x: number;
  y: number;
}

interface Size {
  width: number;
  height: number;
}

/** From a point of the level page to the picture, in pixels; both have the same size and the same middle. */
export function toPicture({ x, y }: Point, { slope, keystone }: PageTilt, { width, height }: Size): Point {
  const [across, down] = [x - width / 2, y - height / 2];
  return { x: x - slope * down, y: y + (slope + keystone * down) * across };
}

/** The smallest upright box of the picture around a box of the level page, cut to the picture. */
export function boxInPicture([left, top, width, height]: Box, tilt: PageTilt, size: Size): Box {
  const corners = [
    { x: left, y: top },
    { x: left + width, y: top },
    { x: left, y: top + height },
    { x: left + width, y: top + height },
  ].map((corner) => toPicture(corner, tilt, size));
  const inside = (value: number, most: number) => Math.round(Math.min(most, Math.max(0, value)));
  const x0 = inside(Math.min(...corners.map(({ x }) => x)), size.width);
  const x1 = inside(Math.max(...corners.map(({ x }) => x)), size.width);
  const y0 = inside(Math.min(...corners.map(({ y }) => y)), size.height);
  const y1 = inside(Math.max(...corners.map(({ y }) => y)), size.height);
  return [x0, y0, x1 - x0, y1 - y0];
}
