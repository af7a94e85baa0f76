#!/usr/bin/env node
/**
 * npm run evidence:draw -- --demo          redraws scripts/demo/evidence from scripts/demo/story.json
 * npm run evidence:draw -- --demo --pages  draws the seller's own pages of each case as well
 * … --out DIR                              draws into DIR; --truth writes truth.json beside the files
 * npm run evidence:draw -- --out DIR --count N --seed S [--only kind,kind] [--qualities clean,dark,q60]
 *                                          draws N invented screenshots with truth.json
 * Chromium: JUZHENG_CHROMIUM, else /usr/bin/chromium.
 */
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { fileURLToPath } from 'node:url';
import { transformFile } from '@swc/core';
import sharp from 'sharp';

const root = fileURLToPath(new URL('..', import.meta.url));
const sources = path.join(root, 'libs/testing/src/drawing');
// Inside the project, so that the compiled files find node_modules as the sources do.
const compiled = path.join(root, '.juzheng/cache/drawing');

const chromium = process.env.JUZHENG_CHROMIUM || '/usr/bin/chromium';

/** Another run may be reading the old file: the new one takes its place at once and whole. */
async function replaceFile(target, code) {
  if ((await readFile(target, 'utf8').catch(() => null)) === code) return;
  await mkdir(path.dirname(target), { recursive: true });
  const waiting = `${target}.${process.pid}`;
  await writeFile(waiting, code);
  await rename(waiting, target);
}

/** Compiles the generator by itself in a fraction of the time a build of the project takes. */
async function compileGenerator() {
  const entries = await readdir(sources, { recursive: true });
  const files = entries.filter((file) => file.endsWith('.ts') && !file.endsWith('.spec.ts'));
  await Promise.all(
    files.map(async (file) => {
      const { code } = await transformFile(path.join(sources, file), {
        swcrc: false,
        jsc: { target: 'es2022', parser: { syntax: 'typescript' } },
        module: { type: 'commonjs' },
      });
      await replaceFile(path.join(compiled, file.replace(/\.ts$/, '.js')), code);
    }),
  );
  return createRequire(import.meta.url)(path.join(compiled, 'index.js'));
}

/** Encodes by the ending of the name; both encoders are told everything that changes the bytes. */
function encode(file, png) {
  const picture = sharp(png);
  return file.endsWith('.jpg')
    ? picture.jpeg({ quality: 85, chromaSubsampling: '4:2:0', mozjpeg: false }).toBuffer()
    : picture.png({ compressionLevel: 9, palette: false }).toBuffer();
}

async function drawAll({ out, pages, truth: withTruth }) {
  const generator = await compileGenerator();
  const story = generator.readDemoStory(root);
  const scenes = [...generator.demoScenes(story), ...(pages ? generator.sellerPageScenes(story) : [])];
  const browser = await generator.DrawingBrowser.launch(chromium);
  try {
    await mkdir(out, { recursive: true });
    const truths = {};
    for (const { file, template } of scenes) {
      const { png, truth } = await generator.drawScreenshot(browser, template);
      const bytes = await encode(file, png);
      await writeFile(path.join(out, file), bytes);
      truths[file] = truth;
      console.log(`${file}  ${Math.ceil(bytes.length / 1024)} kB`);
    }
    if (withTruth) {
      await writeFile(path.join(out, 'truth.json'), `${JSON.stringify(truths, null, 2)}\n`);
    }
  } finally {
    await browser.close();
  }
}

const names = (list) => list?.split(',').filter((name) => name !== '');

async function drawInvented({ out, count, seed, only, qualities }) {
  const generator = await compileGenerator();
  const browser = await generator.DrawingBrowser.launch(chromium);
  const started = Date.now();
  let drawn = 0;
  try {
    await mkdir(out, { recursive: true });
    const order = { count, seed, only: names(only), qualities: names(qualities) };
    const truths = await generator.drawEvidence(browser, order, async ({ name, bytes }) => {
      await writeFile(path.join(out, name), bytes);
      drawn += 1;
      if (drawn % 100 === 0) console.log(`${drawn} of ${count}`);
    });
    await writeFile(path.join(out, 'truth.json'), `${JSON.stringify(truths, null, 1)}\n`);
  } finally {
    await browser.close();
  }
  const seconds = (Date.now() - started) / 1000;
  console.log(`${drawn} images in ${out}, ${(drawn / seconds).toFixed(1)} per second`);
}

const { values } = parseArgs({
  options: {
    demo: { type: 'boolean', default: false },
    pages: { type: 'boolean', default: false },
    truth: { type: 'boolean', default: false },
    out: { type: 'string' },
    count: { type: 'string' },
    seed: { type: 'string', default: '1' },
    only: { type: 'string' },
    qualities: { type: 'string' },
  },
});
const count = Number(values.count);
if (values.demo) {
  await drawAll({ ...values, out: values.out ?? path.join(root, 'scripts/demo/evidence') });
} else if (values.out && Number.isInteger(count) && count > 0) {
  await drawInvented({ ...values, out: values.out, count });
} else {
  console.error(
    'usage: npm run evidence:draw -- --demo [--pages] [--truth] [--out DIR]\n' +
      '       npm run evidence:draw -- --out DIR --count N [--seed S] [--only kind,…] [--qualities name,…]',
  );
  process.exitCode = 2;
}
