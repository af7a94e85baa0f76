import fc from 'fast-check';
import { nextPath } from './next-path';

const origin = 'https://juzheng.example';
const ask = (next: string) => nextPath(`?next=${encodeURIComponent(next)}`, origin);

describe('nextPath', () => {
  it('follows a path on this site, with its query and fragment', () => {
    expect(ask('/admin/queues')).toBe('/admin/queues');
    expect(ask('/?state=ready#top')).toBe('/?state=ready#top');
  });

  it('stays when nothing was asked for', () => {
    expect(nextPath('', origin)).toBeNull();
    expect(ask('')).toBeNull();
  });

  it.each([
    'https://evil.example/',
    '//evil.example',
    '/\\evil.example',
    '/\t/evil.example',
    '/\n//evil.example',
    '/.//evil.example',
    '\\/evil.example',
    'javascript:alert(1)',
    'admin/queues',
    ' /admin',
    '/\\/\\evil.example',
    '///evil.example',
  ])('refuses %j', (next) => {
    expect(ask(next)).toBeNull();
  });

  it('never leads to another site', () => {
    const tricky = fc.string({
      unit: fc.constantFrom('/', '\\', '\t', '\n', '.', ':', '@', '?', '#', 'e', '%', ' '),
    });
    fc.assert(
      fc.property(tricky, (text) => {
        const next = ask(`/${text}`);
        if (next === null) return;
        expect(new URL(next, origin).origin).toBe(origin);
        expect(next).toMatch(/^\/(?![/\\])/);
      }),
      { numRuns: 2000 },
    );
  });
});
