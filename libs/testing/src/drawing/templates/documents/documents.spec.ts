import { markedValues } from '../../core/marked-values';
import { Random } from '../../core/random';
import type { SourceTemplate } from '../../core/source';
import type { FieldKind } from '../../core/template';
import { documentSources } from './index';

const drawings: SourceTemplate[] = documentSources.flatMap((source, index) =>
  [1, 2, 3, 4, 5, 6].flatMap((seed) =>
    (source.themes ?? ['light']).map((theme) => source.draw(Random.of('documents', index, seed), theme)),
  ),
);
const valuesOf = (kind: FieldKind): string[] => drawings.flatMap((drawing) => markedValues(drawing, kind));

/** Names of elements that are left open, or closed when another was open. */
function wronglyNested(html: string): string[] {
  const open: string[] = [];
  const wrong: string[] = [];
  for (const [, closing, name = '', selfClosing] of html.matchAll(/<(\/?)([a-zA-Z0-9]+)[^>]*?(\/?)>/g)) {
    if (!closing && !selfClosing && !['br', 'hr'].includes(name)) open.push(name);
    if (closing && open.pop() !== name) wrong.push(name);
  }
  return [...wrong, ...open];
}

describe('documentSources', () => {
  it('cover every kind that is no chat', () => {
    expect(new Set(documentSources.map(({ kind }) => kind))).toEqual(
      new Set([
        'wechat-profile',
        'qq-profile',
        'carrier-bill',
        'red-stamp-certificate',
        'tracking-page',
        'order-detail',
        'review-page',
        'call-record',
      ]),
    );
  });

  it('draw what they say they draw, dark ones named so', () => {
    documentSources.forEach((source, index) => {
      for (const theme of source.themes ?? (['light'] as const)) {
        const drawing = source.draw(Random.of('named', index), theme);
        expect(drawing.kind).toBe(source.kind);
        expect(drawing.variant.endsWith('-dark')).toBe(theme === 'dark');
      }
    });
  });

  it('give the same page for the same chance and another one for another', () => {
    for (const [index, source] of documentSources.entries()) {
      const draw = (seed: number): SourceTemplate => source.draw(Random.of('same', index, seed), 'light');
      expect(draw(1)).toEqual(draw(1));
      expect(draw(1).html.source).not.toBe(draw(2).html.source);
    }
  });

  it.each<[FieldKind, RegExp]>([
    ['order_id', /^\d{15,19}$/],
    [
      'timestamp',
      /^20\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01]) (?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d)?$/,
    ],
    ['phone', /^1[3-9]\d(?:\d{8}|\*{4}\d{4})$/],
    ['qq_number', /^[1-9]\d{4,10}$/],
    ['wechat_id', /^[a-zA-Z][-_a-zA-Z0-9]{5,19}$/],
    ['tracking_no', /^[A-Z0-9]{12,18}$/],
    ['recording_no', /^[A-Za-z0-9_-]{4,64}$/],
    ['proof_no', /^[A-Za-z0-9_-]{4,64}$/],
  ])('mark values of %s in their normalised form', (kind, form) => {
    const values = valuesOf(kind);

    expect(values.length).toBeGreaterThan(0);
    for (const value of values) expect(value).toMatch(form);
  });

  it('show the clock of every time they mark', () => {
    for (const { html } of drawings) {
      for (const [, value = '', shown = ''] of html.source.matchAll(
        /data-field="timestamp" data-value="([^"]*)">(.*?)<\/span>/g,
      )) {
        const clock = value.slice(11).replaceAll(':', '');
        expect(shown.replace(/<[^>]*>|\D/g, '')).toContain(clock);
      }
    }
  });

  it('mark no number as an order id that stands after another label', () => {
    const trap = /(?:支付宝交易号|退款编号)(?:<[^>]*>|：)*(\d{15,28})/g;
    const traps = drawings.flatMap(({ html }) =>
      [...html.source.matchAll(trap)].map(([, number = '']) => number),
    );

    expect(traps.map(({ length }) => length)).toEqual(expect.arrayContaining([28, 16]));
    expect(valuesOf('order_id').filter((id) => traps.includes(id))).toEqual([]);
  });

  it('are incomplete exactly when something is cut away', () => {
    expect(drawings.filter(({ complete }) => !complete).length).toBeGreaterThan(5);
    for (const { complete, crop } of drawings) expect(complete).toBe(crop === undefined);
  });

  it('know the day of the capture when a time lacks its year', () => {
    for (const { html, captureDate } of drawings) {
      const yearless = />\d{2}-\d{2}(?:<\/i><i>| )\d{2}:\d{2}</.test(html.source);
      expect(captureDate !== null).toBe(yearless);
    }
  });

  it('fetch nothing and close every element they open', () => {
    for (const { html, css } of drawings) {
      expect(`${html.source}${css}`).not.toMatch(/(?:src|href)=|url\((?!#)|@import/);
      expect(wronglyNested(html.source)).toEqual([]);
    }
  });
});
