import type { Sentence } from '@juzheng/contracts';
import { canonicalJson } from './canonical-json';

/** A stored line of a history. Both hashes are null in lines of before histories were chained. */
export interface ChainedEntry {
  readonly previousHash: string | null;
  readonly hash: string | null;
}

export type ChainVerdict =
  | { ok: true }
  | {
      ok: false;
      /** Place of the first line that does not fit, from 0; the number of lines when the end is missing. */
      at: number;
      why: Sentence;
    };

/** What the chain itself or the database adds to a line. */
const notHashed: readonly string[] = ['seq', 'previousHash', 'hash'];

/**
 * What is hashed for one line of a chained history: the line with the hash of the line before, null for the first. `seq`,
 * `previousHash` and `hash` are no part of it, and a member that is null is the same as one that is left out, so that a
 * line has one text before it is written and after it is read.
 */
export function auditText(entry: object, previousHash: string | null): string {
  const members = Object.entries(entry).filter(
    ([key, value]) => !notHashed.includes(key) && value !== null && value !== undefined,
  );
  return canonicalJson({ entry: Object.fromEntries(members), previous: previousHash });
}

/**
 * Whether a history is whole. Every line must follow the one before and hash to what is stored with it; lines of before
 * histories were chained may come first. Only with the head, which is kept apart from the lines, a cut-off end is seen.
 *
 * @param entries from the first line to the last
 * @param hash the same function that made the hashes
 * @param head hash of the last line; null when no line was ever chained; left out when it is not known
 */
export function verifyChain(
  entries: readonly ChainedEntry[],
  hash: (text: string) => string,
  head?: string | null,
): ChainVerdict {
  let previous: string | null = null;
  for (const [at, entry] of entries.entries()) {
    if (entry.hash === null && entry.previousHash === null && previous === null) continue;
    if (entry.previousHash !== previous) {
      return broken(
        at,
        '与上一行不衔接：有记录被删除、插入或调换',
        'does not follow the line before: one was removed, put in or moved',
      );
    }
    if (entry.hash !== hash(auditText(entry, previous))) {
      return broken(at, '内容与其校验值不符：记录被修改', 'is not what was hashed: it was changed');
    }
    previous = entry.hash;
  }
  if (head === undefined || head === previous) return { ok: true };
  return broken(entries.length, '缺失：末尾的记录被删除', 'is missing: the end was cut off');
}

function broken(at: number, zh: string, en: string): ChainVerdict {
  return { ok: false, at, why: { zh: `第 ${at + 1} 行${zh}。`, en: `Line ${at + 1} ${en}.` } };
}
