import type { FieldKind, MessageSide, PixelBox, ScreenshotTemplate, ScreenshotTruth } from './template';

/** CSS pixels from the top left corner of the page. */
export interface PageRect {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** What was found on the laid-out page, still in CSS pixels. */
export interface PageMarks {
  fields: { kind: string; value: string; rect: PageRect }[];
  messages: { side: string; sender: string; time: string; text: string; rect: PageRect }[];
}

/** The smallest box of whole picture pixels around a rectangle of CSS pixels. */
export function toPixelBox(rect: PageRect, scale: number): PixelBox {
  const left = Math.floor(rect.x * scale);
  const top = Math.floor(rect.y * scale);
  const right = Math.ceil((rect.x + rect.width) * scale);
  const bottom = Math.ceil((rect.y + rect.height) * scale);
  return [left, top, right - left, bottom - top];
}

/** Gives the truth of one picture, boxes in picture pixels, in reading order of the page source. */
export function toTruth(template: ScreenshotTemplate, marks: PageMarks): ScreenshotTruth {
  const scale = template.deviceScaleFactor;
  return {
    kind: template.kind,
    fields: marks.fields.map(({ kind, value, rect }) => ({
      // Marks are written by `field` and `messageBubble` only, which take these types.
      kind: kind as FieldKind,
      value,
      box: toPixelBox(rect, scale),
    })),
    messages: marks.messages.map(({ side, sender, time, text, rect }) => ({
      side: side as MessageSide,
      sender: sender === '' ? null : sender,
      time: time === '' ? null : time,
      text,
      box: toPixelBox(rect, scale),
    })),
    complete: template.complete,
  };
}
