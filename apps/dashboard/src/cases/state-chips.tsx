import { Skeleton } from '@mantine/core';
import type { CaseState } from '@juzheng/contracts';
import { useTranslation } from 'react-i18next';
import { useQueues } from '../queues/use-queues';
import { mainStates, stateLooks, stateOrder } from './case-state';
import classes from './state-chips.module.css';

interface StateChipsProps {
  chosen: CaseState | null;
  /** The counts are over all shops and orders: with another filter set they would not be those of the list. */
  showCounts: boolean;
  onChoose: (state: CaseState | null) => void;
}

/** How many cases are in each state; each count filters the list. */
export function StateChips({ chosen, showCounts, onChoose }: StateChipsProps) {
  const { t } = useTranslation();
  const { data } = useQueues();
  if (!data) return <Skeleton height={32} radius="xl" maw={480} />;
  const counts = new Map(data.cases.map(({ state, count }) => [state, count]));
  const total = data.cases.reduce((sum, { count }) => sum + count, 0);
  const shown = stateOrder.filter(
    (state) => state === chosen || mainStates.includes(state) || (counts.get(state) ?? 0) > 0,
  );
  const chip = (state: CaseState | null, label: string, count: number) => (
    <button
      key={state ?? 'all'}
      type="button"
      className={classes.chip}
      aria-pressed={state === chosen}
      data-tone={state ? stateLooks[state].tone : 'grey'}
      data-filter={state ?? 'all'}
      onClick={() => onChoose(state === chosen ? null : state)}
    >
      {state && <span className={classes.dot} aria-hidden="true" />}
      {label}
      {showCounts && <span className={classes.count}>{count}</span>}
    </button>
  );
  return (
    <div className={classes.chips} role="group" aria-label={t('cases.filterByState')}>
      {chip(null, t('cases.all'), total)}
      {shown.map((state) => chip(state, t(`state.${state}`), counts.get(state) ?? 0))}
    </div>
  );
}
