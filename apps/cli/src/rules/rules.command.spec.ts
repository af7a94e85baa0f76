import { shippedRulesText } from '@juzheng/domain';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runRules } from './rules.command';

let folder: string;
let written: string[];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'juzheng-rules-'));
  written = [];
  for (const stream of [process.stdout, process.stderr]) {
    jest.spyOn(stream, 'write').mockImplementation((text) => {
      written.push(String(text));
      return true;
    });
  }
});

afterEach(async () => {
  jest.restoreAllMocks();
  await rm(folder, { recursive: true, force: true });
});

async function ruleFile(text: string): Promise<string> {
  const path = join(folder, 'rules.yaml');
  await writeFile(path, text);
  return path;
}

describe('rules', () => {
  it('prints a template that its own check finds sound', async () => {
    expect(await runRules(['template'])).toBe(0);
    expect(written).toEqual([shippedRulesText]);
    expect(await runRules(['check', await ruleFile(written.join(''))])).toBe(0);
  });

  it('names file, line and fault of a rule that cannot be', async () => {
    const lines = shippedRulesText.split('\n');
    const at = lines.findIndex((line) => line.includes('confidence: medium'));
    const broken = lines.map((line, index) => (index === at ? line.replace('medium', 'certain') : line));
    const path = await ruleFile(broken.join('\n'));
    expect(await runRules(['check', path])).toBe(1);
    expect(written.join('')).toContain(`${path}:${at + 1}: `);
  });

  it.each([[[]], [['check']], [['frobnicate', 'x']], [['check', 'a', 'b']]])(
    'shows its usage for %j',
    async (args) => {
      expect(await runRules(args)).toBe(64);
      expect(written.join('')).toContain('Usage:');
    },
  );
});
