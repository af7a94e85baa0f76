import { useTranslation } from 'react-i18next';

/**
 * Gives back a function that names a code of the API. The API may know codes that this page does not yet: those are
 * shown as they are.
 */
export function useCodeLabel(): (group: 'event', code: string) => string {
  const { i18n } = useTranslation();
  return (group, code) => i18n.t(`${group}.${code}`, code);
}
