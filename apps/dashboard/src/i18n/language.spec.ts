import { en } from './en';
import { enPanel } from './en-panel';
import { storedLanguage, storeLanguage } from './language';
import { zh } from './zh';
import { zhPanel } from './zh-panel';

type Words = { [key: string]: string | Words };

/** Every text with its key, such as `session.title`. */
function texts(words: Words, prefix = ''): [string, string][] {
  return Object.entries(words).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[`${prefix}${key}`, value]] : texts(value, `${prefix}${key}.`),
  );
}

describe('the language of the page', () => {
  it('is Chinese until English is chosen, and is remembered', () => {
    const kept = new Map<string, string>();
    const storage = {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => void kept.set(key, value),
    };
    expect(storedLanguage(storage)).toBe('zh');
    storeLanguage(storage, 'en');
    expect(storedLanguage(storage)).toBe('en');
  });

  it('is Chinese where storage is forbidden or holds nonsense', () => {
    const forbidden = () => {
      throw new Error('denied');
    };
    expect(storedLanguage({ getItem: forbidden })).toBe('zh');
    expect(() => storeLanguage({ setItem: forbidden }, 'en')).not.toThrow();
    expect(storedLanguage({ getItem: () => 'fr' })).toBe('zh');
  });

  it('fills the same values into the same texts in both languages', () => {
    const chinese = texts({ ...zh, ...zhPanel });
    const english = new Map(texts({ ...en, ...enPanel }));
    const names = (text: string) => (text.match(/\{\{\w+\}\}/g) ?? []).toSorted();
    expect(chinese.map(([key]) => key)).toEqual([...english.keys()]);
    for (const [key, text] of chinese)
      expect([key, names(english.get(key) ?? '')]).toEqual([key, names(text)]);
  });

  it('leaves no text empty', () => {
    const all = [zh, zhPanel, en, enPanel].flatMap((words) => texts(words));
    expect(all.filter(([, text]) => text.trim() === '')).toEqual([]);
  });
});
