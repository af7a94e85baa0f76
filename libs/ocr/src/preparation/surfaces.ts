import type { RgbRaster } from '../images/page-source';
import type { Background } from './background';
import type { Bounds } from './grey-raster';
import type { TextLine } from './text-line';

/** The patch of one colour that a line stands on. */
export interface LineSurface {
  bounds: Bounds;
  /** `#rrggbb` */
  colour: string;
}

/** Places looked at along the top and the foot of a line. */
const places = 24;
/** Share of them that have to lie on one patch. */
const mostPlaces = 0.5;

/** Says which patch of paper a line of this page stands on; null when there is none it clearly belongs to. */
export function surfacesOf(page: RgbRaster, background: Background): (line: TextLine) => LineSurface | null {
  return ({ bounds }) => {
    const votes = new Map<number, number[]>();
    for (const at of placesAround(bounds, page)) {
      const patch = background.patchAt(at.x, at.y);
      if (patch === null) continue;
      const seen = votes.get(patch) ?? [];
      seen.push((at.y * page.width + at.x) * 3);
      votes.set(patch, seen);
    }
    const [winner] = [...votes].sort(([, one], [, other]) => other.length - one.length);
    if (!winner || winner[1].length < 2 * places * mostPlaces) return null;
    const patch = background.patches.get(winner[0]);
    return patch ? { bounds: patch, colour: colourAt(page, winner[1]) } : null;
  };
}

function placesAround({ x0, y0, x1, y1 }: Bounds, { width, height }: RgbRaster): { x: number; y: number }[] {
  const reach = 2;
  const rows = [Math.max(0, y0 - reach), Math.min(height - 1, y1 + reach)];
  return rows.flatMap((y) =>
    Array.from({ length: places }, (_unused, index) => ({
      x: Math.min(width - 1, Math.round(x0 + ((index + 0.5) / places) * (x1 - x0))),
      y,
    })),
  );
}

/** The middle one of the colours at these places. */
function colourAt({ data }: RgbRaster, offsets: readonly number[]): string {
  const channel = (of: number) => {
    const values = offsets.map((offset) => data[offset + of] ?? 0).sort((a, b) => a - b);
    return (values[Math.floor(values.length / 2)] ?? 0).toString(16).padStart(2, '0');
  };
  return `#${channel(0)}${channel(1)}${channel(2)}`;
}
