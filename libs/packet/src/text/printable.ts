/** Stands for a picture sign that the font has not. */
export const EMOJI_SIGN = '〔表情〕';

const emoji =
  /(?:[\u{1F1E6}-\u{1F1FF}]{2}|[0-9#*]\uFE0F?\u20E3|\p{Extended_Pictographic}(?:\uFE0F|\u200D\p{Extended_Pictographic}|[\u{1F3FB}-\u{1F3FF}]|[\u{E0020}-\u{E007F}])*)+/gu;

/**
 * Text as the dossier's font can draw it: picture signs it has not become 〔表情〕, other characters their code, such as
 * 〔U+2A6D6〕; nothing is dropped in silence and no empty box is drawn. Line feeds stay.
 * @param covers has the font this code point?
 */
export function printable(text: string, covers: (codePoint: number) => boolean): string {
  const drawn = (character: string) => covers(character.codePointAt(0) ?? 0);
  return text
    .replace(/\r\n?|[\u2028\u2029\v\f]/gu, '\n')
    .replace(/\t/gu, ' ')
    .replace(emoji, (found) =>
      Array.from(found.replace(/[\uFE0E\uFE0F]/gu, '')).every(drawn) ? found : EMOJI_SIGN,
    )
    .replace(/[\p{Cf}\uFE0E\uFE0F]|(?!\n)\p{Cc}/gu, '')
    .replace(/[^\n]/gu, (character) => (drawn(character) ? character : codeOf(character)));
}

function codeOf(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  return `〔U+${code.toString(16).toUpperCase().padStart(4, '0')}〕`;
}
