#!/usr/bin/env node
/**
 * npm run bench:readers -- --dir DIR [--limit N] [--through N]
 *
 * Measures the pool of readers on a folder of pictures (bench/README.md): how much faster two readers are than one, what
 * a scrolling capture of 1,080 × 20,000 costs, and whether memory stays flat. Progress goes to stderr.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureBuild } from './setup/build.mjs';
import { whileLocked } from './setup/folder-lock.mjs';
import { runMain } from './setup/lifecycle.mjs';
import { requireNode } from './setup/node-version.mjs';
import { ensurePackages } from './setup/packages.mjs';
import { createFolders, pathsOf, ROOT } from './setup/paths.mjs';

const USAGE = `Usage: npm run bench:readers -- --dir DIR [--limit N] [--through N]

  --dir DIR     pictures; draw some with: npm run evidence:draw -- --out DIR --count 40 --seed 1
  --limit N     how many of them to read (20), spread over the folder
  --through N   also read N pictures through one pool of two, the folder over and over, and show its memory
`;
const require = createRequire(import.meta.url);
const tall = { width: 1080, height: 20_000 };
const note = (/** @type {string} */ text) => void process.stderr.write(`${text} …\n`);
const print = (/** @type {string} */ text) => void process.stdout.write(`${text}\n`);

/** Pictures of a folder, every n-th. */
function picturesIn(/** @type {string} */ folder, /** @type {number} */ limit) {
  const all = readdirSync(folder)
    .filter((file) => /\.(png|jpe?g|webp)$/i.test(file))
    .sort();
  const step = Math.max(1, all.length / limit);
  return Array.from({ length: Math.min(limit, all.length) }, (_, index) =>
    join(folder, all[Math.floor(index * step)] ?? ''),
  );
}

/** Megabytes of each reader, `VmRSS` now or `VmHWM` at most; none where the system does not tell. */
function megabytes(/** @type {number[]} */ pids, /** @type {'VmRSS' | 'VmHWM'} */ which) {
  return pids.flatMap((pid) => {
    try {
      const status = readFileSync(`/proc/${pid}/status`, 'latin1');
      return Math.round(Number(new RegExp(`${which}:\\s+(\\d+)`).exec(status)?.[1]) / 1024);
    } catch {
      return [];
    }
  });
}

async function readAll(/** @type {any} */ pool, /** @type {string[]} */ files) {
  const started = performance.now();
  const read = await Promise.allSettled(
    files.map((path) => pool.read({ path, name: path.split('/').at(-1) ?? path })),
  );
  const failed = read.filter(({ status }) => status === 'rejected').length;
  return { seconds: (performance.now() - started) / 1000, failed };
}

async function twoAgainstOne(/** @type {any} */ ReaderPool, /** @type {string[]} */ files) {
  const run = async (/** @type {number} */ poolSize) => {
    const pool = new ReaderPool({ poolSize });
    // Models are loaded before the clock starts.
    await readAll(pool, files.slice(0, poolSize));
    const { seconds } = await readAll(pool, files);
    await pool.close();
    note(`${poolSize} of 2 readers: ${seconds.toFixed(1)} s`);
    return seconds;
  };
  const [first, two, again] = [await run(1), await run(2), await run(1)];
  const one = (first + again) / 2;
  print(
    `one reader    ${files.length} pictures in ${one.toFixed(1)} s (${first.toFixed(1)}, ${again.toFixed(1)})`,
  );
  print(`two readers   ${files.length} pictures in ${two.toFixed(1)} s: ${(one / two).toFixed(2)} × one`);
}

/** Pictures under each other, 1,080 wide, until 20,000 are full. */
async function drawTall(/** @type {string[]} */ files, /** @type {string} */ target) {
  const sharp = require('sharp');
  const parts = [];
  let top = 0;
  for (const file of [...files, ...files]) {
    const input = await sharp(file).resize({ width: tall.width }).png().toBuffer();
    const { height } = await sharp(input).metadata();
    if (top + height > tall.height) continue;
    parts.push({ input, top, left: 0 });
    top += height;
  }
  await sharp({ create: { ...tall, channels: 3, background: '#ededed' } })
    .composite(parts)
    .png()
    .toFile(target);
}

async function longCapture(
  /** @type {any} */ ReaderPool,
  /** @type {string[]} */ files,
  /** @type {string} */ target,
) {
  note('a capture of 1,080 × 20,000');
  await drawTall(files, target);
  const pool = new ReaderPool({ poolSize: 1 });
  try {
    const reading = await pool.read({ path: target, name: 'tall.png' });
    const [most] = megabytes(pool.pids, 'VmHWM');
    const last = reading.lines.at(-1)?.box[1] ?? 0;
    print(
      `long capture  ${tall.width} × ${tall.height}: ${reading.lines.length} lines, the last at ${last}, ` +
        `${(reading.ms / 1000).toFixed(1)} s, at most ${most ?? '?'} MB`,
    );
  } finally {
    await pool.close();
    await rm(target, { force: true });
  }
}

async function throughOnePool(
  /** @type {any} */ ReaderPool,
  /** @type {string[]} */ files,
  /** @type {number} */ count,
) {
  const pool = new ReaderPool({ poolSize: 2 });
  const tenth = Math.max(1, Math.ceil(count / 10));
  let failures = 0;
  for (let from = 0; from < count; from += tenth) {
    const part = Array.from(
      { length: Math.min(tenth, count - from) },
      (_, index) => files[(from + index) % files.length] ?? '',
    );
    failures += (await readAll(pool, part)).failed;
    print(
      `${String(from + part.length).padStart(6)} read    readers ${megabytes(pool.pids, 'VmRSS').join(' and ')} MB, ${failures} failed`,
    );
  }
  await pool.close();
}

await runMain(async (lifecycle) => {
  requireNode();
  /** @type {{ dir?: string, limit: string, through: string }} */
  let options;
  try {
    options = parseArgs({
      options: {
        dir: { type: 'string' },
        limit: { type: 'string', default: '20' },
        through: { type: 'string', default: '0' },
      },
    }).values;
    if (!options.dir) throw new Error('--dir is missing');
    if (!(Number(options.limit) > 1)) throw new Error('--limit takes a number of at least 2');
    if (!(Number(options.through) >= 0)) throw new Error('--through takes a number');
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : error}\n\n${USAGE}`);
    return 64;
  }
  const paths = pathsOf(ROOT);
  createFolders(paths);
  const onWait = (/** @type {number} */ pid) => note(`waiting for process ${pid}, which installs or builds`);
  await whileLocked(paths.setupLock, lifecycle, onWait, async () => {
    await ensurePackages(ROOT, { lifecycle, note });
    await ensureBuild(ROOT, { lifecycle, note });
  });
  const folder = resolve(process.env.INIT_CWD ?? process.cwd(), options.dir ?? '');
  const files = existsSync(folder) ? picturesIn(folder, Number(options.limit)) : [];
  if (files.length < 2) {
    process.stderr.write(`There are no pictures in ${folder}.\n`);
    return 2;
  }
  const { ReaderPool } = require(join(ROOT, 'dist/libs/ocr/src/index.js'));
  await twoAgainstOne(ReaderPool, files);
  await longCapture(ReaderPool, files, join(paths.home, `tall-${process.pid}.png`));
  if (Number(options.through) > 0) await throughOnePool(ReaderPool, files, Number(options.through));
  return 0;
});
