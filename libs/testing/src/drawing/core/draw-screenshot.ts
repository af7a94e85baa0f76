import type { DrawingBrowser } from './drawing-browser';
import { readMarks, showOnPage } from './page-scripts';
import type { ScreenshotTemplate, ScreenshotTruth } from './template';
import { toTruth } from './truth';

export interface DrawnScreenshot {
  png: Buffer;
  truth: ScreenshotTruth;
}

/**
 * Draws a template as a PNG as wide as the template says and as tall as its content, and reads the
 * truth from the laid-out page. The same Chromium build gives the same bytes.
 * Throws when the template draws nothing or a font cannot be loaded.
 */
export async function drawScreenshot(
  browser: DrawingBrowser,
  template: ScreenshotTemplate,
): Promise<DrawnScreenshot> {
  return browser.withPage(template.deviceScaleFactor, async (page) => {
    const { width, css } = template;
    await page.setViewportSize({ width, height: 600 });
    const height = await page.evaluate(showOnPage, { html: template.html.source, css });
    await page.setViewportSize({ width, height });
    const marks = await page.evaluate(readMarks);
    const png = await page.screenshot({ type: 'png', animations: 'disabled', caret: 'hide' });
    return { png, truth: toTruth(template, marks) };
  });
}
