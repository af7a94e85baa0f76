import type { FieldKind } from '@juzheng/contracts';
import type { FoundText } from '../reading/document/found-document';
import { type FactEvidence, type FactField, isTrusted } from './case-facts';

/** The middle of a value lies in the box of a part of a document. */
function liesIn(field: FactField, { page, box }: FoundText): boolean {
  const [left, top, width, height] = field.box;
  const [x, y] = [left + width / 2, top + height / 2];
  return field.page === page && x >= box[0] && x <= box[0] + box[2] && y >= box[1] && y <= box[1] + box[3];
}

/**
 * The stored value that stands where a document has one of its parts, when the machine is sure of it or a person vouched
 * for it: a document's own text is raw reading and proves nothing.
 */
export function trustedAt(
  { fields }: FactEvidence,
  kind: FieldKind,
  place: FoundText | null,
): FactField | null {
  if (!place) return null;
  return fields.find((field) => field.kind === kind && isTrusted(field) && liesIn(field, place)) ?? null;
}

/** The value of a place, whether or not somebody vouches for it. */
export function isAt(field: FactField, place: FoundText | null): boolean {
  return place !== null && liesIn(field, place);
}
