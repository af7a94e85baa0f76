import { copyFile, mkdir, rename, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

export const languages = ['chi_sim', 'eng'] as const;

/** The only LSTM models in the npm packages. */
const variant = '4.0.0_best_int';

/**
 * Puts the language models of the npm packages into one folder, because tesseract.js looks for all languages in one.
 * Safe to run from many processes at once: each file appears by rename. Nothing is fetched.
 * @param directory default: a folder of this user's own in the system's temporary folder
 * @returns the folder
 */
export async function prepareTessdata(directory = defaultDirectory()): Promise<string> {
  await mkdir(directory, { recursive: true, mode: 0o700 });
  for (const language of languages) await place(language, directory);
  return directory;
}

function defaultDirectory(): string {
  return join(tmpdir(), `juzheng-tessdata-${variant}-${process.getuid?.() ?? 'user'}`);
}

async function place(language: string, directory: string): Promise<void> {
  const file = `${language}.traineddata.gz`;
  const source = join(dirname(require.resolve(`@tesseract.js-data/${language}/package.json`)), variant, file);
  const target = join(directory, file);
  const [{ size }, present] = await Promise.all([stat(source), stat(target).catch(() => null)]);
  if (present?.size === size) return;
  const partial = `${target}.${process.pid}.${Date.now()}`;
  await copyFile(source, partial);
  await rename(partial, target);
}
