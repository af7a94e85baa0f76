import { type Document, isAlias, isMap, isNode, isScalar, isSeq, type LineCounter } from 'yaml';

type Path = readonly PropertyKey[];

/** A place of a rule file: the deepest part of a path that stands in the text, and its line. */
export interface RulePlace {
  /** From 1. */
  line: number;
  /** How many steps of the path were found. */
  depth: number;
  /** Only the last step is not there, in a place that could hold it. */
  missing: boolean;
}

/** Finds the line in which a value, or the nearest thing around it, is written. */
export function placeOf(document: Document, lines: LineCounter, path: Path): RulePlace {
  let node: unknown = document.contents;
  let offset = 0;
  let depth = 0;
  for (const step of path) {
    const next = stepInto(isAlias(node) ? node.resolve(document) : node, step);
    if (!next) break;
    // An alias leads to another place of the text: the line that uses it is the one to correct.
    if (!isAlias(node)) offset = next.offset;
    node = next.node;
    depth += 1;
  }
  const missing = depth === path.length - 1 && isMap(node);
  return { line: Math.max(1, lines.linePos(offset).line), depth, missing };
}

function stepInto(node: unknown, step: PropertyKey): { node: unknown; offset: number } | null {
  if (isMap(node)) {
    const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === String(step));
    if (!pair) return null;
    return { node: pair.value, offset: (isNode(pair.key) ? pair.key.range?.[0] : null) ?? 0 };
  }
  if (isSeq(node) && typeof step === 'number') {
    const item = node.items[step];
    return isNode(item) ? { node: item, offset: item.range?.[0] ?? 0 } : null;
  }
  return null;
}

/** `types.privacy_leak.channels.sms`, `wording[3].pattern` */
export function writePath(path: Path): string {
  return path
    .map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`))
    .join('')
    .replace(/^\./, '');
}
