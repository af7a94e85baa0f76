const pairs: readonly (readonly [string, string])[] = [
  ['“', '”'],
  ['「', '」'],
  ['『', '』'],
  ['‘', '’'],
  ['"', '"'],
];
const saidBefore = /(?:说|讲|问|称|写|发|道|提到|提过|所谓|叫|回复?)[^“”「」『』‘’"]{0,6}$/u;
const saidBehind = /^(?:这|那|之类|等)?[句段种些]?(?:话|字样|字眼|说法|的话)/u;

/**
 * Whether the words at `start`–`end` of a text stand in quotation marks as what somebody said: 您说“不返现就差评”是吗.
 * Marks that only stress a word (给我“红包”就删) do not count. The text is folded, see `foldText`.
 */
export function isQuoted(text: string, start: number, end: number): boolean {
  return pairs.some(([open, close]) => {
    const [from, to] = [openBefore(text, start, open, close), text.indexOf(close, end)];
    if (from < 0 || to < 0) return false;
    return saidBefore.test(text.slice(0, from)) || saidBehind.test(text.slice(to + 1));
  });
}

/** The place of the quotation mark that is open at `at`; -1 when none is. */
function openBefore(text: string, at: number, open: string, close: string): number {
  const before = text.slice(0, at);
  if (open !== close) {
    const from = before.lastIndexOf(open);
    return from > before.lastIndexOf(close) ? from : -1;
  }
  const marks = before.split(open).length - 1;
  return marks % 2 === 1 ? before.lastIndexOf(open) : -1;
}
