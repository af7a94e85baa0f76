import type { Sentence } from '@juzheng/contracts';

/** Something wrong between several rules, by the path of the later one. */
export interface Inconsistency {
  path: PropertyKey[];
  message: Sentence;
}

/** A thing with keys, of which nothing is known: a rule file may be broken in many places at once. */
type Loose = Readonly<Record<string, unknown>>;
const isLoose = (value: unknown): value is Loose =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? (value as unknown[]) : []);

/** What no single value can tell. Looks at whatever is there, so that it can be asked of a file with other mistakes too. */
export function inconsistencies(file: unknown): Inconsistency[] {
  if (!isLoose(file)) return [];
  return [...repeatedIds(file), ...repeatedParts(file), ...mixedOutcomes(file), ...blindExamples(file)];
}

function repeatedIds(file: Loose): Inconsistency[] {
  const seen = new Set<string>();
  return idsIn(file, []).flatMap(({ id, path }) => {
    if (!seen.has(id)) {
      seen.add(id);
      return [];
    }
    return [{ path, message: { zh: `编号 ${id} 已经用过。`, en: `The id ${id} is taken already.` } }];
  });
}

function idsIn(value: unknown, path: PropertyKey[]): { id: string; path: PropertyKey[] }[] {
  if (Array.isArray(value)) return value.flatMap((item, index) => idsIn(item, [...path, index]));
  if (!isLoose(value)) return [];
  const own = typeof value.id === 'string' ? [{ id: value.id, path: [...path, 'id'] }] : [];
  return [...own, ...Object.entries(value).flatMap(([key, item]) => idsIn(item, [...path, key]))];
}

function repeatedParts({ channels }: Loose): Inconsistency[] {
  if (!isLoose(channels)) return [];
  return Object.entries(channels).flatMap(([channel, rules]) => {
    const parts = listOf(rules).map((rule) => (isLoose(rule) ? rule.part : undefined));
    return parts.flatMap((part, index) =>
      part === undefined || parts.indexOf(part) === index
        ? []
        : [
            {
              path: ['channels', channel, index, 'part'],
              message: { zh: '这个渠道已经有这一项。', en: 'This channel has that part already.' },
            },
          ],
    );
  });
}

/** A word that stands in a word of another outcome would make one answer mean two things: 成立 in 不成立. */
function mixedOutcomes({ outcomes }: Loose): Inconsistency[] {
  const all = listOf(outcomes).flatMap((rule, index) =>
    isLoose(rule)
      ? listOf(rule.words).flatMap((word, place) =>
          typeof word === 'string' && word
            ? [{ word, outcome: rule.outcome, path: ['outcomes', index, 'words', place] }]
            : [],
        )
      : [],
  );
  return all.flatMap(({ word, outcome, path }) => {
    const other = all.find((entry) => entry.outcome !== outcome && entry.word.includes(word));
    if (!other) return [];
    return [
      {
        path,
        message: {
          zh: `“${word}”也出现在另一个结果的“${other.word}”里，无法区分。`,
          en: `“${word}” also stands in “${other.word}” of another outcome: they cannot be told apart.`,
        },
      },
    ];
  });
}

function blindExamples({ wording }: Loose): Inconsistency[] {
  return listOf(wording).flatMap((rule, index) => {
    const find = isLoose(rule) ? compiled(rule.pattern) : null;
    if (!find || !isLoose(rule)) return [];
    return listOf(rule.examples).flatMap((example, place) =>
      typeof example !== 'string' || find.test(example)
        ? []
        : [
            {
              path: ['wording', index, 'examples', place],
              message: { zh: '这个例子与正则表达式不符。', en: 'The pattern does not find this example.' },
            },
          ],
    );
  });
}

function compiled(pattern: unknown): RegExp | null {
  try {
    return typeof pattern === 'string' ? new RegExp(pattern, 'u') : null;
  } catch {
    return null;
  }
}
