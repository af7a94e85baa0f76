import type { FieldKind, MessageSide, PixelBox, ScreenshotTemplate, ScreenshotTruth } from './template';

/** CSS pixels from the top left corner of the picture. */
export interface PageRect {
  x: number;
  y: number;
  width: number;
  height: number;
}

interface Mark {
  /** What of it is in the picture */
  rect: PageRect;
  /** Shares of its width and height that are in the picture, the smaller of the two */
  seen: number;
}

/** What was found on the laid-out page, still in CSS pixels. Text is that in the picture only. */
export interface PageMarks {
  fields: (Mark & { kind: string; value: string; inMessage: boolean })[];
  messages: (Mark & { side: string; sender: string; time: string; text: string })[];
  /** Names in the picture that tell who writes, besides the fields. */
  names: string[];
}

/** A value of which less is in the picture cannot be read. */
const legible = 0.92;
/** A message without words that shows less does not count as being in the picture. */
const noticeable = 0.3;

/** The smallest box of whole picture pixels around a rectangle of CSS pixels. */
export function toPixelBox(rect: PageRect, scale: number): PixelBox {
  const left = Math.floor(rect.x * scale);
  const top = Math.floor(rect.y * scale);
  const right = Math.ceil((rect.x + rect.width) * scale);
  const bottom = Math.ceil((rect.y + rect.height) * scale);
  return [left, top, right - left, bottom - top];
}

/**
 * Gives the truth of one picture, boxes in picture pixels, in reading order of the page source. Sender and time of a
 * message are known only while the line that tells them is in the picture too.
 */
export function toTruth(template: ScreenshotTemplate, marks: PageMarks): ScreenshotTruth {
  const scale = template.deviceScaleFactor;
  const fields = marks.fields.filter(({ seen }) => seen >= legible);
  const labels = fields.filter(({ inMessage }) => !inMessage);
  const times = new Set(labels.filter(({ kind }) => kind === 'timestamp').map(({ value }) => value));
  const names = new Set([...labels.map(({ value }) => value), ...marks.names]);
  return {
    kind: template.kind,
    fields: fields.map(({ kind, value, rect }) => ({
      // Marks are written by `field` and `messageBubble` only, which take these types.
      kind: kind as FieldKind,
      value,
      box: toPixelBox(rect, scale),
    })),
    messages: marks.messages
      .filter(({ seen, text }) => seen > 0 && (text !== '' || seen >= noticeable))
      .map(({ side, sender, time, text, rect }) => ({
        side: side as MessageSide,
        sender: names.has(sender) ? sender : null,
        time: times.has(time) ? time : null,
        text,
        box: toPixelBox(rect, scale),
      })),
    complete: template.complete,
  };
}
