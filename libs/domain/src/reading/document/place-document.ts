import type { Box } from '@juzheng/contracts';
import type { FoundDocument } from './found-document';

type Place = (found: { page: number; box: Box }) => Box;

/**
 * Moves the places in a document from the page drawn level to the picture. Seals are in the picture's pixels from the
 * start: they are looked for before the page is drawn level.
 */
export function placeDocument(document: FoundDocument, place: Place): FoundDocument {
  if (document.kind === 'certificate') return { ...document, parts: moved(document.parts, place) };
  return moved(document, place);
}

/** Every place in a part of a document, however deep it lies. */
function moved<T>(part: T, place: Place): T {
  if (Array.isArray(part)) return part.map((one: unknown) => moved(one, place)) as T;
  if (part === null || typeof part !== 'object') return part;
  if (isPlaced(part)) return { ...part, box: place(part) };
  return Object.fromEntries(
    Object.entries(part).map(([name, inner]) => [name, moved<unknown>(inner, place)]),
  ) as T;
}

function isPlaced(part: object): part is { page: number; box: Box } {
  return 'box' in part && 'page' in part;
}
