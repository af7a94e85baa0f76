import { below, type PageLayout, rightOf } from '../text/page-layout';
import { hasLetters } from '../text/fold-character';
import type { TextSegment } from '../text/text-segment';
import type { FoundText } from './found-document';

/** A value behind its label: in the same segment, in the cell to the right, or in the line below. */
export interface LabelledText extends FoundText {
  segment: TextSegment;
}

/** `一、`, `2.` and bullets before a label. */
const bullet = /^(?:[(（]?[一二三四五六七八九十\d]{1,2}[)）、.])?[\s·•*-]*/;

export function textOf(segment: TextSegment): FoundText {
  return { text: segment.text.trim(), page: segment.page, box: segment.box };
}

function valueIn(segment: TextSegment, label: RegExp): string | null {
  const plain = segment.text.replace(bullet, '');
  const match = label.exec(plain);
  if (match?.index !== 0) return null;
  const rest = plain.slice(match[0].length);
  // 时间 in 时间轴 is no label.
  if (!/^\s*(?:$|[:;.,(（]|为|是)/.test(rest) && !/^\s/.test(rest)) return null;
  return rest.replace(/^[\s:;.,=]*(?:为|是)?[\s:;.,=]*/, '');
}

/**
 * Every value that stands behind a label, from top to bottom.
 * @param label matched at the beginning of a segment, bullets aside
 */
export function labelledTexts(layout: PageLayout, label: RegExp): LabelledText[] {
  return layout.segments.flatMap((segment) => {
    const value = valueIn(segment, label);
    if (value === null) return [];
    if (hasLetters(value)) return [{ segment, text: value, page: segment.page, box: segment.box }];
    const beside = rightOf(layout, segment) ?? below(layout, segment);
    return beside ? [{ segment: beside, ...textOf(beside) }] : [];
  });
}

/** The first value behind a label; null when there is none. */
export function labelledText(layout: PageLayout, label: RegExp): LabelledText | null {
  return labelledTexts(layout, label)[0] ?? null;
}

/** The same without the segment, as it is stored. */
export function stored(found: LabelledText | null): FoundText | null {
  return found && { text: found.text, page: found.page, box: found.box };
}
