const fullWidthStart = 0xff01;
const fullWidthEnd = 0xff5e;
const fullWidthShift = 0xfee0;
const dashes = '‐‑‒–—―−﹣';
const colons = '∶︰﹕ː';

/**
 * Gives the plain form of one character: full-width ASCII becomes half-width, every dash `-`, every colon `:`.
 * Always one UTF-16 unit for one, so that places in a folded text are places in the text as it was read.
 */
export function foldCharacter(char: string): string {
  const code = char.charCodeAt(0);
  if (code >= fullWidthStart && code <= fullWidthEnd) return String.fromCharCode(code - fullWidthShift);
  if (char === '\u3000' || char === '\u00a0') return ' ';
  if (dashes.includes(char)) return '-';
  if (colons.includes(char)) return ':';
  return char;
}

export function isHan(char: string): boolean {
  return /^\p{Script=Han}$/u.test(char);
}

/** Whether a text has anything that can be part of a value or a label; punctuation and signs cannot. */
export function hasLetters(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}
