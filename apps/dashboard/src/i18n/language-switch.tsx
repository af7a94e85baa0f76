import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useLanguage } from './use-language';

/** One button that names the other language in its own words. */
export function LanguageSwitch() {
  const { t, i18n } = useTranslation();
  const other = useLanguage() === 'zh' ? 'en' : 'zh';
  const name = other === 'en' ? 'English' : '中文';
  return (
    <Button
      variant="subtle"
      color="gray"
      size="compact-sm"
      fw={400}
      lang={other}
      aria-label={`${t('header.language')}: ${name}`}
      onClick={() => void i18n.changeLanguage(other)}
    >
      {name}
    </Button>
  );
}
