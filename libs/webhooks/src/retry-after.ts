/** A receiver may ask for patience, but not for so much that the message is never sent: at most a day. */
const LONGEST_MS = 24 * 3_600_000;

/**
 * Reads a Retry-After header (RFC 9110: whole seconds, or an HTTP date) as ms from `now`, between 0 and a day.
 * Null when it is absent or says neither.
 */
export function retryAfterMs(header: string | undefined, now: Date): number | null {
  const text = header?.trim() ?? '';
  // Only the date form of HTTP: Date.parse would also take a year, or a date without a zone.
  const ms = /^\d+$/.test(text)
    ? Number(text) * 1000
    : /^[A-Z][a-z]{2}, .* GMT$/.test(text)
      ? Date.parse(text) - now.getTime()
      : Number.NaN;
  return Number.isNaN(ms) ? null : Math.min(Math.max(ms, 0), LONGEST_MS);
}
