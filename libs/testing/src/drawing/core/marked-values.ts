import type { FieldKind, ScreenshotTemplate } from './template';

const mark = /data-field="([^"]*)" data-value="([^"]*)"/g;
const named: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
};

/** The values a template marks as one kind, in page order, read from its source without a browser. */
export function markedValues(template: ScreenshotTemplate, kind: FieldKind): string[] {
  return [...template.html.source.matchAll(mark)]
    .filter(([, found]) => found === kind)
    .map(([, , value = '']) =>
      value.replace(/&(?:amp|lt|gt|quot|#39);/g, (entity) => named[entity] ?? entity),
    );
}
