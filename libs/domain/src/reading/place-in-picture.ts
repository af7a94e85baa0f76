import { placeDocument } from './document/place-document';
import type { ParsedReading, Reading } from './reading';
import { boxInPicture } from './tilt';

/** Moves the boxes of what was found from the page drawn level to the picture as it is. Level pages stay as they are. */
export function placeInPicture(parsed: ParsedReading, reading: Reading): ParsedReading {
  const { width, height } = reading;
  const tilts = reading.tilts ?? [];
  if (tilts.every((tilt) => tilt === null)) return parsed;
  const place = <T extends Pick<ParsedReading['fields'][number], 'page' | 'box'>>(found: T): T => {
    const tilt = tilts[found.page - 1];
    return tilt ? { ...found, box: boxInPicture(found.box, tilt, { width, height }) } : found;
  };
  return {
    ...parsed,
    fields: parsed.fields.map(place),
    messages: parsed.messages.map(place),
    document: parsed.document && placeDocument(parsed.document, (found) => place(found).box),
  };
}
