import type { Sentence } from '@juzheng/contracts';

/** Puts whole sentences one after the other. */
export function joinSentences(sentences: readonly Sentence[]): Sentence {
  return {
    zh: sentences.map(({ zh }) => zh).join(''),
    en: sentences.map(({ en }) => en).join(' '),
  };
}

/** Enumerates names: `订单号、手机号`, `order number, phone`. */
export function listNames(names: readonly Sentence[]): Sentence {
  return {
    zh: names.map(({ zh }) => zh).join('、'),
    en: names.map(({ en }) => en).join(', '),
  };
}
