import {
  caseBody,
  eventually,
  findBinary,
  openCaseOver,
  readDemoStory,
  type TestAgency,
  TestSystem,
  uploadForm,
} from '@juzheng/testing';
import type { CaseDetail, Shop } from '@juzheng/contracts';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';

const LAUNCH = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
const SCRIPT_LIMIT_BYTES = 250_000;
const READING_MS = 120_000;
const story = readDemoStory(process.cwd());

let system: TestSystem;
let agency: TestAgency;
let browser: Browser;
let shop: Shop;
let context: BrowserContext;
let page: Page;
/** Whatever a page must never do: load from elsewhere, break its security policy, throw. */
let offences: string[];
let orders = 0;

beforeAll(async () => {
  const executablePath = process.env['JUZHENG_CHROMIUM'] ?? findBinary('chromium', 'google-chrome');
  if (!executablePath) throw new Error('no Chromium on this machine');
  system = await TestSystem.start();
  agency = await system.createAgency();
  shop = await agency.client.expect('createShop', { body: { name: '青禾旗舰店', platform: 'tmall' } });
  browser = await chromium.launch({ executablePath, args: LAUNCH });
}, 60_000);

afterAll(async () => {
  await browser.close();
  await system.stop();
});

beforeEach(async () => {
  // Far from Shanghai: the host's zone must never matter.
  context = await browser.newContext({ timezoneId: 'America/New_York', baseURL: system.api.baseUrl });
  page = await context.newPage();
  offences = [];
  page.on('request', (request) => {
    const { protocol, origin } = new URL(request.url());
    if (protocol !== 'blob:' && origin !== system.api.baseUrl) offences.push(`request to ${request.url()}`);
  });
  page.on('pageerror', (error) => offences.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.text().includes('401 (Unauthorized)'))
      offences.push(message.text());
  });
});

afterEach(async () => {
  await context.close();
  expect(offences).toEqual([]);
});

async function enter(email: string, password: string): Promise<void> {
  await page.getByLabel('邮箱').fill(email);
  await page.getByLabel('密码', { exact: true }).fill(password);
  await page.getByRole('button', { name: '登录' }).click();
}

async function signIn(path = '/'): Promise<void> {
  await page.goto(path);
  await enter(agency.email, agency.password);
}

const row = (caseId: string) => page.locator(`[data-case="${caseId}"]`);
const nextOrderId = () => `33119000000000${String(1000 + ++orders)}`;
const openCase = () => openCaseOver(agency.client, shop, nextOrderId());

describe('signing in', () => {
  it('refuses a wrong password with the reason, and lets the right one in', async () => {
    await page.goto('/');
    await enter(agency.email, 'wrong');
    await page.getByRole('alert').getByText('邮箱或密码不正确。').waitFor();
    await page.getByRole('alert').getByText('AUTH.INVALID_LOGIN').waitFor();
    await enter(agency.email, agency.password);
    await page.getByRole('heading', { name: '任务队列' }).waitFor();
    await page.getByText('晨光电商代运营').waitFor();
  });

  it('leads on to the page that was wanted', async () => {
    await page.goto('/admin/queues');
    await enter(agency.email, agency.password);
    await page.waitForURL('**/admin/queues');
    // Bull Board is not ours: it asks for fonts from elsewhere, which the security policy refuses.
    offences = [];
  });

  it.each(['//evil.example/', '/\\evil.example/', 'https://evil.example/'])(
    'never leads to another site (%s)',
    async (next) => {
      await signIn(`/?next=${encodeURIComponent(next)}`);
      await page.getByRole('heading', { name: '任务队列' }).waitFor();
      expect(new URL(page.url()).origin).toBe(system.api.baseUrl);
    },
  );

  it('ends with signing out, for the server too', async () => {
    await signIn();
    await page.getByRole('button', { name: '退出登录' }).click();
    await page.getByRole('button', { name: '登录', exact: true }).waitFor();
    await page.reload();
    await page.getByRole('button', { name: '登录', exact: true }).waitFor();
    expect(await context.cookies()).toEqual([]);
  });

  it('is asked for again when the session ended elsewhere, and the view is kept', async () => {
    await signIn();
    await page.getByRole('button', { name: /^可提交/ }).click();
    const [cookie] = await context.cookies();
    await system.client.expect('signOut', { headers: { cookie: `${cookie?.name}=${cookie?.value}` } });
    await page.getByRole('button', { name: /^待人工核对/ }).click();
    await page.getByText('登录已过期，请重新登录。').waitFor();
    await enter(agency.email, agency.password);
    await page.getByRole('button', { name: /^待人工核对/, pressed: true }).waitFor();
    expect(page.url()).toContain('state=needs_review');
  });
});

