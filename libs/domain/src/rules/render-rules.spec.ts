import { complaintTypes } from '@juzheng/contracts';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { markdownTable } from './markdown-table';
import { renderRules } from './render-rules';
import { shippedRules } from './shipped-rules';

const page = renderRules(shippedRules);

describe('the page of the rules', () => {
  it('is what docs/rules.md holds: run npm run docs:rules after a rule was changed', () => {
    const file = join(__dirname, '..', '..', '..', '..', 'docs', 'rules.md');
    expect(readFileSync(file, 'utf8')).toBe(page);
  });

  it('shows every type, part, menu, limit, wording and outcome', () => {
    const { types, channels, limits, wording, outcomes } = shippedRules;
    for (const type of complaintTypes)
      expect(page).toContain(`| ${types[type].title.zh} ${types[type].title.en}`);
    for (const part of Object.values(channels).flat()) {
      for (const text of [part.id, part.hint.zh, part.hint.en]) expect(page).toContain(text);
      for (const { steps } of part.places) expect(page).toContain(steps.zh);
    }
    for (const { id } of [...Object.values(limits), ...wording]) expect(page).toContain(`\`${id}\``);
    for (const { words } of outcomes) expect(page).toContain(words.join('、'));
  });

  it('marks what nobody verified, and only that', () => {
    const row = (id: string) => page.split('\n').find((line) => line.includes(`\`${id}\``));
    expect(row('limit.filing_window')).toContain('低 low ⚠');
    expect(row('limit.wangwang_chat')).not.toContain('⚠');
    expect(row('limit.recording_code')).toContain('未知 unknown');
  });

  it('puts the limit’s number into the sentence about ageing', () => {
    expect(page).toContain('小二看不到满 90 天的旺旺聊天');
    expect(page).not.toContain('{n}');
  });
});

describe('a Markdown table', () => {
  it('is aligned where Chinese takes two columns, and keeps bars in its cells', () => {
    expect(
      markdownTable([
        ['名', 'b'],
        ['长名字', 'x|y'],
      ]),
    ).toBe(['| 名     | b    |', '| ------ | ---- |', '| 长名字 | x\\|y |'].join('\n'));
  });
});
