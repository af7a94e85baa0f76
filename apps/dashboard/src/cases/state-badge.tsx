import type { CaseState } from '@juzheng/contracts';
import { useTranslation } from 'react-i18next';
import { stateLooks } from './case-state';
import classes from './state-badge.module.css';

/** A case's state: colour and text. */
export function StateBadge({ state }: { state: CaseState }) {
  const { t } = useTranslation();
  return (
    <span className={classes.badge} data-tone={stateLooks[state].tone} data-state={state}>
      {t(`state.${state}`)}
    </span>
  );
}
