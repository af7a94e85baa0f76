import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { aptInstall, hasApt } from './apt.mjs';
import { SetupError } from './failure.mjs';
import { findPrograms, isExecutable, searchFolders } from './find-binaries.mjs';

const NAMES = ['chromium', 'google-chrome', 'google-chrome-stable', 'chromium-browser', 'chrome'];
const MAC_APPS = ['Google Chrome.app/Contents/MacOS/Google Chrome', 'Chromium.app/Contents/MacOS/Chromium'];
const PLAYWRIGHT = [
  { cache: '.cache/ms-playwright', programs: ['chrome-linux/chrome', 'chrome-linux64/chrome'] },
  { cache: 'Library/Caches/ms-playwright', programs: ['chrome-mac/Chromium.app/Contents/MacOS/Chromium'] },
];

/**
 * Where a Chromium may be, best first.
 * @param {{ folders: string[], home?: string }} places
 * @returns {string[]} programs that exist
 */
export function chromiumCandidates({ folders, home = homedir() }) {
  const applications = ['/Applications', join(home, 'Applications')];
  return [
    ...findPrograms(folders, NAMES),
    ...applications.flatMap((folder) => MAC_APPS.map((app) => join(folder, app))),
    ...PLAYWRIGHT.flatMap(({ cache, programs }) => playwrightPrograms(join(home, cache), programs)),
  ].filter(isExecutable);
}

/**
 * @param {{ env?: NodeJS.ProcessEnv, bin: string }} options
 * @returns {string | null} a Chromium that really starts
 * @throws {SetupError} when JUZHENG_CHROMIUM names none
 */
export function findChromium({ env = process.env, bin }) {
  const asked = env.JUZHENG_CHROMIUM;
  if (asked && !isChromium(asked)) {
    throw new SetupError(`JUZHENG_CHROMIUM is ${asked}, and that is no Chromium or Chrome that starts.`);
  }
  const candidates = chromiumCandidates({ folders: searchFolders({ path: env.PATH, bin }) });
  return asked || (candidates.find(isChromium) ?? null);
}

/**
 * Finds Chromium, or installs it where that takes no more than apt and root.
 * @param {{ env?: NodeJS.ProcessEnv, bin: string }} options
 * @param {import('./apt.mjs').Context} context
 * @returns {Promise<string>}
 * @throws {SetupError} one sentence that says what to install
 */
export async function ensureChromium(options, context) {
  const found = findChromium(options);
  if (found) return found;
  let detail = '';
  if (hasApt() && process.getuid?.() === 0) {
    try {
      await aptInstall(['chromium'], context);
    } catch (error) {
      context.lifecycle.throwIfStopping();
      detail = error instanceof SetupError ? error.detail : String(error);
    }
  }
  const installed = findChromium(options);
  if (installed) return installed;
  throw new SetupError(chromiumToInstall(), { detail });
}

/** @param {NodeJS.Platform} [platform] @returns {string} */
export function chromiumToInstall(platform = process.platform) {
  const how =
    platform === 'darwin' ? '"brew install --cask chromium"' : '"apt-get install chromium" or Google Chrome';
  return `The browser tests need Chromium and found none: install it (${how}), or set JUZHENG_CHROMIUM to its program.`;
}

/** Ubuntu's `chromium-browser` may be a mere notice that it wants a snap. @param {string} path */
function isChromium(path) {
  const { status, stdout } = spawnSync(path, ['--version'], { encoding: 'utf8', timeout: 15_000 });
  return status === 0 && /chrom(e|ium)/i.test(stdout);
}

/** @param {string} cache @param {string[]} programs */
function playwrightPrograms(cache, programs) {
  if (!existsSync(cache)) return [];
  const versions = readdirSync(cache).filter((name) => /^chromium-\d+$/.test(name));
  return versions
    .sort()
    .reverse()
    .flatMap((version) => programs.map((program) => join(cache, version, program)));
}
