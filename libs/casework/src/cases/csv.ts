/** One line of a CSV file: every cell quoted, so that a spreadsheet keeps what it says. */
export function csvLine(cells: readonly string[]): string {
  return cells.map(cell).join(',') + '\r\n';
}

/** A cell that begins like a formula is defused: names come from outside. */
function cell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return `"${safe.replaceAll('"', '""')}"`;
}
