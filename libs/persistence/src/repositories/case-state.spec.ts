import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const library = join(__dirname, '..');
const sources = readdirSync(library, { recursive: true, encoding: 'utf8' }).filter(
  (file) => file.endsWith('.ts') && !file.endsWith('.spec.ts') && !file.startsWith('migrations/'),
);
const textOf = (file: string) => readFileSync(join(library, file), 'utf8');

/** Ways to write rows of an entity that is opened by name. */
const writes =
  /(getRepository\(disputeCaseEntity\)|this\.cases\(\))\s*\.(update|save|upsert|insert|softDelete|restore|increment)\(|insertRows\(\w+, disputeCaseEntity\b/g;

describe('the state of a case', () => {
  it('can be written in one place only', () => {
    const writers = sources.filter((file) => (textOf(file).match(writes) ?? []).length > 0);
    // The other one is typed so that state, reason and version are out of its reach.
    expect(writers.sort()).toEqual(['repositories/case-side-columns.ts', 'repositories/case.repository.ts']);
    const raw = sources.filter((file) =>
      /(UPDATE|INSERT INTO|REPLACE INTO)\s+`?dispute_case`?\b/i.test(textOf(file)),
    );
    expect(raw).toEqual([]);
  });

  it('is changed there by one statement, in saveTransition', () => {
    const text = textOf('repositories/case.repository.ts');
    const [statement, ...others] = [...text.matchAll(/\.(update|save|upsert|increment)\(/g)];
    expect(others).toEqual([]);
    const method = text.lastIndexOf('\n  saveTransition(', statement?.index);
    expect(method).toBeGreaterThan(0);
    expect(text.slice(method, statement?.index)).not.toMatch(/\n {2}\}\n/);
  });
});
