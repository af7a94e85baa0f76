import { parseReparseArguments } from './reparse-arguments';

describe('parseReparseArguments', () => {
  it('takes one case or all', () => {
    expect(parseReparseArguments(['--case', 'case_1', '--dry-run'])).toEqual({
      scope: { caseId: 'case_1' },
      dryRun: true,
      json: false,
    });
    expect(parseReparseArguments(['--all', '--json'])).toEqual({ scope: 'all', dryRun: false, json: true });
  });

  it('refuses neither, both, and what it does not know', () => {
    for (const args of [[], ['--case', 'case_1', '--all'], ['--case'], ['--all', 'x'], ['--everything']]) {
      expect(() => parseReparseArguments(args)).toThrow();
    }
  });

  it('gives way to a wish for help', () => expect(parseReparseArguments(['--help'])).toBeNull());
});
