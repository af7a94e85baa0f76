import type { EvidenceChannel } from '@juzheng/contracts';

/** By code units: the same order on every host, unlike `localeCompare`. */
export function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

interface Placed {
  id: string;
  channel: EvidenceChannel;
  position: number;
}

/** One fixed order of a case's evidence, for `sort`: by channel, place in the series, id. */
export function byEvidenceOrder(a: Placed, b: Placed): number {
  return compareText(a.channel, b.channel) || a.position - b.position || compareText(a.id, b.id);
}