describe('the list of cases', () => {
  it('shows a case that is opened elsewhere, and each change of it, without a reload', async () => {
    await signIn();
    await page.getByText('实时', { exact: true }).waitFor();
    const { id, orderId } = await openCase();
    await row(id).getByText(orderId).waitFor();
    await row(id).getByText('收集证据', { exact: true }).waitFor();
    await agency.client.expect('commandCase', {
      params: { caseId: id },
      body: { command: 'cancel', reason: '买家已改评价' },
    });
    await row(id).getByText('已取消', { exact: true }).waitFor();
    await page.getByRole('button', { name: /^已取消 1/ }).waitFor();
  });

  it('holds new cases back while somebody points at it', async () => {
    const first = await openCase();
    await signIn();
    await page.getByText('实时', { exact: true }).waitFor();
    await row(first.id).hover();
    const second = await openCase();
    await page.getByRole('button', { name: '有 1 个新案件' }).waitFor();
    expect(await row(second.id).count()).toBe(0);
    await page.getByRole('button', { name: '有 1 个新案件' }).click();
    await row(second.id).waitFor();
  });

  it('is filtered by state, shop and order id in the address', async () => {
    const { id, orderId } = await openCase();
    await signIn(`/?state=ready&q=${orderId}`);
    await page.getByText('没有符合条件的案件').waitFor();
    await page.getByRole('button', { name: /^收集证据/ }).click();
    await row(id).waitFor();
    expect(await page.locator('[data-case]').count()).toBe(1);
    expect(page.url()).toContain(`state=collecting&q=${orderId}`);
    await page.goBack();
    await page.getByText('没有符合条件的案件').waitFor();
    await page.getByRole('button', { name: '清除筛选' }).click();
    await row(id).waitFor();
    await page.getByRole('searchbox').fill(orderId);
    await page.waitForURL(`**/?q=${orderId}`);
  });

  it('shows deadlines in the time of Shanghai', async () => {
    const { id, dueAt } = await openCase();
    await signIn();
    // The API writes +08:00, so the digits of its answer are the wall time.
    await row(id).locator('time').getByText(dueAt.slice(5, 16).replace('T', ' ')).waitFor();
  });
});

