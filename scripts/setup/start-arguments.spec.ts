import { parseStartArguments } from './start-arguments.mjs';

it('runs the demo and stays, unless told otherwise', () => {
  expect(parseStartArguments([])).toEqual({ once: false, demo: true, help: false });
  expect(parseStartArguments(['--once'])).toMatchObject({ once: true, demo: true });
  expect(parseStartArguments(['--no-demo'])).toMatchObject({ once: false, demo: false });
});

it('refuses what it does not know and names it', () => {
  expect(() => parseStartArguments(['--once', '--demo=no'])).toThrow('--demo=no');
});
