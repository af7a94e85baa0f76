import type { PixelBox } from '../core/template';

/** A plane seen from elsewhere: a 3 × 3 matrix, row by row, that takes x, y, 1. */
export type Projection = readonly [number, number, number, number, number, number, number, number, number];

export interface Size {
  width: number;
  height: number;
}

export interface View {
  /** Degrees, clockwise. */
  rotation: number;
  /** Degrees by which the left and right sides lean, and the top and bottom sides. */
  keystone: readonly [number, number];
  /** Size of the view of the picture compared with the picture. */
  scale: number;
  /** Pixels of ground at left and right, and at top and bottom. */
  margin: readonly [number, number];
}

const radians = (degrees: number): number => (degrees * Math.PI) / 180;
const move = (x: number, y: number): Projection => [1, 0, x, 0, 1, y, 0, 0, 1];

/** `second` after `first`. */
export function after(second: Projection, first: Projection): Projection {
  const [a, b, c, d, e, f, g, h, i] = second;
  const [j, k, l, m, n, o, p, q, r] = first;
  return [
    a * j + b * m + c * p,
    a * k + b * n + c * q,
    a * l + b * o + c * r,
    d * j + e * m + f * p,
    d * k + e * n + f * q,
    d * l + e * o + f * r,
    g * j + h * m + i * p,
    g * k + h * n + i * q,
    g * l + h * o + i * r,
  ];
}

/** The way back (the adjugate: a projection is the same at any scale of its matrix). */
export function inverse([a, b, c, d, e, f, g, h, i]: Projection): Projection {
  return [
    e * i - f * h,
    c * h - b * i,
    b * f - c * e,
    f * g - d * i,
    a * i - c * g,
    c * d - a * f,
    d * h - e * g,
    b * g - a * h,
    a * e - b * d,
  ];
}

export function project([a, b, c, d, e, f, g, h, i]: Projection, x: number, y: number): [number, number] {
  const depth = g * x + h * y + i;
  return [(a * x + b * y + c) / depth, (d * x + e * y + f) / depth];
}

/** Where the picture's corners come to lie, as left, top, right, bottom in pixels, not rounded. */
export function extent(projection: Projection, [x, y, width, height]: PixelBox): PixelBox {
  const corners = [
    project(projection, x, y),
    project(projection, x + width, y),
    project(projection, x, y + height),
    project(projection, x + width, y + height),
  ];
  const across = corners.map(([at]) => at);
  const down = corners.map(([, at]) => at);
  return [Math.min(...across), Math.min(...down), Math.max(...across), Math.max(...down)];
}

/** Far ends of a very tall picture must not shrink to nothing: depth changes by at most this share. */
const deepest = 0.16;

function lean(degrees: number, across: number, along: number): number {
  const share = (Math.tan(radians(degrees)) * along) / across;
  return (Math.max(-deepest, Math.min(deepest, share)) * 2) / along;
}

/**
 * A picture of `size` pixels seen as `view` says, with its surroundings: the projection from pixels of
 * the picture to pixels of the new one, and how large that one is.
 */
export function lookAt({ width, height }: Size, view: View): { projection: Projection; size: Size } {
  const turn = radians(view.rotation);
  const cos = Math.cos(turn) * view.scale;
  const sin = Math.sin(turn) * view.scale;
  const tilt: Projection = [
    1,
    0,
    0,
    0,
    1,
    0,
    lean(view.keystone[1], height, width),
    lean(view.keystone[0], width, height),
    1,
  ];
  const seen = after(after([cos, -sin, 0, sin, cos, 0, 0, 0, 1], tilt), move(-width / 2, -height / 2));
  const [left, top, right, bottom] = extent(seen, [0, 0, width, height]);
  const [aside, above] = view.margin;
  return {
    projection: after(move(aside - left, above - top), seen),
    size: { width: Math.ceil(right - left + 2 * aside), height: Math.ceil(bottom - top + 2 * above) },
  };
}

/** The smallest box of whole pixels inside `size` around a box that went through the projection. */
export function mapBox(projection: Projection, size: Size, box: PixelBox): PixelBox {
  const [left, top, right, bottom] = extent(projection, box);
  const x = Math.max(0, Math.floor(left));
  const y = Math.max(0, Math.floor(top));
  return [x, y, Math.min(size.width, Math.ceil(right)) - x, Math.min(size.height, Math.ceil(bottom)) - y];
}
