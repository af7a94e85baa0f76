import { parseCheck } from './check-steps.mjs';

it('reads the steps of the check script in order', () => {
  expect(parseCheck('npm run -s check:format && npm run check:lint && npm run -s test:unit')).toEqual([
    'check:format',
    'check:lint',
    'test:unit',
  ]);
});

it('refuses a part it could not run, rather than leave it out', () => {
  expect(() => parseCheck('npm run -s check:lint && tsc')).toThrow(/"tsc"/);
});
