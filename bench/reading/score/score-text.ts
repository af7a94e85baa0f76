import { type ImageTruth, type ValueKind } from '../truth/image-truth';
import { compact } from './fold';
import { truthValues } from './found-value';
import { standsInText } from './times';

export type TextTally = { expected: number; found: number };

/** How many values of a kind stand anywhere in a text, spaces removed: all that a reader without fields can be asked. */
export function scoreText(kind: ValueKind, truth: ImageTruth, text: string): TextTally {
  const expected = truthValues(kind, truth);
  const found = expected.filter(({ value }) =>
    kind === 'timestamp' ? standsInText(value, text) : compact(text).includes(compact(value)),
  );
  return { expected: expected.length, found: found.length };
}
