import fc from 'fast-check';
import { createHash } from 'node:crypto';
import { auditText, type ChainedEntry, verifyChain } from './audit-chain';

interface Line {
  caseId: string;
  type: string;
  actor: string;
  reason?: string | null;
  data?: Readonly<Record<string, unknown>> | null;
  at: Date;
}
type Stored = Line & ChainedEntry & { seq: number };

const hash = (text: string) => createHash('sha256').update(text).digest('hex');

function chained(lines: readonly Line[], from: string | null = null): Stored[] {
  let previousHash = from;
  return lines.map((line, index) => {
    const stored = { ...line, seq: 10 * index, previousHash, hash: hash(auditText(line, previousHash)) };
    previousHash = stored.hash;
    return stored;
  });
}
const headOf = (stored: readonly ChainedEntry[]) => stored.at(-1)?.hash ?? null;
const verify = (stored: readonly ChainedEntry[], head: string | null) => verifyChain(stored, hash, head);

const line = (minute: number, rest: Partial<Line> = {}): Line => ({
  caseId: 'case_1',
  type: 'case.transitioned',
  actor: 'user usr_1',
  at: new Date(Date.UTC(2026, 10, 23, 3, minute)),
  ...rest,
});

describe('the text that is hashed for a line', () => {
  it('holds the line and the hash of the line before', () => {
    expect(auditText(line(1, { data: { b: 2, a: 1 } }), 'abc')).toBe(
      '{"entry":{"actor":"user usr_1","at":"2026-11-23T03:01:00.000Z","caseId":"case_1",' +
        '"data":{"a":1,"b":2},"type":"case.transitioned"},"previous":"abc"}',
    );
  });

  it('is the same before a line is written and after it is read', () => {
    const written = line(1, { data: { at: line(2).at, gone: undefined }, reason: undefined });
    const read = {
      ...line(1, { data: JSON.parse(JSON.stringify(written.data)) as Line['data'] }),
      ...{ reason: null, seq: 17, previousHash: 'abc', hash: 'def' },
    };
    expect(auditText(read, 'abc')).toBe(auditText(written, 'abc'));
  });
});

describe('a chained history', () => {
  const lines = [line(1), line(2, { reason: '核对无误' }), line(3), line(4)];
  const whole = chained(lines);

  it('is whole as it was written, also when it is empty', () => {
    expect(verify(whole, headOf(whole))).toEqual({ ok: true });
    expect(verify([], null)).toEqual({ ok: true });
  });

  it('says which line was changed', () => {
    const changed = whole.with(1, { ...whole[1], reason: '核对有误' } as Stored);
    expect(verify(changed, headOf(whole))).toEqual({
      ok: false,
      at: 1,
      why: {
        zh: '第 2 行内容与其校验值不符：记录被修改。',
        en: 'Line 2 is not what was hashed: it was changed.',
      },
    });
  });

  it('says where a line is missing, at the start and at the end as well', () => {
    expect(verify(whole.toSpliced(1, 1), headOf(whole))).toMatchObject({ ok: false, at: 1 });
    expect(verify(whole.slice(1), headOf(whole))).toMatchObject({ ok: false, at: 0 });
    expect(verify(whole.slice(0, 3), headOf(whole))).toMatchObject({ ok: false, at: 3 });
    expect(verify([], headOf(whole))).toMatchObject({ ok: false, at: 0 });
  });

  it('does not see a cut-off end without the head', () => {
    expect(verifyChain(whole.slice(0, 3), hash)).toEqual({ ok: true });
  });

  it('may begin with lines of before, and only begin', () => {
    const old = { ...line(0), seq: 0, previousHash: null, hash: null };
    expect(verify([old, old, ...whole], headOf(whole))).toEqual({ ok: true });
    expect(verify([old], null)).toEqual({ ok: true });
    expect(verify([...whole.slice(0, 2), old, ...whole.slice(2)], headOf(whole))).toMatchObject({ at: 2 });
    const stripped = whole.map((each) => ({ ...each, previousHash: null, hash: null }));
    expect(verify(stripped, headOf(whole)).ok).toBe(false);
    expect(verify([...stripped.slice(0, 2), ...whole.slice(2)], headOf(whole))).toMatchObject({ at: 2 });
  });
});

describe('any change to a chained history', () => {
  const some: fc.Arbitrary<Line> = fc.record({
    caseId: fc.constantFrom('case_1', 'case_2'),
    type: fc.constantFrom('case.transitioned', 'field.decided'),
    actor: fc.constantFrom('user usr_1', 'user usr_2', 'system'),
    reason: fc.option(fc.string()),
    data: fc.option(fc.dictionary(fc.string(), fc.jsonValue())),
    at: fc.date({ noInvalidDate: true }),
  });
  const history = fc.array(some, { minLength: 1, maxLength: 8 });
  const place = fc.nat(100);
  const broken = (stored: readonly ChainedEntry[], head: string | null) => {
    expect(verify(stored, head).ok).toBe(false);
  };

  it('leaves a whole one whole', () => {
    fc.assert(
      fc.property(history, (lines) => {
        const stored = chained(lines);
        expect(verify(stored, headOf(stored))).toEqual({ ok: true });
      }),
    );
  });

  it('breaks it: one member of one line changed', () => {
    const change = fc.constantFrom<(line: Stored) => Partial<Stored>>(
      ({ caseId }) => ({ caseId: `${caseId}0` }),
      ({ type }) => ({ type: `${type}x` }),
      ({ actor }) => ({ actor: actor === 'system' ? 'user usr_3' : 'system' }),
      ({ reason }) => ({ reason: `${reason ?? ''} ` }),
      ({ data }) => ({ data: { ...data, '': [1, data ?? null] } }),
      ({ at }) => ({ at: new Date(at.getTime() === 0 ? 1 : 0) }),
      ({ hash: own }) => ({ hash: `${own}0` }),
      ({ previousHash }) => ({ previousHash: `${previousHash ?? ''}0` }),
    );
    fc.assert(
      fc.property(history, place, change, (lines, at, changed) => {
        const stored = chained(lines);
        const index = at % stored.length;
        broken(
          stored.map((each, own) => (own === index ? { ...each, ...changed(each) } : each)),
          headOf(stored),
        );
      }),
    );
  });

  it('breaks it: one line removed, put in, or swapped with another', () => {
    fc.assert(
      fc.property(history, some, place, place, (lines, foreign, one, other) => {
        const stored = chained(lines);
        const [a, b] = [one % stored.length, other % stored.length];
        broken(stored.toSpliced(a, 1), headOf(stored));
        for (const forged of chained([foreign], stored[a]?.previousHash ?? null)) {
          broken(stored.toSpliced(a, 0, forged), headOf(stored));
        }
        const [first, second] = [stored[a], stored[b]];
        if (a !== b && first && second) broken(stored.with(a, second).with(b, first), headOf(stored));
      }),
    );
  });

  it('breaks it: everything from one line on written anew', () => {
    fc.assert(
      fc.property(history, some, place, (lines, foreign, at) => {
        const stored = chained(lines);
        const index = at % stored.length;
        fc.pre(auditText(foreign, null) !== auditText(lines[index] ?? {}, null));
        broken(chained(lines.with(index, foreign)), headOf(stored));
      }),
    );
  });
});
