import { showTime, type TimeStyle } from './local-time';
import { markup, type Markup, type MarkupValue } from './markup';
import type { FieldKind, MessageSide } from './template';

/** A value whose box and text become truth. `shown` is what stands on the page when it differs. */
export function field(kind: FieldKind, value: string, shown: string = value): Markup {
  return markup`<span class="field" data-field="${kind}" data-value="${value}">${shown}</span>`;
}

/** A name that tells who wrote the messages carrying it; no value of its own. */
export function nameLabel(name: string, shown: MarkupValue = name): Markup {
  return markup`<span data-says="${name}">${shown}</span>`;
}

/** A clock that can be placed only while the line with its day is in the picture too; `day` as `YYYY-MM-DD`. */
export function clockField(day: string, value: string, clock: string): Markup {
  return markup`<span data-dated="${day}">${field('timestamp', value, clock)}</span>`;
}

/** The line that tells the day of the clocks below it. */
export function dayLine(day: string, shown: string): Markup {
  return markup`<span data-day="${day}">${shown}</span>`;
}

/** A point in time, Asia/Shanghai `YYYY-MM-DD HH:mm:ss`, shown in one of the styles programs use. */
export function timeField(local: string, style: TimeStyle): Markup {
  const { text, value } = showTime(local, style);
  return field('timestamp', value, text);
}

export interface MessageMark {
  side: MessageSide;
  sender: string | null;
  /** Normalised like a timestamp field; null when the page does not tell it. */
  time: string | null;
}

/** A chat bubble whose text, side, sender, time and box become truth. */
export function messageBubble(
  { side, sender, time }: MessageMark,
  className: string,
  content: MarkupValue,
): Markup {
  return markup`<div class="${className}" data-message="${side}" data-sender="${sender ?? ''}" data-time="${time ?? ''}">${content}</div>`;
}
