import { readFileSync } from 'node:fs';

/** Goes up with every change of preparation or recognition that can change a reading. */
const pipeline = 1;

export const engine = 'tesseract.js';

const { version } = JSON.parse(readFileSync(require.resolve('tesseract.js/package.json'), 'utf8')) as {
  version: string;
};

/** Version of the engine and of our way of using it, e.g. `7.0.0+1`. */
export const engineVersion = `${version}+${pipeline}`;
