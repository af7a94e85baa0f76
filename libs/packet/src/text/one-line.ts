/**
 * White space of any kind becomes one space, control and direction marks go: what is left is one line of text. The joiner
 * inside a picture sign stays.
 */
export function oneLine(text: string): string {
  return text
    .replace(/\s+/gu, ' ')
    .replace(/(?!\u200D)[\p{Cc}\p{Cf}]/gu, '')
    .trim();
}
