/**
 * The number that the platform gave a complaint, from pasted text: the letters and digits behind 投诉编号, 投诉单号 or
 * 维权编号. Its shape is not known, so 4–64 letters, digits, `-` and `_` are taken.
 *
 * @returns null when there is none, or when the text names different ones
 */
export function findComplaintNumber(text: string): string | null {
  const plain = text.normalize('NFKC');
  const found = plain.matchAll(
    /(?:投\s*诉|维\s*权)\s*(?:编\s*号|单\s*号|号\s*码|I\s*D)\s*(?:为|是)?\s*[:#]?\s*([A-Za-z0-9][A-Za-z0-9_-]{3,63})(?![A-Za-z0-9_-])/gu,
  );
  const numbers = new Set([...found].map(([, number]) => number));
  const [first = null] = numbers;
  return numbers.size === 1 ? first : null;
}
