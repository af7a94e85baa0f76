#!/usr/bin/env node
/**
 * npm run evidence:draw -- --demo          redraws scripts/demo/evidence from scripts/demo/story.json
 * npm run evidence:draw -- --demo --pages  draws the seller's own pages of each case as well
 * … --out DIR                              draws into DIR; --truth writes truth.json beside the files
 * Chromium: JUZHENG_CHROMIUM, else /usr/bin/chromium.
 */
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
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

/** Compiles the generator by itself in a fraction of the time a build of the project takes. */
async function compileGenerator() {
  await rm(compiled, { recursive: true, force: true });
  const entries = await readdir(sources, { recursive: true });
  const files = entries.filter((file) => file.endsWith('.ts') && !file.endsWith('.spec.ts'));
  await Promise.all(
    files.map(async (file) => {
      const { code } = await transformFile(path.join(sources, file), {
        swcrc: false,
        jsc: { target: 'es2022', parser: { syntax: 'typescript' } },
        module: { type: 'commonjs' },
      });
      const target = path.join(compiled, file.replace(/\.ts$/, '.js'));
      await mkdir(path.dirname(target), { recursive: true });
      await writeFile(target, code);
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
  const browser = await generator.DrawingBrowser.launch(process.env.JUZHENG_CHROMIUM || '/usr/bin/chromium');
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

const { values } = parseArgs({
  options: {
    demo: { type: 'boolean', default: false },
    pages: { type: 'boolean', default: false },
    truth: { type: 'boolean', default: false },
    out: { type: 'string', default: path.join(root, 'scripts/demo/evidence') },
  },
});
if (values.demo) {
  await drawAll(values);
} else {
  console.error('usage: npm run evidence:draw -- --demo [--pages] [--truth] [--out DIR]');
  process.exitCode = 2;
}
