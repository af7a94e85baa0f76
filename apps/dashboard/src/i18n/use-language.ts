import type { Sentence } from '@juzheng/contracts';
import { useTranslation } from 'react-i18next';
import type { Language } from './language';

/** The language of the page now. */
export function useLanguage(): Language {
  const { i18n } = useTranslation();
  return i18n.resolvedLanguage === 'en' ? 'en' : 'zh';
}

/** Gives back a function that picks the reader's language from a sentence of the API. */
export function useSentence(): (sentence: Sentence) => string {
  const language = useLanguage();
  return (sentence) => sentence[language];
}
