import type { Page } from 'playwright-core';
import sharp from 'sharp';
import type { DrawingBrowser } from './drawing-browser';
import { measureOnPage, readMarks } from './mark-scripts';
import { showOnPage, type ShownPage } from './page-scripts';
import type { ScreenshotTemplate, ScreenshotTruth } from './template';
import { toTruth, type PageRect } from './truth';

export interface DrawnScreenshot {
  png: Buffer;
  truth: ScreenshotTruth;
  /** Messages of the whole talk, in order: whether anything of each is in the picture. */
  messagesSeen: boolean[];
  pane: ShownPage['pane'];
}

/** Picture pixels; Chromium repeats or drops what is drawn beyond 16,384. */
const tallestShot = 8000;

/** Each change of the size costs a frame. */
async function resize(page: Page, width: number, height: number): Promise<void> {
  const now = page.viewportSize();
  if (now?.width !== width || now.height !== height) await page.setViewportSize({ width, height });
}

async function shoot(page: Page, template: ScreenshotTemplate, clip: PageRect): Promise<Buffer> {
  const { width, deviceScaleFactor } = template;
  const options = { type: 'png', animations: 'disabled', caret: 'hide' } as const;
  const step = Math.floor(tallestShot / deviceScaleFactor / 2) * 2;
  if (clip.height <= step) {
    await resize(page, width, Math.ceil(clip.y + clip.height));
    const whole = clip.x === 0 && clip.y === 0 && clip.width === width;
    return page.screenshot(whole ? options : { ...options, clip });
  }
  await resize(page, width, step);
  const tiles: { input: Buffer; left: number; top: number; width: number; height: number }[] = [];
  for (let top = 0; top < clip.height; top += step) {
    await page.evaluate(`document.body.style.marginTop='${-clip.y - top}px'`);
    const height = Math.min(step, clip.height - top);
    const input = await page.screenshot({ ...options, clip: { ...clip, y: 0, height } });
    // At scale 1.5 an odd length has half a pixel: only the picture itself says how it was rounded.
    const size = await sharp(input).metadata();
    const above = tiles.at(-1);
    const place = { left: 0, top: above ? above.top + above.height : 0 };
    tiles.push({ input, ...place, width: size.width, height: size.height });
  }
  await page.evaluate(`document.body.style.marginTop=''`);
  const last = tiles.at(-1);
  const size = { width: last?.width ?? 1, height: last ? last.top + last.height : 1 };
  return sharp({ create: { ...size, channels: 3, background: '#fff' }, limitInputPixels: false })
    .composite(tiles.map(({ input, left, top }) => ({ input, left, top })))
    .png()
    .toBuffer();
}

/**
 * Draws a template as a PNG as wide as the template says and as tall as its window or content, and reads the
 * truth from the laid-out page. The same Chromium build gives the same bytes.
 * Throws when the template draws nothing or a font cannot be loaded.
 */
export async function drawScreenshot(
  browser: DrawingBrowser,
  template: ScreenshotTemplate,
): Promise<DrawnScreenshot> {
  return browser.withPage(template.deviceScaleFactor, async (page) => {
    const { width, css, view = null, crop = {} } = template;
    await resize(page, width, view?.height ?? 600);
    const { height, pane } = await page.evaluate(showOnPage, { html: template.html.source, css, view });
    await resize(page, width, Math.min(height, 2000));
    const edges = { top: 0, right: 0, bottom: 0, left: 0, ...crop };
    const clip = await page.evaluate(measureOnPage, edges);
    const marks = await page.evaluate(readMarks);
    const png = await shoot(page, template, clip);
    const messagesSeen = marks.messages.map(({ seen }) => seen > 0);
    return { png, truth: toTruth(template, marks), messagesSeen, pane };
  });
}
