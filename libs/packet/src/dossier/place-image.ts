import type { Slice } from '../images/dossier-image';
import type { PageSize } from '../images/page-size';
import { textWidth } from './paper';

/** How a page of evidence is laid out; sizes in points. */
export type ImagePlan =
  | { form: 'wide'; width: number; height: number }
  /** The legend stands beside it. */
  | { form: 'upright'; width: number; height: number }
  /** A scrolling capture, cut into columns that repeat a little of each other. */
  | { form: 'tall'; width: number; slices: { slice: Slice; height: number }[] };

/** Print is not drawn larger than a pixel at 72 dpi. */
const pointsPerPixel = 1;
const columnGap = 19;
export const columnWidth = (textWidth - columnGap) / 2;
export const legendWidth = 150;
/** Share of a column that is shown again at the top of the next one, so that no line is cut in two unread. */
const overlap = 0.03;

/** Windows and documents take the whole width; beside a telephone's screen there is room for the legend. */
export function formOf({ width, height }: PageSize): ImagePlan['form'] {
  const ratio = height / width;
  if (ratio > 2.7) return 'tall';
  return ratio <= 1.6 ? 'wide' : 'upright';
}

/** @param room height for the image on a page of its own, points */
export function planImage({ width, height }: PageSize, room: number): ImagePlan {
  const form = formOf({ width, height });
  if (form === 'tall') return planColumns({ width, height }, room);
  if (form === 'wide') return { form, ...fit({ width, height }, textWidth, room) };
  return { form, ...fit({ width, height }, textWidth - legendWidth - columnGap, room) };
}

function fit({ width, height }: PageSize, most: number, room: number): { width: number; height: number } {
  const scale = Math.min(pointsPerPixel, most / width, room / height);
  return { width: width * scale, height: height * scale };
}

function planColumns({ width, height }: PageSize, room: number): ImagePlan {
  const drawn = Math.min(columnWidth, width * pointsPerPixel);
  const scale = drawn / width;
  const most = Math.max(1, Math.floor(room / scale));
  const step = Math.max(1, Math.floor(most * (1 - overlap)));
  const count = height <= most ? 1 : Math.ceil((height - most) / step) + 1;
  const slices = Array.from({ length: count }, (_, index) => {
    const top = index * step;
    const slice = { top, height: Math.min(most, height - top) };
    return { slice, height: slice.height * scale };
  });
  return { form: 'tall', width: drawn, slices };
}
