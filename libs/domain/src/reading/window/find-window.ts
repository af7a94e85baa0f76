import { isTalk } from '../classify-screenshot';
import type { ParserPage } from '../fields/field-candidate';
import { isTalkLike } from '../messages/is-talk-like';
import { talkOf } from '../messages/talk';
import { toTalkLine } from '../messages/talk-line';
import type { FoundWindow, WindowPart } from '../reading';
import { missingOfDocument } from './document-window';
import { missingOfTalk } from './talk-window';

const order: readonly WindowPart[] = ['title_bar', 'input_bar', 'left_edge', 'right_edge', 'last_row'];

function toWindow(missing: readonly WindowPart[]): FoundWindow {
  return { complete: missing.length === 0, missing: order.filter((part) => missing.includes(part)) };
}

/**
 * Says whether the whole window or document is in the picture (domain sheet, section 3: no local crop) and what is
 * missing. Only the first page has a window; `complete` is null when the kind of picture is not known.
 */
export function findWindow(page: ParserPage): FoundWindow {
  const { kind, layout } = page;
  const segments = layout.byPage.get(1) ?? [];
  if (segments.length === 0) return { complete: null, missing: [] };
  if (isTalk(kind) || (kind === null && isTalkLike(page)))
    return toWindow(missingOfTalk(talkOf(page, segments), segments.map(toTalkLine)));
  if (kind === null) return { complete: null, missing: [] };
  const missing = missingOfDocument(kind, layout, segments);
  return missing === null ? { complete: null, missing: [] } : toWindow(missing);
}
