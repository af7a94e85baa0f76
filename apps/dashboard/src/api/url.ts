/** Values of a query string; null, undefined and empty ones are left out. */
export type QueryValues = Record<string, string | number | null | undefined>;

/** Fills `{name}` in a path and appends the query. Every value is encoded. */
export function buildUrl(path: string, params: Record<string, string>, query: QueryValues): string {
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(params[name] ?? ''));
  const given = Object.entries(query).flatMap(([name, value]): [string, string][] =>
    value === null || value === undefined || value === '' ? [] : [[name, String(value)]],
  );
  return given.length === 0 ? filled : `${filled}?${new URLSearchParams(given).toString()}`;
}
