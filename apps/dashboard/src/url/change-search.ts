/**
 * Another query with some names set or, by null and empty text, taken out; the rest stays as it is.
 * Gives `''` or a text that starts with `?`.
 */
export function changeSearch(search: string, changes: Record<string, string | null>): string {
  const params = new URLSearchParams(search);
  for (const [name, value] of Object.entries(changes)) {
    if (value) params.set(name, value);
    else params.delete(name);
  }
  const text = params.toString();
  return text ? `?${text}` : '';
}
