import { createInstance, type i18n } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { en } from './en';
import { enPanel } from './en-panel';
import { storedLanguage, storeLanguage } from './language';
import { zh } from './zh';
import { zhPanel } from './zh-panel';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'page';
    resources: { page: typeof zh & typeof zhPanel };
  }
}

/** The page's words in the language chosen before; keeps the document's language and title in step. */
export async function startI18n(): Promise<i18n> {
  const instance = createInstance();
  instance.on('languageChanged', (language) => {
    document.documentElement.lang = language === 'en' ? 'en' : 'zh-CN';
    document.title = language === 'en' ? 'Juzheng' : '举证';
    storeLanguage(localStorage, language === 'en' ? 'en' : 'zh');
  });
  await instance.use(initReactI18next).init({
    lng: storedLanguage(localStorage),
    fallbackLng: 'zh',
    defaultNS: 'page',
    resources: { zh: { page: { ...zh, ...zhPanel } }, en: { page: { ...en, ...enPanel } } },
    // Codes of checks and events contain dots.
    keySeparator: '.',
    interpolation: { escapeValue: false },
  });
  return instance;
}
