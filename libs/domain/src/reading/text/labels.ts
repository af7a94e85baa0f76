import { hasLetters } from './fold-character';
import { above, leftOf, type PageLayout } from './page-layout';
import { labelWords, type LabelMeaning } from './label-words';
import type { TextSegment } from './text-segment';

export interface Label {
  meaning: LabelMeaning;
  text: string;
  /** In the same segment, or in the cell to the left or above. */
  place: 'before' | 'left' | 'above';
  /** 1 when it stands right before the value, less when it is damaged or in the cell to the left or above. */
  certainty: number;
}

/** Longest first: 商户订单号 is not 订单号. */
const all = [...labelWords]
  .flatMap(([meaning, texts]) => texts.map((text) => ({ meaning, text })))
  .sort((one, two) => two.text.length - one.text.length || (one.text < two.text ? -1 : 1));

const damagedCertainty = 0.85;
const leftCertainty = 0.95;
const aboveCertainty = 0.9;

/**
 * Readers damage one character of a label now and then, or add one; a short label would be too much guesswork. 买家电话
 * and 卖家电话, 客户电话 and 客服电话 are one character apart: whose number it is, is never guessed.
 */
const repairable = all.filter(
  ({ text, meaning }) => text.length >= 4 && meaning !== 'service_phone' && meaning !== 'courier',
);

/** Letters that people write for a program, labels only with a colon behind them. */
const initials: Readonly<Record<string, LabelMeaning>> = {
  V: 'wechat_id',
  v: 'wechat_id',
  微: 'wechat_id',
  薇: 'wechat_id',
  Q: 'qq_number',
  q: 'qq_number',
  扣: 'qq_number',
};

function isDamaged(label: string, text: string): boolean {
  const offset = text.length - label.length;
  if (offset < 0) return false;
  let wrong = 0;
  for (let index = 0; index < label.length && wrong < 2; index += 1) {
    if (label[index] !== text[offset + index]) wrong += 1;
  }
  return wrong === 1 || hasOneMore(label, text.slice(-label.length - 1));
}

/** Whether the longer text is the label with one more character inside. */
function hasOneMore(label: string, longer: string): boolean {
  let at = 0;
  while (at < label.length && label[at] === longer[at]) at += 1;
  return at > 0 && at < label.length && label.slice(at) === longer.slice(at + 1);
}

/** What comes between a label and its value: a colon, 是, 为, a bracket, a number sign. */
function withoutFiller(text: string): string {
  return text.replace(/(?:[\s:;.,，。、()[\]（）【】“”"'#>|=·-]|是|为|No)*$/, '');
}

function initialAtEnd(text: string): Omit<Label, 'place'> | null {
  const initial = /(?<![A-Za-z])([VvQq微薇扣])\s?:\s?$/.exec(text)?.[1] ?? '';
  const meaning = initials[initial];
  return meaning ? { meaning, text: initial, certainty: 1 } : null;
}

/** The label that a text ends with, its colon and the like aside. */
export function labelAtEnd(text: string): Omit<Label, 'place'> | null {
  const stripped = withoutFiller(text.replace(/\s/g, ''));
  const exact = all.find((label) => stripped.endsWith(label.text));
  // 商户订单号 with one bad character still must not pass for 订单号.
  const damaged = repairable.find(
    (label) => label.text.length > (exact?.text.length ?? 0) && isDamaged(label.text, stripped),
  );
  if (damaged) return { ...damaged, certainty: damagedCertainty };
  return exact ? { ...exact, certainty: 1 } : initialAtEnd(text);
}

/**
 * Finds the label of the value that starts at a place in a segment: right before it or, when the value is the first
 * thing in its segment, in the cell to the left or above.
 */
export function labelBefore(layout: PageLayout, segment: TextSegment, start: number): Label | null {
  const before = segment.text.slice(0, start);
  if (hasLetters(before)) {
    const found = labelAtEnd(before);
    return found && { ...found, place: 'before' };
  }
  const left = leftOf(layout, segment);
  const onLeft = left ? labelAtEnd(left.text) : null;
  if (onLeft) return { ...onLeft, place: 'left', certainty: onLeft.certainty * leftCertainty };
  const over = above(layout, segment);
  const onTop = over ? labelAtEnd(over.text) : null;
  return onTop && { ...onTop, place: 'above', certainty: onTop.certainty * aboveCertainty };
}
