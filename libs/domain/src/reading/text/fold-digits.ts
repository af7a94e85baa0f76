const looksLikeDigit: Readonly<Record<string, string>> = { O: '0', o: '0', l: '1', I: '1', '|': '1' };

function touchesDigits(text: string, start: number, end: number): boolean {
  return /\d\s?[:./-]$/.test(text.slice(0, start)) || /^[:./-]\s?\d/.test(text.slice(end));
}

/** A bar at either end is more often the edge of a bubble or of a table cell than a 1. */
function foldRun(run: string): string {
  return [...run]
    .map((char, index) =>
      char === '|' && (index === 0 || index === run.length - 1) ? char : (looksLikeDigit[char] ?? char),
    )
    .join('');
}

/**
 * Turns letters that a reader takes for digits (O, l, I) into digits, inside runs of digits only; the length stays.
 * Where the result differs from the text, digits were guessed: see `guessedDigits`.
 */
export function foldDigits(text: string): string {
  return text.replace(/[0-9OolI|]+/g, (run: string, start: number) => {
    const end = start + run.length;
    if (/[A-Za-z_]/.test(text[start - 1] ?? '') || /[A-Za-z_]/.test(text[end] ?? '')) return run;
    const hasDigit = /\d/.test(run);
    if (!hasDigit && !(run.length <= 2 && touchesDigits(text, start, end))) return run;
    return foldRun(run);
  });
}

/** How many characters between two places were turned into digits by `foldDigits`. */
export function guessedDigits(text: string, folded: string, start: number, end: number): number {
  let guessed = 0;
  for (let index = start; index < end; index += 1) if (text[index] !== folded[index]) guessed += 1;
  return guessed;
}
