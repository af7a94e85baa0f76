/** HTML that is safe to insert as it stands; made by `markup` only, so that data is always escaped. */
export class Markup {
  constructor(readonly source: string) {}
}

export type MarkupValue = string | number | Markup | readonly MarkupValue[] | null | undefined;

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Takes any text and gives it safe for element content and for quoted attributes. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? character);
}

function render(value: MarkupValue): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Markup) return value.source;
  if (typeof value === 'string') return escapeHtml(value);
  if (typeof value === 'number') return String(value);
  return value.map(render).join('');
}

/**
 * Template tag: literal parts are taken as HTML, values are escaped unless they are Markup already.
 * Lists are joined, null and undefined vanish. A line break with the indent after it is dropped, because
 * white space between inline elements would show in a screenshot. (Not called `html`: formatters
 * rewrite that tag.)
 */
export function markup(parts: TemplateStringsArray, ...values: readonly MarkupValue[]): Markup {
  const source = parts.reduce(
    (text, part, index) => text + (index === 0 ? '' : render(values[index - 1])) + part.replace(/\n\s*/g, ''),
    '',
  );
  return new Markup(source);
}
