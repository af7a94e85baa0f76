import { useTranslation } from 'react-i18next';
import classes from './brand.module.css';

/** The mark, a seal with a tick, and the product's name. */
export function Brand() {
  const { t } = useTranslation();
  return (
    <span className={classes.brand}>
      <svg width="24" height="24" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
        <rect width="32" height="32" rx="7" className={classes.seal} />
        <rect x="3" y="3" width="26" height="26" rx="4.5" className={classes.rim} />
        <path d="M10 17l4.2 4.2L22.5 11" className={classes.tick} />
      </svg>
      <span className={classes.name}>{t('app.name')}</span>
    </span>
  );
}
