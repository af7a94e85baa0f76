/**
 * One text for one value: JSON without white space, keys sorted by code units, dates as ISO 8601 in UTC. Members that are
 * undefined are left out, in arrays they are null, as in JSON. What goes through a JSON column and back has the same text.
 *
 * @throws TypeError for what JSON cannot hold: an infinite number, an invalid date, a function, a bigint, a Map
 */
export function canonicalJson(value: unknown): string {
  switch (typeof value) {
    case 'string':
    case 'boolean':
      return JSON.stringify(value);
    case 'number':
      if (!Number.isFinite(value)) throw new TypeError(`not a JSON number: ${value}`);
      return JSON.stringify(value);
    case 'object':
      return value === null ? 'null' : objectText(value);
    default:
      throw new TypeError(`not a JSON value: ${typeof value}`);
  }
}

function objectText(value: object): string {
  if (value instanceof Date) {
    if (Number.isNaN(value.getTime())) throw new TypeError('not a date');
    return JSON.stringify(value.toISOString());
  }
  if (Array.isArray(value)) {
    return `[${value.map((item: unknown) => canonicalJson(item === undefined ? null : item)).join()}]`;
  }
  if (value instanceof Map || value instanceof Set) throw new TypeError('not a JSON value: Map or Set');
  const members = Object.entries(value)
    .filter(([, item]) => item !== undefined)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, item]) => `${JSON.stringify(key)}:${canonicalJson(item)}`);
  return `{${members.join()}}`;
}
