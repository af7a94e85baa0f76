/**
 * @typedef {{ title: string, orderId: string, state: string, expectedState: string, reason: string }} DemoRow
 */

/**
 * Lays the demo's cases out for a terminal; Chinese characters take two columns.
 * @param {DemoRow[]} rows
 * @returns {string}
 */
export function demoTable(rows) {
  const header = ['', '案件 case', '订单号 order', '状态 state', '说明'];
  const cells = rows.map((row) => [
    row.state === row.expectedState ? 'ok' : 'NOT',
    row.title,
    row.orderId,
    row.state,
    row.reason,
  ]);
  const widths = header.map((_, column) =>
    Math.max(...[header, ...cells].map((line) => widthOf(line[column] ?? ''))),
  );
  const lines = [header, ...cells].map((line) =>
    line
      .map((text, column) =>
        column === line.length - 1 ? text : text + ' '.repeat((widths[column] ?? 0) - widthOf(text)),
      )
      .join('  '),
  );
  return lines.map((line) => `  ${line.trimEnd()}`).join('\n');
}

/** @param {string} text @returns {number} terminal columns */
export function widthOf(text) {
  return [...text].reduce((width, char) => width + (/[\u2e80-\u9fff\uff00-\uff60]/.test(char) ? 2 : 1), 0);
}
