const LONGEST = 1000;

/** A failure's text as the ledger keeps it: at most 1000 characters, whole characters only. */
export function lastErrorOf(text: string): string {
  return [...text].slice(0, LONGEST).join('');
}
