import { readFileSync } from 'node:fs';

/** Goes up with every change of preparation or recognition that can change a reading. */
const pipeline = 2;

/** What read: part of every stored reading. */
export function engineOf({ ppocr }: { ppocr: object | null }): string {
  return ppocr ? 'tesseract.js+ppocr-v4' : 'tesseract.js';
}

const { version } = JSON.parse(readFileSync(require.resolve('tesseract.js/package.json'), 'utf8')) as {
  version: string;
};

/** Version of the engine and of our way of using it, e.g. `7.0.0+1`. */
export const engineVersion = `${version}+${pipeline}`;
