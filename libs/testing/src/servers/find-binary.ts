import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

const besidesPath = [
  '/usr/sbin',
  '/usr/local/sbin',
  '/usr/libexec',
  '/opt/homebrew/bin',
  '/opt/homebrew/sbin',
];

/** The first of these programs that this machine has, as a full path; null when it has none. */
export function findBinary(...names: string[]): string | null {
  const folders = [...(process.env['PATH'] ?? '').split(delimiter), ...besidesPath];
  for (const name of names) {
    for (const folder of folders) {
      const path = join(folder, name);
      if (isExecutable(path)) return path;
    }
  }
  return null;
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
