import type { CaseFacts, FactField } from '../case-facts';
import { parseTimeSpan } from '../time-span';
import { after, wall } from './case-story.fixture';
import { isKind, mapFiles, setFields, setIn } from './contradiction.fixture';

export const hour = 3_600_000;
export const day = 24 * hour;

export const isMessage = isKind('timestamp', 'message');

/** Moves every time of a file's fields by so many milliseconds, in the precision it is written in. */
export function moved(field: FactField, ms: number): Partial<FactField> {
  const span = parseTimeSpan(field.value);
  if (!span) throw new Error(`no time: ${field.value}`);
  const at = wall(after(new Date(span.from), ms));
  return { value: at.slice(0, field.value.length) };
}

/** The first message of a talk at another time. */
export function firstMessageAt(facts: CaseFacts, part: string, value: string): CaseFacts {
  let isSet = false;
  return setIn(
    facts,
    part,
    (field, index) => {
      if (isSet || !isMessage(field, index)) return false;
      isSet = true;
      return true;
    },
    () => ({ value }),
  );
}

/** Every message of a Wangwang talk, in fields and in what was read of it. */
export function shiftTalk(facts: CaseFacts, shift: (time: string) => string): CaseFacts {
  return mapFiles(facts, (file) =>
    file.channel !== 'wangwang'
      ? file
      : {
          ...setFields(file, isMessage, ({ value }) => ({ value: shift(value) })),
          messages: (file.messages ?? []).map((message) => ({ ...message, time: shift(message.time ?? '') })),
        },
  );
}

/** The call and everything its page says of time, so that it starts at an instant. */
export function callAt(facts: CaseFacts, start: Date): CaseFacts {
  const end = wall(after(start, 1000));
  return mapFiles(facts, (file) => {
    if (file.document?.kind !== 'recording') return file;
    const [record] = file.document.records;
    const at = (place: { box: FactField['box'] } | null | undefined) => (field: FactField) =>
      field.kind === 'timestamp' && field.box.join() === place?.box.join();
    const started = setFields(file, at(record?.start), () => ({ value: wall(start) }));
    return setFields(started, at(record?.end), () => ({ value: end }));
  });
}

export function shifted(time: string, ms: number, review: Date): string {
  const moved = after(new Date(parseTimeSpan(time)?.from ?? 0), ms);
  return wall(moved < review ? moved : after(review, -1000));
}
