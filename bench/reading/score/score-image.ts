import type { ParsedReading, Reading } from '@juzheng/domain';
import type { ImageTruth, ValueKind } from '../truth/image-truth';
import { type FieldScore, type FieldTally, scoreFields } from './score-fields';
import { type MessageTally, noMessages, scoreMessages } from './score-messages';
import { type NickTally, scoreNicks } from './score-nicks';

export type WindowTally = {
  expected: number;
  right: number;
  /** The reader says that it cannot tell. */
  untold: number;
};

export const noWindow: WindowTally = { expected: 0, right: 0, untold: 0 };

/** What our reader made of one picture; null when the picture could not be read. */
export type OurResult = { lines: Reading['lines']; parsed: ParsedReading } | null;

export interface ImageScore {
  fields: Partial<Record<ValueKind, FieldTally>>;
  nicks: NickTally;
  messages: MessageTally;
  window: WindowTally;
  missed: FieldScore['missed'];
  wrong: FieldScore['wrong'];
  weighed: (FieldScore['weighed'][number] & { kind: ValueKind })[];
}

const nothing: Pick<ParsedReading, 'fields' | 'messages' | 'window'> = {
  fields: [],
  messages: [],
  window: { complete: null, missing: [] },
};

/** Scores one picture. A picture that could not be read has found nothing. */
export function scoreImage(truth: ImageTruth, result: OurResult): ImageScore {
  const parsed = result?.parsed ?? nothing;
  const lines = result?.lines.map(({ text }) => text) ?? [];
  const scores = truth.judged.map((kind) => ({ kind, ...scoreFields(kind, truth, parsed, lines) }));
  const isTalk = truth.messages !== null && truth.messages.length > 0;
  return {
    fields: Object.fromEntries(scores.map(({ kind, tally }) => [kind, tally])),
    nicks: scoreNicks(truth, parsed),
    messages: isTalk ? scoreMessages(truth.messages ?? [], parsed.messages) : noMessages,
    window: scoreWindow(truth.complete, parsed.window.complete),
    missed: scores.flatMap(({ missed }) => missed),
    wrong: scores.flatMap(({ wrong }) => wrong),
    weighed: scores.flatMap(({ kind, weighed }) => weighed.map((one) => ({ kind, ...one }))),
  };
}

function scoreWindow(truth: boolean | null, told: boolean | null): WindowTally {
  if (truth === null) return noWindow;
  return { expected: 1, right: told === truth ? 1 : 0, untold: told === null ? 1 : 0 };
}
