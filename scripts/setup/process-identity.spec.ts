import { identityOf, parseProcStat, parsePsLine } from './process-identity.mjs';

describe('parseProcStat', () => {
  const tail = 'S 1 42 42 0 -1 4194560 1 2 3 4 5 6 7 8 20 0 1 0 987654 123 456';

  it('reads state and start ticks', () => {
    expect(parseProcStat(`42 (node) ${tail}`)).toEqual({ state: 'S', startTicks: '987654' });
  });

  it('is not misled by a program name with spaces and brackets', () => {
    expect(parseProcStat(`42 (a) S 1 (b c) ${tail}`)).toEqual({ state: 'S', startTicks: '987654' });
  });
});

describe('parsePsLine', () => {
  it('separates the moment of birth from the command', () => {
    expect(parsePsLine('Sun Nov  2 09:05:07 2026 /opt/bin/mariadbd --datadir=/a b\n')).toEqual({
      born: 'Sun Nov 2 09:05:07 2026',
      command: '/opt/bin/mariadbd --datadir=/a b',
    });
  });

  it('gives nothing for a line of another form', () => {
    expect(parsePsLine('  PID TTY')).toBeNull();
  });
});

describe('identityOf', () => {
  it('says the same about a living process every time', () => {
    const identity = identityOf(process.pid);
    expect(identity?.command).toContain('node');
    expect(identityOf(process.pid)).toEqual(identity);
  });

  it('gives nothing for a number that no process has', () => {
    expect(identityOf(2 ** 22 + 1)).toBeNull();
  });
});
