import type { FoundMessage, FoundWindow, ParsedReading, Reading } from '@juzheng/domain';

/** One file's reading with the values found in it. */
export interface FileReport {
  file: string;
  reading: Reading;
  parsed: ParsedReading;
}

/** The line of `--json`, without its line end: what the worker would store of this file. */
export function toJsonLine({ file, reading, parsed }: FileReport): string {
  return JSON.stringify({
    file,
    engine: `${reading.engine} ${reading.engineVersion}`,
    parserVersion: parsed.parserVersion,
    ms: reading.ms,
    width: reading.width,
    height: reading.height,
    pages: reading.pages,
    takenAt: reading.takenAt ?? null,
    pictureHash: reading.pictureHash ?? null,
    tilts: reading.tilts ?? null,
    part: parsed.part,
    window: parsed.window,
    lines: reading.lines,
    fields: parsed.fields,
    messages: parsed.messages,
  });
}

const columns = ['kind', 'value', 'confidence', 'accepted'] as const;

/**
 * A table for people: the values found, one a row, and how sure the reader is of each; below it what was said, one
 * message a line, and whether the whole window is in the picture, when that can be told.
 */
export function toTable({ file, reading, parsed }: FileReport): string {
  const { width, height, lines, ms } = reading;
  const head = `${file}  ${width}×${height}, ${lines.length} lines, ${ms} ms`;
  const below = [...parsed.messages.map(messageLine), ...windowLines(parsed.window)];
  return `${[head, ...valueLines(parsed), ...below.map((line) => `  ${line}`)].join('\n')}\n`;
}

function valueLines({ fields }: ParsedReading): string[] {
  if (fields.length === 0) return ['  no values found'];
  const rows = fields.map(({ kind, normalized, confidence, accepted }) => [
    kind,
    normalized,
    confidence.toFixed(2),
    accepted ? 'yes' : 'no, ask a person',
  ]);
  const widths = columns.map((title, column) =>
    Math.max(title.length, ...rows.map((row) => displayWidth(row[column] ?? ''))),
  );
  const print = (row: readonly string[]) =>
    `  ${row.map((cell, column) => cell + ' '.repeat((widths[column] ?? 0) - displayWidth(cell))).join('  ')}`.trimEnd();
  return [print(columns), ...rows.map(print)];
}

function messageLine({ side, time, sender, text }: FoundMessage): string {
  const who = [side, time, sender].filter((part) => part !== null).join(' ');
  return `${who}: ${text.replace(/\s*\n\s*/g, ' ')}`;
}

function windowLines({ complete, missing }: FoundWindow): string[] {
  if (complete === null) return [];
  return [complete ? 'window: complete' : `window: cropped (${missing.join(', ')} missing)`];
}

/** Columns a terminal gives a text: Chinese characters and full-width forms take two. */
function displayWidth(text: string): number {
  return [...text].reduce(
    (sum, character) =>
      sum +
      (/[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6]/.test(
        character,
      )
        ? 2
        : 1),
    0,
  );
}
