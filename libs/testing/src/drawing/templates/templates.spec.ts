import path from 'node:path';
import { markedValues } from '../core/marked-values';
import { screenshotKinds, type ScreenshotTemplate } from '../core/template';
import { demoScenes, sellerPageScenes } from '../demo/demo-scenes';
import type { DemoStory } from '../demo/demo-story';
import { readDemoStory } from '../demo/story-file';

const story = readDemoStory(path.resolve(__dirname, '../../../../..'));

function allTemplates(told: DemoStory): ScreenshotTemplate[] {
  return [...demoScenes(told), ...sellerPageScenes(told)].map(({ template }) => template);
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
    expect(new Set(allTemplates(story).map(({ kind }) => kind))).toEqual(new Set(screenshotKinds));
  });

  it('give the same page for the same data and leave the data alone', () => {
    const frozen = freeze(structuredClone(story));

    expect(allTemplates(frozen)).toEqual(allTemplates(frozen));
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
    for (const { html, css } of allTemplates(story)) {
      expect(html.source).not.toMatch(/(?:src|href)=/);
      expect(css).not.toMatch(/url\(|@import/);
    }
  });

  it('close every element they open', () => {
    for (const { html } of allTemplates(story)) {
      const open: string[] = [];
      for (const [, closing, name = '', selfClosing] of html.source.matchAll(
        /<(\/?)([a-zA-Z0-9]+)[^>]*?(\/?)>/g,
      )) {
        if (closing) expect(open.pop()).toBe(name);
        else if (!selfClosing && name !== 'br') open.push(name);
      }
      expect(open).toEqual([]);
    }
  });
});
