import { readFile } from 'node:fs/promises';
import { chromium, type Browser, type Page, type Route } from 'playwright-core';
import { fontFiles } from './fonts';

/** `.invalid` never resolves (RFC 2606): whatever is not answered here cannot leave the machine. */
const origin = 'http://drawing.invalid';

const launchArguments = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // Without these three, edges of letters follow the font settings of the machine.
  '--disable-lcd-text',
  '--font-render-hinting=none',
  '--force-color-profile=srgb',
];

const shell = `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><style>
${fontFiles
  .map(
    ({ family, weight }, index) =>
      `@font-face{font-family:"${family}";font-weight:${weight};src:url("${origin}/fonts/${index}")}`,
  )
  .join('\n')}
*{box-sizing:border-box;margin:0;padding:0}
body{font-family:"Evidence Sans";font-weight:400;background:#fff}
svg{display:block}
.field{white-space:nowrap}
table{border-collapse:collapse}
.viewed>*{height:var(--window-height)!important;min-height:0!important;overflow:hidden}
.viewed [data-pane]{flex:1 1 0!important;min-height:0!important;overflow:hidden}
</style><style id="template-style"></style></head><body><div id="screenshot"></div></body></html>`;

async function answer(route: Route): Promise<void> {
  const url = route.request().url();
  if (url === `${origin}/`) {
    await route.fulfill({ contentType: 'text/html; charset=utf-8', body: shell });
    return;
  }
  const font = fontFiles[Number(url.slice(`${origin}/fonts/`.length))];
  if (font === undefined) {
    await route.abort();
    return;
  }
  const contentType = font.file.endsWith('.woff2') ? 'font/woff2' : 'font/ttf';
  await route.fulfill({ contentType, body: await readFile(require.resolve(font.file)) });
}

/**
 * A headless Chromium that draws templates. It keeps one page per device scale factor with the fonts
 * loaded (10 MB each), so that a drawing costs a layout and a screenshot only.
 */
export class DrawingBrowser {
  private readonly pages = new Map<number, Promise<Page>>();
  private readonly tails = new Map<number, Promise<unknown>>();

  private constructor(private readonly browser: Browser) {}

  /** Takes the path of a Chromium binary; throws when it does not start. Close it when done. */
  static async launch(executablePath: string): Promise<DrawingBrowser> {
    return new DrawingBrowser(await chromium.launch({ executablePath, args: launchArguments }));
  }

  /** Runs `work` with the page of this scale to itself; later calls for the same scale wait. */
  withPage<T>(deviceScaleFactor: number, work: (page: Page) => Promise<T>): Promise<T> {
    const previous = this.tails.get(deviceScaleFactor) ?? Promise.resolve();
    const result = previous.then(async () => work(await this.pageFor(deviceScaleFactor)));
    this.tails.set(
      deviceScaleFactor,
      result.catch(() => undefined),
    );
    return result;
  }

  async close(): Promise<void> {
    await this.browser.close();
  }

  private pageFor(deviceScaleFactor: number): Promise<Page> {
    const known = this.pages.get(deviceScaleFactor);
    if (known) return known;
    const opened = this.openPage(deviceScaleFactor);
    this.pages.set(deviceScaleFactor, opened);
    return opened;
  }

  private async openPage(deviceScaleFactor: number): Promise<Page> {
    const context = await this.browser.newContext({
      deviceScaleFactor,
      locale: 'zh-CN',
      timezoneId: 'Asia/Shanghai',
    });
    const page = await context.newPage();
    await page.route('**/*', answer);
    await page.goto(`${origin}/`);
    return page;
  }
}
