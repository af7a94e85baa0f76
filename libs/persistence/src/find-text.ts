import type { DataSource } from 'typeorm';

/** Where in the database a text stands. */
export interface TextTrace {
  table: string;
  column: string;
  rows: number;
}

interface Column {
  tableName: string;
  columnName: string;
}

/**
 * Searches every text and JSON column of every table: what a deletion must not leave behind. Reads all rows, so it takes
 * as long as the database is large.
 */
export async function findText(dataSource: DataSource, text: string): Promise<TextTrace[]> {
  const columns = await dataSource.query<Column[]>(
    `SELECT table_name AS tableName, column_name AS columnName FROM information_schema.columns
      WHERE table_schema = DATABASE() AND data_type IN ('char', 'varchar', 'text', 'mediumtext', 'longtext', 'json')
      ORDER BY table_name, ordinal_position`,
  );
  // A JSON column may hold characters beyond ASCII as escapes.
  const escaped = JSON.stringify(text).slice(1, -1);
  const traces: TextTrace[] = [];
  for (const { tableName, columnName } of columns) {
    const column = `CAST(\`${columnName}\` AS CHAR)`;
    const [found] = await dataSource.query<{ n: string }[]>(
      `SELECT COUNT(*) AS n FROM \`${tableName}\` WHERE LOCATE(?, ${column}) > 0 OR LOCATE(?, ${column}) > 0`,
      [text, escaped],
    );
    const rows = Number(found?.n ?? 0);
    if (rows > 0) traces.push({ table: tableName, column: columnName, rows });
  }
  return traces;
}
