import { SetupError } from './failure.mjs';

export const START_USAGE = `npm start                  start everything, show the demo, stay until Ctrl-C
npm start -- --no-demo     start empty
npm start -- --once        run the demo, print its table, stop; exit code 0 only if every case is as it should be`;

/**
 * @param {string[]} argv what follows `npm start --`
 * @returns {{ once: boolean, demo: boolean, help: boolean }}
 * @throws {SetupError} for anything it does not know
 */
export function parseStartArguments(argv) {
  const known = ['--once', '--no-demo', '--help'];
  const unknown = argv.find((argument) => !known.includes(argument));
  if (unknown) throw new SetupError(`npm start does not know ${unknown}:`, { detail: START_USAGE });
  return { once: argv.includes('--once'), demo: !argv.includes('--no-demo'), help: argv.includes('--help') };
}
