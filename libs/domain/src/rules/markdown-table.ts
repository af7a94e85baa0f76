const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\u4dbf\u4e00-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff01-\uff60\uffe0-\uffe6]/u;

/** Columns that a text takes in a fixed-width font: a Chinese character takes two. */
function columns(text: string): number {
  return Array.from(text).reduce((sum, character) => sum + (wide.test(character) ? 2 : 1), 0);
}

/** A Markdown table, its columns aligned as they would be by hand. The first row is the head. */
export function markdownTable(rows: readonly (readonly string[])[]): string {
  const cells = rows.map((row) => row.map((cell) => cell.replaceAll('|', '\\|')));
  const widths = (cells[0] ?? []).map((_cell, column) =>
    Math.max(3, ...cells.map((row) => columns(row[column] ?? ''))),
  );
  const [head, ...body] = cells.map((row) => {
    const padded = widths.map((width, column) => {
      const cell = row[column] ?? '';
      return cell + ' '.repeat(width - columns(cell));
    });
    return `| ${padded.join(' | ')} |`;
  });
  const rule = `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`;
  return [head, rule, ...body].join('\n');
}
