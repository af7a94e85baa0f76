import type { Courier } from '@juzheng/contracts';
import type { ScreenshotKind } from '../screenshot-kind';
import type { ParserPage } from './field-candidate';
import { unmistakableShapes, waybillShapes } from './waybill-shapes';

const names: readonly { courier: Courier; pattern: RegExp }[] = [
  { courier: 'SF', pattern: /顺丰/ },
  { courier: 'YTO', pattern: /圆通/ },
  { courier: 'JT', pattern: /极兔/ },
  { courier: 'JD', pattern: /京东(?:物流|快递)/ },
  { courier: 'EMS', pattern: /中国邮政|邮政(?:速递|快递|EMS)|EMS/ },
  { courier: 'ZTO', pattern: /中通/ },
  { courier: 'STO', pattern: /申通/ },
  { courier: 'YUNDA', pattern: /韵达/ },
];

/** Papers and pages of a courier; in a talk people name others in passing. */
const ofCouriers: readonly (ScreenshotKind | null)[] = ['certificate', 'tracking_record'];

/**
 * Whether a waybill on a courier's own paper or page can be one of the only courier named there. A digit lost by both
 * readers at the edge of a cell leaves another length, which may be that of somebody else's waybills. True when none is
 * named, or several are, in other pictures, and for shapes that nothing else has.
 */
export function fitsNamedCourier({ layout, kind }: ParserPage, waybill: string): boolean {
  if (!ofCouriers.includes(kind) || unmistakableShapes.some((shape) => shape.test(waybill))) return true;
  const named = names.filter(({ pattern }) => layout.segments.some(({ text }) => pattern.test(text)));
  const [only] = named;
  if (!only || named.length > 1) return true;
  return waybillShapes.some(({ courier, pattern }) => courier === only.courier && pattern.test(waybill));
}
