import { chmod, mkdir, open, rename } from 'node:fs/promises';
import { dirname } from 'node:path';

const SEALED = 0o400;
const OWNER_ONLY_FOLDER = 0o700;

/** Makes a file's bytes, or a folder's list of names, survive a power cut. */
async function sync(path: string): Promise<void> {
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Makes a folder with its parents, readable by this user alone; what was made survives a power cut. */
export async function makeFolder(path: string): Promise<void> {
  const first = await mkdir(path, { recursive: true, mode: OWNER_ONLY_FOLDER });
  if (first === undefined) return;
  // A new folder's name is written in its parent: from the innermost up to the parent of the first one made.
  for (let folder = path; folder.length >= first.length; folder = dirname(folder))
    await sync(dirname(folder));
}

/**
 * Moves a finished file to its place in one step and makes it read-only: a reader sees either nothing or the whole file,
 * also after a power cut. Both paths must be on one file system.
 */
export async function sealInto(from: string, to: string): Promise<void> {
  await sync(from);
  await chmod(from, SEALED);
  await makeFolder(dirname(to));
  await rename(from, to);
  await sync(dirname(to));
}
