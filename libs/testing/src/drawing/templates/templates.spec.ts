import path from 'node:path';
import { markedValues } from '../core/marked-values';
import { Random } from '../core/random';
import type { ScreenshotSource } from '../core/source';
import { screenshotKinds, type ScreenshotTemplate, type Theme } from '../core/template';
import { demoScenes, sellerPageScenes } from '../demo/demo-scenes';
import type { DemoStory } from '../demo/demo-story';
import { readDemoStory } from '../demo/story-file';
import { sources } from '../sources';

const story = readDemoStory(path.resolve(__dirname, '../../../../..'));

function allTemplates(told: DemoStory): ScreenshotTemplate[] {
  return [...demoScenes(told), ...sellerPageScenes(told)].map(({ template }) => template);
}

function themesOf({ themes = ['light'] }: ScreenshotSource): readonly Theme[] {
  return themes;
}

function inventedTemplates(): ScreenshotTemplate[] {
  return sources.flatMap((source, index) =>
    themesOf(source).flatMap((theme) =>
      [1, 2, 3].map((round) => source.draw(Random.of('templates', index, round), theme)),
    ),
  );
}

const invented = inventedTemplates();

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

function withNick(told: DemoStory, buyerNick: string): DemoStory {
  const shops = told.shops.map((shop) => ({
    ...shop,
    orders: shop.orders.map((order) => ({ ...order, buyerNick })),
  }));
  return { ...told, shops };
}

function freeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null) Object.values(value).forEach(freeze);
  return Object.freeze(value);
}

describe('templates', () => {
  it('cover every kind of screenshot', () => {
    expect(new Set(sources.map(({ kind }) => kind))).toEqual(new Set(screenshotKinds));
  });

  it('give the same page for the same data and leave the data alone', () => {
    const frozen = freeze(structuredClone(story));

    expect(allTemplates(frozen)).toEqual(allTemplates(frozen));
  });

  it('give the same invented page for the same chance', () => {
    expect(inventedTemplates()).toEqual(invented);
  });

  it('say by the variant that a page is dark', () => {
    for (const [index, source] of sources.entries()) {
      for (const theme of themesOf(source)) {
        const { variant } = source.draw(Random.of('dark', index), theme);

        expect({ variant, dark: variant.endsWith('-dark') }).toEqual({ variant, dark: theme === 'dark' });
      }
    }
  });

  it('escape a nick that is written like HTML, and still mark it as it is', () => {
    const hostile = `</b><script>"x"</script>`;
    const templates = allTemplates(withNick(story, hostile));
    const showing = templates.filter((template) => markedValues(template, 'buyer_nick').length > 0);

    expect(showing.length).toBeGreaterThan(5);
    for (const template of showing) {
      expect(template.html.source).not.toContain('<script');
      expect(new Set(markedValues(template, 'buyer_nick'))).toEqual(new Set([hostile]));
    }
  });

  it('fetch nothing: no address in an attribute or a style', () => {
    for (const { html, css } of [...allTemplates(story), ...invented]) {
      expect(html.source).not.toMatch(/(?:src|href)=/);
      expect(css).not.toMatch(/url\(|@import/);
    }
  });

  it('close every element they open', () => {
    for (const { html, variant } of [...allTemplates(story), ...invented]) {
      expect({ variant, wrong: wronglyNested(html.source) }).toEqual({ variant, wrong: [] });
    }
  });
});
