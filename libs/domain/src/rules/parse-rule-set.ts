import type { Sentence } from '@juzheng/contracts';
import { LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import { type Inconsistency, inconsistencies } from './rule-consistency';
import { ruleFile } from './rule-file.schema';
import { issueSentence } from './rule-issue';
import { placeOf, writePath } from './rule-lines';
import type { RuleSet } from './rule-set';
import { toRuleSet } from './to-rule-set';

/** One thing wrong with a rule file. */
export interface RuleProblem {
  /** From 1. */
  line: number;
  /** Such as `limits.packetPages.value`; empty when it is about the file as a whole. */
  path: string;
  message: Sentence;
}

export type ParsedRuleSet = { ok: true; rules: RuleSet } | { ok: false; problems: RuleProblem[] };

/** A rule file is some 50 kB; more is something else, and would only cost memory. */
const mostCharacters = 1_000_000;

const isEmpty: Sentence = { zh: '文件是空的。', en: 'The file is empty.' };
const isMissing: Sentence = { zh: '这一项缺失。', en: 'It is missing.' };

/**
 * Reads a rule file: YAML 1.2, or JSON, which is a part of it. Never throws: names every problem with its line, in the
 * order of the lines. A file that is not YAML at all is told so before anything else is looked at.
 */
export function parseRuleSet(text: string): ParsedRuleSet {
  if (text.length > mostCharacters) {
    return refused([
      { line: 1, path: '', message: { zh: '文件太大，不是规则文件。', en: 'Too large for a rule file.' } },
    ]);
  }
  const lastLine = text.trimEnd().split('\n').length;
  const within = (line: number) => Math.min(Math.max(1, line), lastLine);
  try {
    const lines = new LineCounter();
    const document = parseDocument(text, { version: '1.2', prettyErrors: false, lineCounter: lines });
    const notYaml = [...document.errors, ...document.warnings];
    if (notYaml.length > 0) {
      return refused(
        notYaml.map(({ pos, message }) => ({
          line: within(lines.linePos(pos[0]).line),
          path: '',
          message: { zh: `YAML 写法有误：${message}`, en: `Not valid YAML: ${message}` },
        })),
      );
    }
    const data: unknown = document.toJS();
    if (data === null || data === undefined) return refused([{ line: 1, path: '', message: isEmpty }]);
    const read = ruleFile.safeParse(data);
    const found = [...issueProblems(read.error?.issues ?? []), ...inconsistencies(data)];
    if (read.success && found.length === 0) return { ok: true, rules: toRuleSet(read.data) };
    return refused(
      found.map(({ path, message }) => {
        const { line, depth, missing } = placeOf(document, lines, path);
        const shown = missing ? path : path.slice(0, depth);
        return { line: within(line), path: writePath(shown), message: missing ? isMissing : message };
      }),
    );
  } catch {
    // Thousands of brackets within each other, or aliases that unfold without end.
    return refused([
      { line: 1, path: '', message: { zh: '文件结构过于复杂。', en: 'The file is too deeply nested.' } },
    ]);
  }
}

function refused(problems: readonly RuleProblem[]): ParsedRuleSet {
  return { ok: false, problems: problems.toSorted((a, b) => a.line - b.line) };
}

function issueProblems(issues: readonly z.core.$ZodIssue[]): Inconsistency[] {
  return issues.flatMap((issue) => {
    const keys = issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [key]) : [[]];
    return keys.map((key) => ({ path: [...issue.path, ...key], message: issueSentence(issue) }));
  });
}
