/** What every table ends with. */
export const tableOptions = 'ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci';

/** A column of ASCII text that is compared byte by byte: ids, hashes, words of a vocabulary. */
export const ascii = (length: number) => `varchar(${length}) CHARACTER SET ascii COLLATE ascii_bin`;

/** A column of text in which every difference counts. */
export const exactText = (length: number) => `varchar(${length}) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin`;

/** Said in full, because MariaDB and MySQL report what was left out differently and the drift test would see it. */
export const foreignKey = (
  name: string,
  column: string,
  target: string,
  onDelete: 'CASCADE' | 'NO ACTION' = 'NO ACTION',
) =>
  `CONSTRAINT \`${name}\` FOREIGN KEY (\`${column}\`) REFERENCES \`${target}\` (\`id\`) ` +
  `ON DELETE ${onDelete} ON UPDATE NO ACTION`;
/**
 * A CHECK that a column holds one of these words, or nothing where it may be null. The words are written out in each
 * migration: a migration must not change when the vocabulary in the code does.
 */
export function oneOf(constraint: string, column: string, words: readonly string[]): string {
  const list = words.map((word) => `'${word}'`).join(', ');
  return `CONSTRAINT \`${constraint}\` CHECK (\`${column}\` IN (${list}))`;
}
