import { execFile } from 'node:child_process';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gunzipSync } from 'node:zlib';
import type { BenchReader } from './bench-reader';
import { modelFolder } from './tesseract-js-reader';

const run = promisify(execFile);
// More than one thread makes it slower, and another reader would not be on the same terms.
const env = { ...process.env, OMP_THREAD_LIMIT: '1' };
const maxTextBytes = 64 * 1024 * 1024;

/**
 * The tesseract on PATH with the model of tesseract.js, on the ×2 grey normalised picture.
 * @param folder for the unpacked model and the picture
 * @returns null when there is none on PATH
 */
export async function nativeTesseractReader(folder: string): Promise<BenchReader | null> {
  const version = await run('tesseract', ['--version'], { env }).catch(() => null);
  if (!version) return null;
  await mkdir(folder, { recursive: true });
  const model = await readFile(join(modelFolder(), 'chi_sim.traineddata.gz'));
  await writeFile(join(folder, 'chi_sim.traineddata'), gunzipSync(model));
  const picture = join(folder, 'doubled.png');
  return {
    name: 'native',
    version: `${version.stdout.split('\n')[0] ?? 'tesseract'}, ×2 grey normalised`,
    prepare: async ({ doubled }) => writeFile(picture, await doubled()),
    read: async () => {
      const args = [picture, 'stdout', '-l', 'chi_sim', '--oem', '1', '--tessdata-dir', folder];
      const { stdout } = await run('tesseract', args, { env, maxBuffer: maxTextBytes });
      return { text: stdout };
    },
    pids: () => [],
    close: () => rm(folder, { recursive: true, force: true }),
  };
}
