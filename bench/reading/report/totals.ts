import type { FieldTally } from '../score/score-fields';
import { type ImageScore, noWindow, type WindowTally } from '../score/score-image';
import { type MessageTally, noMessages } from '../score/score-messages';
import { type NickTally, noNicks } from '../score/score-nicks';
import type { TextTally } from '../score/score-text';
import type { ImageTruth, ValueKind } from '../truth/image-truth';
import type { Cost } from './timing';
import { plus, plusByName } from './tallies';

/** What a reader's text holds of a picture's values; a reader that failed has found nothing. */
export interface TextResult {
  cost: Cost;
  text: Partial<Record<ValueKind, TextTally>>;
  failure: string | null;
}

/** All that was measured on one picture. */
export interface ImageResult {
  truth: Pick<ImageTruth, 'file' | 'kind' | 'quality'>;
  ours: ImageScore;
  cost: Cost;
  /** Milliseconds a stage, when the reader reports them. */
  stages: Readonly<Record<string, number>>;
  /** Why ours could not read it; null when it could. */
  failure: string | null;
  /** By the reader's name; `ours` is the text of our lines, to be compared with the rivals' as equals. */
  texts: Readonly<Record<string, TextResult>>;
}

/** The sums of a group of pictures. */
export interface Totals {
  images: number;
  failed: number;
  fields: Partial<Record<string, FieldTally>>;
  nicks: NickTally;
  messages: MessageTally;
  window: WindowTally;
  /** By reader, then by kind of value. */
  texts: Record<string, Partial<Record<string, TextTally>>>;
}

/** Adds up what was measured on a group of pictures. */
export function totalsOf(results: readonly ImageResult[]): Totals {
  const totals: Totals = {
    images: results.length,
    failed: results.filter(({ failure }) => failure !== null).length,
    fields: {},
    nicks: noNicks,
    messages: noMessages,
    window: noWindow,
    texts: {},
  };
  for (const { ours, texts } of results) {
    totals.fields = plusByName(totals.fields, ours.fields);
    totals.nicks = plus(totals.nicks, ours.nicks);
    totals.messages = plus(totals.messages, ours.messages);
    totals.window = plus(totals.window, ours.window);
    for (const [reader, { text }] of Object.entries(texts)) {
      totals.texts[reader] = plusByName(totals.texts[reader] ?? {}, text);
    }
  }
  return totals;
}

/** The tally of several kinds of value together. */
export function sumOfKinds(fields: Totals['fields'], kinds: readonly ValueKind[]): FieldTally | null {
  return kinds
    .flatMap((kind) => fields[kind] ?? [])
    .reduce<FieldTally | null>((sum, tally) => (sum ? plus(sum, tally) : tally), null);
}

/** Results by a property of their picture, groups in the order of their names. */
export function groupResults(
  results: readonly ImageResult[],
  nameOf: (truth: ImageResult['truth']) => string | null,
): { name: string; results: ImageResult[] }[] {
  const groups = new Map<string, ImageResult[]>();
  for (const result of results) {
    const name = nameOf(result.truth);
    if (name !== null) groups.set(name, [...(groups.get(name) ?? []), result]);
  }
  return [...groups]
    .map(([name, group]) => ({ name, results: group }))
    .sort((one, two) => (one.name < two.name ? -1 : 1));
}
