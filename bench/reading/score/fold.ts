/** A text as values are compared: full-width forms and kinds of quotation marks folded, all spaces removed. */
export function compact(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/\s+/gu, '')
    .replace(/[‘’′]/g, "'")
    .replace(/[“”„]|''/g, '"');
}

/** Characters to insert, remove or replace to make one text of the other (Levenshtein). */
export function editDistance(one: string, two: string): number {
  const [a, b] = [[...one], [...two]];
  let row = Array.from({ length: b.length + 1 }, (_, column) => column);
  a.forEach((left, line) => {
    const next = [line + 1];
    b.forEach((right, column) => {
      const replaced = (row[column] ?? 0) + (left === right ? 0 : 1);
      next.push(Math.min(replaced, (row[column + 1] ?? 0) + 1, (next[column] ?? 0) + 1));
    });
    row = next;
  });
  return row[b.length] ?? 0;
}

/** 1 for equal texts, 0 for texts with nothing in common; spaces do not count. */
export function similarity(one: string, two: string): number {
  const [a, b] = [compact(one), compact(two)];
  const longer = Math.max([...a].length, [...b].length);
  return longer === 0 ? 1 : 1 - editDistance(a, b) / longer;
}
