import { parseReadArguments } from './read-arguments';

describe('parseReadArguments', () => {
  it('takes files, with --json anywhere before --', () => {
    expect(parseReadArguments(['a.png', '--json', 'b.png'])).toEqual({
      kind: 'read',
      json: true,
      files: ['a.png', 'b.png'],
    });
  });

  it('takes everything after -- as files', () => {
    expect(parseReadArguments(['--', '--json', '-x.png'])).toEqual({
      kind: 'read',
      json: false,
      files: ['--json', '-x.png'],
    });
  });

  it('shows help when asked', () => {
    expect(parseReadArguments(['a.png', '--help'])).toEqual({ kind: 'help' });
  });

  it('refuses options it does not know, and no files', () => {
    expect(parseReadArguments(['--jsn', 'a.png'])).toEqual({ kind: 'wrong', reason: 'unknown option --jsn' });
    expect(parseReadArguments(['--json'])).toEqual({ kind: 'wrong', reason: 'no files given' });
  });
});
