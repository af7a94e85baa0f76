import fc from 'fast-check';
import { parseRuleSet, type RuleProblem } from './parse-rule-set';
import { shippedRules } from './shipped-rules';
import { shippedRulesText } from './shipped/shipped-text';

const lines = shippedRulesText.split('\n');

/** The line that holds a text, from 1. */
function lineOf(text: string, from = 1): number {
  const index = lines.findIndex((line, place) => place >= from - 1 && line.includes(text));
  if (index < 0) throw new Error(`not in the rules: ${text}`);
  return index + 1;
}
function replaced(line: number, ...put: string[]): string {
  return lines.toSpliced(line - 1, 1, ...put).join('\n');
}
function problems(text: string): RuleProblem[] {
  const parsed = parseRuleSet(text);
  return parsed.ok ? [] : parsed.problems;
}
const places = (text: string) => problems(text).map(({ line, path }) => `${line} ${path}`);

describe('a rule file', () => {
  it('may be JSON', () => {
    expect(parseRuleSet(JSON.stringify(shippedRules))).toMatchObject({ ok: false });
    const { types, ...rest } = shippedRules;
    const plain = Object.fromEntries(
      Object.entries(types).map(([name, { cells: _cells, ...type }]) => [name, type]),
    );
    const parsed = parseRuleSet(JSON.stringify({ ...rest, types: plain }, null, 2));
    expect(parsed).toEqual({ ok: true, rules: { ...shippedRules, types: plain } });
  });

  it('gives every rule its version’s first day unless the rule has one', () => {
    const line = lineOf('id: limit.decision');
    const parsed = parseRuleSet(replaced(line, lines[line - 1] ?? '', '    effectiveFrom: 2026-07-01'));
    expect(parsed.ok && parsed.rules.limits.decisionWorkingDays.effectiveFrom).toBe('2026-07-01');
    expect(parsed.ok && parsed.rules.limits.appealWorkingDays.effectiveFrom).toBe('2026-01-01');
  });

  const inLimit = lineOf('id: limit.packet_pages');
  const smsOfExtortion = lineOf('sms:', lineOf('extortion_for_improper_benefit:'));
  const firstPattern = lineOf('pattern:');
  it.each([
    [
      'a key that nobody knows',
      inLimit,
      ['    id: limit.packet_pages', '    vlaue: 3'],
      `${inLimit + 1} limits.packetPages.vlaue`,
    ],
    ['a number below its bounds', inLimit + 1, ['    value: 0'], `${inLimit + 1} limits.packetPages.value`],
    [
      'a negative number',
      lineOf('id: limit.decision') + 1,
      ['    value: -1'],
      `${lineOf('id: limit.decision') + 1} limits.decisionWorkingDays.value`,
    ],
    [
      'a filing window that nobody knows',
      lineOf('id: limit.filing_window') + 1,
      ['    value: null'],
      `${lineOf('id: limit.filing_window') + 1} limits.filingWindowDays.value`,
    ],
    [
      'a second complaint for a review',
      lineOf('id: limit.complaints_per_review') + 1,
      ['    value: 2'],
      `${lineOf('id: limit.complaints_per_review') + 1} limits.complaintsPerReview.value`,
    ],
    [
      'a number written as text',
      inLimit + 1,
      ['    value: "200"'],
      `${inLimit + 1} limits.packetPages.value`,
    ],
    [
      'an unknown use',
      smsOfExtortion,
      ['      sms: path'],
      `${smsOfExtortion} types.extortion_for_improper_benefit.channels.sms`,
    ],
    [
      'a missing channel',
      smsOfExtortion,
      [],
      `${lineOf('channels:', lineOf('extortion_for_improper_benefit:'))} types.extortion_for_improper_benefit.channels.sms`,
    ],
    [
      'a missing sentence',
      lineOf('advice:'),
      ['    advise:'],
      `${lineOf('minor_harmful_content:')} types.minor_harmful_content.advice`,
    ],
    ['a day that is not one', 2, ['effectiveFrom: 2026-02-29'], '2 effectiveFrom'],
    [
      'a pattern that does not compile',
      firstPattern,
      ["    pattern: '(差评'"],
      `${firstPattern} wording[0].pattern`,
    ],
    [
      'a pattern that finds everything',
      firstPattern,
      ["    pattern: '差?'"],
      `${firstPattern} wording[0].pattern`,
    ],
    [
      'a pattern that can take for ever',
      firstPattern,
      ["    pattern: '(?:差+)+评'"],
      `${firstPattern} wording[0].pattern`,
    ],
    [
      'an example that its pattern does not find',
      firstPattern,
      ["    pattern: '曝光'"],
      `${firstPattern + 1} wording[0].examples[0]`,
    ],
    [
      'a count of none',
      lineOf('count: 1'),
      ['      count: 0'],
      `${lineOf('count: 1')} channels.wangwang[0].count`,
    ],
    [
      'a month counted by days',
      lineOf('limit: smsBillMonths'),
      ['          limit: recordingKeepDays'],
      `${lineOf('id: age.sms.bill')} channels.sms[1].ages[0]`,
    ],
    ['an id that is taken', inLimit, ['    id: limit.packet_size'], `${inLimit} limits.packetPages.id`],
    [
      'a part that is there already',
      lineOf('part: bill'),
      ['      part: thread'],
      `${lineOf('part: bill')} channels.sms[1].part`,
    ],
    [
      'an outcome word within another’s',
      lineOf('words: [投诉成立'),
      ['    words: [成立]'],
      `${lineOf('words: [投诉成立')} outcomes[0].words[0]`,
    ],
    [
      'an agency’s own wording id',
      lineOf('id: wording.demand'),
      ['  - id: wording.own.mine'],
      `${lineOf('id: wording.demand')} wording[0].id`,
    ],
  ])('is refused for %s, by line', (_name, line, put, expected) => {
    expect(places(replaced(line, ...put))).toContain(expected);
  });

  it('is told all its problems at once, in the order of the lines', () => {
    const broken = lines
      .with(1, 'effectiveFrom: yesterday')
      .with(smsOfExtortion - 1, '      sms: maybe')
      .with(inLimit, '    value: many')
      .join('\n');
    const found = problems(broken);
    expect(found.map(({ line }) => line)).toEqual([2, smsOfExtortion, inLimit + 1]);
    for (const { message } of found) {
      expect(message.zh).toMatch(/\p{Script=Han}.*。$/u);
      expect(message.en).toMatch(/^[A-Z].*\.$/);
    }
  });

  it.each([
    ['nothing at all', '', 1],
    ['a plain text', 'hello', 1],
    ['an open bracket', 'version: [1', 1],
    ['two documents', 'version: a\n---\nversion: b\n', 2],
    ['a key twice', 'version: a\nversion: b\n', 2],
    ['an unknown tag', 'version: !secret a\n', 1],
    ['brackets without end', '['.repeat(20_000), 1],
    ['aliases that unfold without end', bomb(), 1],
  ])('that is %s is refused without throwing', (_name, text, line) => {
    expect(problems(text)[0]?.line).toBe(line);
  });

  it('names a line of the text whatever is broken in it, and never throws', () => {
    const index = fc.nat(lines.length - 1);
    const damage = fc.oneof(
      index.map((at) => lines.toSpliced(at, 1)),
      fc.tuple(index, index).map(([at, to]) => lines.toSpliced(to, 0, lines[at] ?? '')),
      fc.tuple(index, index).map(([a, b]) => lines.with(a, lines[b] ?? '').with(b, lines[a] ?? '')),
      fc
        .tuple(index, fc.nat(60), fc.constantFrom(...'{}[]:,&*#?|->!%@`"\'\t\n ', '差', '\u0000', ''))
        .map(([at, place, put]) => {
          const line = lines[at] ?? '';
          return lines.with(at, line.slice(0, place) + put + line.slice(place + 1));
        }),
      index.map((at) => lines.slice(0, at)),
    );
    fc.assert(
      fc.property(damage, (damaged) => {
        const text = damaged.join('\n');
        const parsed = parseRuleSet(text);
        if (parsed.ok) return;
        expect(parsed.problems.length).toBeGreaterThan(0);
        for (const { line } of parsed.problems) {
          expect(line).toBeGreaterThanOrEqual(1);
          expect(line).toBeLessThanOrEqual(text.split('\n').length);
        }
      }),
      { numRuns: 30 },
    );
  });
});

function bomb(): string {
  const levels = Array.from({ length: 9 }, (_, level) =>
    level === 0
      ? 'a0: &a0 [x, x, x, x, x, x, x, x, x]'
      : `a${level}: &a${level} [${Array(9)
          .fill(`*a${level - 1}`)
          .join(', ')}]`,
  );
  return levels.join('\n');
}
