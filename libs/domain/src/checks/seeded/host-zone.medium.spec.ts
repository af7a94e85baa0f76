import { execFile } from 'node:child_process';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const root = resolve(__dirname, '../../../../..');
const program = `
  const { answers } = require(${JSON.stringify(join(__dirname, 'host-zone.fixture.ts'))});
  const { createHash } = require('node:crypto');
  const text = answers();
  const control = new Date(2026, 6, 1).toISOString();
  console.log(JSON.stringify({ control, length: text.length, hash: createHash('sha256').update(text).digest('hex') }));
`;

interface Answer {
  /** Midnight of a summer day on the host's clock, which shows that the host's zone was set. */
  control: string;
  length: number;
  hash: string;
}

async function answerIn(zone: string): Promise<Answer> {
  const hook = join(root, 'libs/ocr/source-hook.cjs');
  const { stdout } = await run(process.execPath, ['--require', hook, '--eval', program], {
    env: { ...process.env, TZ: zone },
    cwd: root,
  });
  return JSON.parse(stdout) as Answer;
}

describe('the zone of the host', () => {
  it('changes no time that is read and no check’s answer', async () => {
    const zones = ['UTC', 'Asia/Shanghai', 'America/New_York'];
    const answers = await Promise.all(zones.map((zone) => answerIn(zone)));
    expect(answers.map(({ control }) => control)).toEqual([
      '2026-07-01T00:00:00.000Z',
      '2026-06-30T16:00:00.000Z',
      '2026-07-01T04:00:00.000Z',
    ]);
    expect(answers[0]?.length).toBeGreaterThan(100_000);
    expect(new Set(answers.map(({ hash }) => hash)).size).toBe(1);
  });
});