describe('a case', () => {
  async function uploadDemoCase(key: string): Promise<CaseDetail> {
    const item = story.cases.find((candidate) => candidate.key === key);
    const order = story.shops
      .flatMap((known) => known.orders)
      .find((known) => known.orderId === item?.orderId);
    if (!item || !order) throw new Error(`the story has no case ${key}`);
    const { orderId, ...body } = order;
    await agency.client.expect('putOrder', { params: { shopId: shop.id, orderId }, body });
    const opened = await agency.client.expect('openCase', {
      body: { ...caseBody(shop.id, orderId), oid: item.oid, review: item.review },
    });
    for (const { file, channel, part, position } of item.evidence) {
      const bytes = new Uint8Array(await readFile(join('scripts/demo/evidence', file)));
      const form = uploadForm(bytes, file, { channel, part, position: String(position) });
      await agency.client.expect('addEvidence', { params: { caseId: opened.id }, form });
    }
    return opened;
  }

  it('is watched from upload to the contradiction a person must look at', async () => {
    await signIn();
    await page.getByText('实时', { exact: true }).waitFor();
    const { id } = await uploadDemoCase('extortion-other-order');
    await row(id).getByText('识别中', { exact: true }).waitFor();
    await row(id).getByText('待人工核对', { exact: true }).waitFor({ timeout: READING_MS });
    const reading = page.getByRole('article', { name: '识别截图' }).locator('[data-metric="perMinute"] dd');
    await eventually(
      () => reading.innerText(),
      (text) => Number(text) > 0,
    );

    await row(id).getByRole('link').press('Enter');
    const panel = page.getByRole('dialog', { name: '案件详情' });
    expect(page.url()).toContain(`case=${id}`);
    const check = panel.locator('[data-verdict="mismatch"]', { hasText: '订单号' }).first();
    await check.getByText('3311920417735086642', { exact: true }).waitFor();
    await panel.getByText('证据 #1').first().waitFor();

    const before = await agency.client.expect('getHistory', { params: { caseId: id } });
    expect(before.items.filter(({ type }) => type === 'personal_data.revealed')).toEqual([]);
    await panel.getByRole('button', { name: '查看图片' }).first().click();
    await panel.getByRole('img', { name: '证据 1 的图片' }).waitFor();
    const after = await agency.client.expect('getHistory', { params: { caseId: id } });
    expect(after.items.filter(({ type }) => type === 'personal_data.revealed')).toHaveLength(1);

    await page.keyboard.press('Escape');
    await panel.waitFor({ state: 'hidden' });
    expect(page.url()).not.toContain('case=');
  }, 180_000);

  it('says what is missing, and opens by its address', async () => {
    const { id } = await openCase();
    await signIn(`/?case=${id}`);
    const panel = page.getByRole('dialog');
    await panel.getByText('下一步').waitFor();
    await panel.getByText('旺旺完整聊天截图或举证号').first().waitFor();
    await panel.getByText('还没有证据。').waitFor();
    await panel.getByText('建立案件').waitFor();
  });

  it('that belongs to somebody else is not there', async () => {
    const stranger = await system.createAgency('别家');
    const theirs = await stranger.client.expect('createShop', {
      body: { name: '别家店', platform: 'taobao' },
    });
    const { id } = await openCaseOver(stranger.client, theirs, nextOrderId());
    await signIn(`/?case=${id}`);
    await page.getByRole('dialog').getByText('CASE.NOT_FOUND').waitFor();
    expect(await row(id).count()).toBe(0);
    offences = offences.filter((text) => !text.includes('404'));
  });
});

describe('the page', () => {
  it('remembers language and appearance', async () => {
    await signIn();
    await page.getByRole('button', { name: '切换语言: English' }).click();
    await page.getByRole('heading', { name: 'Queues' }).waitFor();
    await page.getByRole('button', { name: 'Appearance' }).click();
    await page.getByRole('menuitemradio', { name: 'Dark' }).click();
    await page.reload();
    await page.getByRole('heading', { name: 'Queues' }).waitFor();
    await page.locator('html[lang="en"][data-mantine-color-scheme="dark"]').waitFor();
  });

  it('fits a phone', async () => {
    await openCase();
    await page.setViewportSize({ width: 390, height: 844 });
    await signIn();
    await page.locator('[data-case]').first().waitFor();
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(390);
    await page.getByRole('button', { name: '更多' }).click();
    await page.getByRole('menuitem', { name: '退出登录' }).waitFor();
  });

  it('loads at most 250 kB of compressed script at first, and nothing inline', async () => {
    const scripts: Promise<Buffer>[] = [];
    page.on('response', (response) => {
      if (response.request().resourceType() === 'script') scripts.push(response.body());
    });
    await signIn();
    await page.locator('[data-case]').first().waitFor();
    const bytes = (await Promise.all(scripts)).map((body) => gzipSync(body).length);
    expect(bytes.length).toBeGreaterThan(1);
    expect(bytes.reduce((sum, size) => sum + size, 0)).toBeLessThan(SCRIPT_LIMIT_BYTES);
    const html = await (await context.request.get('/')).text();
    expect(html).not.toMatch(/<script(?![^>]*\bsrc=)/);
  });
});
