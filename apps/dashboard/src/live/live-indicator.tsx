import { Tooltip } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import classes from './live-indicator.module.css';
import { useLiveStatus } from './live-context';

/** Says whether the page hears of changes at once. */
export function LiveIndicator() {
  const { t } = useTranslation();
  const status = useLiveStatus();
  return (
    <Tooltip label={t(`live.hint.${status}`)}>
      <span role="status" className={classes.indicator} data-status={status}>
        <span className={classes.dot} aria-hidden="true" />
        {t(`live.${status}`)}
      </span>
    </Tooltip>
  );
}
