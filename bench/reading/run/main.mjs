/** The measuring process of scripts/bench-reading.mjs, which starts it bound to one core. Its settings come as JSON. */
import { transformFile } from '@swc/core';
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const require = createRequire(import.meta.url);
const settings = JSON.parse(process.argv[2] ?? '{}');

/** Compiles the bench into a folder inside the project, so that it finds node_modules as its sources do. */
async function compileBench() {
  const sources = join(root, 'bench/reading');
  const compiled = join(root, '.juzheng/cache/bench', String(process.pid));
  const files = (await readdir(sources, { recursive: true })).filter(
    (file) => file.endsWith('.ts') && !file.endsWith('.spec.ts'),
  );
  await Promise.all(
    files.map(async (file) => {
      const { code } = await transformFile(join(sources, file), {
        swcrc: false,
        jsc: { target: 'es2022', parser: { syntax: 'typescript' } },
        module: { type: 'commonjs', ignoreDynamic: true },
      });
      const target = join(compiled, file.replace(/\.ts$/, '.js'));
      await mkdir(dirname(target), { recursive: true });
      await writeFile(target, code);
    }),
  );
  try {
    return require(join(compiled, 'run/bench.js'));
  } finally {
    await rm(compiled, { recursive: true, force: true });
  }
}

// The readers run in this process: it is told to end, it does not wait for what they have under way.
process.on('SIGTERM', () => process.exit(143));

async function main() {
  const { benchReading, printReport } = await compileBench();
  const ocr = require(join(root, 'dist/libs/ocr/src/index.js'));
  const domain = require(join(root, 'dist/libs/domain/src/index.js'));
  const { folder, rivals, limit, json, readers, readings, keep, scratch, core, seed, count, dir } = settings;
  const report = await benchReading(
    { ...ocr, ...domain },
    {
      folder,
      rivals,
      limit: limit === undefined ? null : Number(limit),
      readers: readers === undefined ? {} : { readers },
      readings: readings ?? null,
      keep: keep ?? null,
      scratch,
      run: {
        folder,
        core,
        readersOfOurs: readers ?? 'default',
        ...(dir === undefined ? { seed, count } : {}),
      },
    },
    (text) => process.stderr.write(`${text}\n`),
  );
  return json ? `${JSON.stringify(report)}\n` : printReport(report);
}

// Engines that have no way to be closed keep the process alive, so it ends itself once all is written.
try {
  process.stdout.write(await main(), () => process.exit(0));
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.stack : error}\n`, () => process.exit(1));
}
