import type { ParsedReading, Reading } from '@juzheng/domain';

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

/** A table for people: the values found, one a row, and how sure the reader is of each. */
export function toTable({ file, reading, parsed }: FileReport): string {
  const { width, height, lines, ms } = reading;
  const head = `${file}  ${width}×${height}, ${lines.length} lines, ${ms} ms`;
  if (parsed.fields.length === 0) return `${head}\n  no values found\n`;
  const rows = parsed.fields.map(({ kind, normalized, confidence, accepted }) => [
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
  return `${[head, print(columns), ...rows.map(print)].join('\n')}\n`;
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
