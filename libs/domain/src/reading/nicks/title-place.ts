import { isPresence } from '../messages/talk-words';
import type { Talk } from '../messages/talk';
import { hasLetters } from '../text/fold-character';
import {
  bottom,
  isPortrait,
  isStatusBar,
  middle,
  right,
  sameRow,
  type PageLayout,
} from '../text/page-layout';
import type { TextSegment } from '../text/text-segment';

/** The text right above 手机在线, 离线 and the like, in the upper part of the picture. */
export function abovePresence(layout: PageLayout, segments: readonly TextSegment[]): TextSegment | null {
  const presence = segments.find(
    (segment) => isPresence(segment.text) && segment.box[1] < 0.45 * Math.min(layout.width, layout.height),
  );
  if (!presence) return null;
  return (
    segments.findLast(
      (segment) =>
        segment !== presence &&
        !isStatusBar(layout, segment) &&
        bottom(segment) <= presence.box[1] + 0.5 * presence.em &&
        presence.box[1] - bottom(segment) < 2 * presence.em &&
        (Math.abs(middle(segment).x - middle(presence).x) < 2 * presence.em ||
          Math.abs(segment.box[0] - presence.box[0]) < 1.5 * presence.em),
    ) ?? null
  );
}

/** The first text in the middle below the clock of a phone. */
export function centredOnPhone(layout: PageLayout, segments: readonly TextSegment[]): TextSegment | null {
  if (!isPortrait(layout)) return null;
  const found = segments.find(
    (segment) =>
      !isStatusBar(layout, segment) &&
      hasLetters(segment.text) &&
      middle(segment).y < 0.3 * layout.width &&
      Math.abs(middle(segment).x - layout.width / 2) < 0.15 * layout.width,
  );
  return found ?? null;
}

/** The text behind a back arrow, on a phone at the left of the title bar, when a higher text was not taken for it. */
export function behindArrow(
  layout: PageLayout,
  segments: readonly TextSegment[],
  title: TextSegment | null,
): TextSegment | null {
  if (!isPortrait(layout)) return null;
  const found = segments.find(
    (segment) =>
      /^[<《〈‹＜←]\s?(?:\d{1,3}\s)?[\p{L}\p{N}]/u.test(segment.text) &&
      segment.box[0] < 0.15 * layout.width &&
      middle(segment).y < 0.3 * layout.width,
  );
  return found && (title === null || bottom(found) <= title.box[1]) ? found : null;
}

/** Letters this much larger are the name, the smaller ones beside them its number, a button or an icon. */
const clearlyLarger = 1.25;

/** A name in larger letters to the left of what was taken for the title, in the same row of the column. */
export function beforeTitle(
  { column }: Talk,
  segments: readonly TextSegment[],
  title: TextSegment | null,
): TextSegment | null {
  if (!title) return null;
  const found = segments.find(
    (segment) =>
      segment !== title &&
      sameRow(segment, title) &&
      middle(segment).x > column.left &&
      right(segment) <= title.box[0] &&
      segment.em > clearlyLarger * title.em &&
      hasLetters(segment.text),
  );
  return found ?? null;
}

/** A name right over what was taken for the title, which is then what the contact says of itself. */
export function overTitle(
  layout: PageLayout,
  segments: readonly TextSegment[],
  title: TextSegment | null,
): TextSegment | null {
  if (!title || isPortrait(layout)) return null;
  const found = segments.findLast(
    (segment) =>
      segment !== title &&
      bottom(segment) <= title.box[1] + 0.4 * segment.em &&
      title.box[1] - bottom(segment) < 0.8 * segment.em &&
      Math.abs(segment.box[0] - title.box[0]) < 2.5 * segment.em &&
      segment.box[1] < 0.12 * layout.height,
  );
  return found ?? null;
}

/** What a name cut off with an ellipsis begins with. */
function beginning(text: string): string {
  return text.replace(/[\s.…·。]+$/, '');
}

/**
 * The name that stands over a window's talk and once more in the list of talks to its left, there in letters not larger
 * and now and then cut off.
 */
export function namedInList(layout: PageLayout, segments: readonly TextSegment[]): TextSegment | null {
  if (isPortrait(layout)) return null;
  const reach = 0.12 * Math.min(layout.width, layout.height);
  const found = segments.find(
    (segment) =>
      middle(segment).y < reach &&
      segments.some(
        (entry) =>
          entry !== segment &&
          right(entry) <= segment.box[0] &&
          entry.box[1] > bottom(segment) &&
          entry.em < 1.1 * segment.em &&
          beginning(entry.text).length >= 3 &&
          segment.text.startsWith(beginning(entry.text)),
      ),
  );
  return found ?? null;
}
