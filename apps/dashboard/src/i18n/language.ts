export const languages = ['zh', 'en'] as const;
export type Language = (typeof languages)[number];

const STORED = 'juzheng.language';

/** The language chosen before in this browser; Chinese when none was. */
export function storedLanguage(storage: Pick<Storage, 'getItem'>): Language {
  try {
    const stored = storage.getItem(STORED);
    return languages.find((language) => language === stored) ?? 'zh';
  } catch {
    // Storage may be forbidden; the choice then lasts as long as the page.
    return 'zh';
  }
}

/** Remembers the choice, where the browser allows it. */
export function storeLanguage(storage: Pick<Storage, 'setItem'>, language: Language): void {
  try {
    storage.setItem(STORED, language);
  } catch {
    // As above.
  }
}
