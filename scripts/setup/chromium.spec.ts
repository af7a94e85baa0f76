import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { chromiumCandidates, findChromium } from './chromium.mjs';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'juzheng-chromium-'));
});
afterEach(() => rmSync(root, { recursive: true }));

const program = (path: string, script: string) => {
  const file = join(root, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `#!/bin/sh\n${script}\n`);
  chmodSync(file, 0o755);
  return file;
};

it("prefers the system's browser, then one that Playwright downloaded, the newest first", () => {
  const system = program('bin/google-chrome', '');
  const old = program('home/.cache/ms-playwright/chromium-1100/chrome-linux/chrome', '');
  const recent = program('home/.cache/ms-playwright/chromium-1200/chrome-linux/chrome', '');
  const found = chromiumCandidates({ folders: [join(root, 'bin')], home: join(root, 'home') });
  expect(found).toEqual([system, recent, old]);
});

it('takes what JUZHENG_CHROMIUM names', () => {
  const path = program('my-chrome', 'echo Chromium 156.0');
  expect(findChromium({ env: { JUZHENG_CHROMIUM: path, PATH: '' }, bin: root })).toBe(path);
});

it("refuses a JUZHENG_CHROMIUM that does not start, like Ubuntu's notice about a snap", () => {
  const path = program('my-chrome', 'echo requires the chromium snap >&2; exit 1');
  const find = () => findChromium({ env: { JUZHENG_CHROMIUM: path, PATH: '' }, bin: root });
  expect(find).toThrow(`JUZHENG_CHROMIUM is ${path}`);
});
