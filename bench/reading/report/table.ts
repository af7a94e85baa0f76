/** Columns that a terminal gives a text: Chinese characters and full-width forms take two. */
export function displayWidth(text: string): number {
  const wide =
    /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6]/u;
  return [...text].reduce((sum, character) => sum + (wide.test(character) ? 2 : 1), 0);
}

/**
 * Rows as aligned columns, the first to the left, the rest to the right. Columns that are empty in every row are left
 * out.
 */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const kept = head
    .map((_, column) => column)
    .filter((column) => column === 0 || rows.some((row) => row[column]));
  const lines = [head, ...rows].map((row) => kept.map((column) => row[column] ?? ''));
  const widths = kept.map((_, place) => Math.max(...lines.map((line) => displayWidth(line[place] ?? ''))));
  const print = (line: readonly string[]) =>
    line
      .map((cell, place) => {
        const room = ' '.repeat((widths[place] ?? 0) - displayWidth(cell));
        return place === 0 ? cell + room : room + cell;
      })
      .join('  ')
      .trimEnd();
  return lines.map((line) => `  ${print(line)}\n`).join('');
}

/** `98.7 %`; empty when there was nothing to share. */
export function percent(share: number | null, digits = 1): string {
  return share === null ? '' : `${(share * 100).toFixed(digits)} %`;
}
