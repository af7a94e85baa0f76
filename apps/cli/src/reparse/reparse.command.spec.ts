import type { EvidenceDiff } from '@juzheng/casework';
import { runReparse } from './reparse.command';

type Field = EvidenceDiff['added'][number];

const field: Field = {
  id: 'fld_1',
  readingId: 'rdg_1',
  evidenceId: 'evd_1',
  caseId: 'case_1',
  agencyId: 'agc_1',
  kind: 'phone',
  role: 'plain',
  value: '138 0000 0001',
  normalized: '13800000001',
  confidence: 0.9,
  page: 1,
  box: [1, 2, 3, 4],
  status: 'accepted',
  correctedValue: null,
  decidedBy: null,
  decidedAt: null,
  parserVersion: '2',
};

const diff: EvidenceDiff = {
  evidenceId: 'evd_1',
  caseId: 'case_1',
  fileName: '聊天.png',
  parserVersion: '2',
  part: { before: null, after: 'chat' },
  messages: { before: 0, after: 12 },
  window: { before: null, after: true },
  document: false,
  added: [field],
  removed: [{ ...field, kind: 'buyer_nick', normalized: '云淡风轻', status: 'needs_person' }],
  changed: [
    {
      before: { ...field, kind: 'order_id', normalized: '1', status: 'needs_person' },
      after: { ...field, kind: 'order_id', normalized: '2' },
    },
  ],
  adjusted: 3,
  decided: 1,
  frozen: false,
  stored: true,
};

async function run(diffs: readonly (EvidenceDiff | null | Error)[], ...args: string[]) {
  let [stdout, stderr] = ['', ''];
  const output = {
    stdout: { write: (text: string) => (stdout += text) },
    stderr: { write: (text: string) => (stderr += text) },
  };
  const close = jest.fn(() => Promise.resolve());
  const useCase = {
    async *evidenceIds() {
      yield* await Promise.resolve(diffs.map((_, index) => String(index)));
    },
    execute: (id: string) => {
      const answer = diffs[Number(id)] ?? null;
      return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer);
    },
  };
  const open = jest.fn(() => Promise.resolve({ useCase, close }));
  const code = await runReparse(args, output, open);
  return { code, stdout, stderr, open, close };
}

describe('reparse', () => {
  it('prints what changes, personal values masked', async () => {
    const { code, stdout } = await run([diff], '--all');
    expect(code).toBe(0);
    expect(stdout.split('\n')).toEqual([
      'case_1  evd_1  聊天.png',
      '  ~ part  unknown → chat',
      '  ~ messages  0 → 12',
      '  ~ complete window  unknown → yes',
      '  - buyer_nick  云**轻  needs_person',
      '  + phone  138****0001  accepted',
      '  ~ order_id  1 → 2  needs_person → accepted',
      '  3 of the same values surer, less sure or elsewhere',
      '  1 decided by a person, left as they are',
      '',
    ]);
  });

  it('prints one masked JSON object a file that changes', async () => {
    const { stdout } = await run([null, diff, { ...diff, evidenceId: 'evd_2' }], '--all', '--json');
    const lines = stdout.trim().split('\n');
    expect(lines.map((line) => (JSON.parse(line) as EvidenceDiff).evidenceId)).toEqual(['evd_1', 'evd_2']);
    expect(stdout).not.toContain('13800000001');
    expect(stdout).not.toContain('云淡风轻');
  });

  it('marks what is left because its case is filed', async () => {
    const { stdout, stderr } = await run([{ ...diff, frozen: true, stored: false }], '--case', 'case_1');
    expect(stdout).toContain('(filed: left as it is)');
    expect(stderr).toBe('1 files looked at, 1 change, 0 stored, 1 of filed cases left\n');
  });

  it('goes on after a file that fails, and ends with 2', async () => {
    const { code, stdout, stderr } = await run([new Error('broken lines'), diff], '--all');
    expect(code).toBe(2);
    expect(stdout).toContain('evd_1');
    expect(stderr).toContain('0: broken lines');
    expect(stderr).toContain('2 files looked at, 1 change, 1 stored, 0 of filed cases left, 1 failed');
  });

  it('lets go of the installation at the end', async () => {
    expect((await run([diff], '--all')).close).toHaveBeenCalledTimes(1);
  });

  it('shows its usage without connecting to anything: on stdout when asked, with 64 when used wrongly', async () => {
    const asked = await run([diff], '--help');
    expect(asked).toMatchObject({ code: 0, stdout: expect.stringContaining('Usage') as string, stderr: '' });
    const wrong = await run([diff], '--dry-run');
    expect(wrong).toMatchObject({ code: 64, stdout: '', stderr: expect.stringContaining('Usage') as string });
    expect([...asked.open.mock.calls, ...wrong.open.mock.calls]).toEqual([]);
  });
});
