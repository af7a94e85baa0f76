import { Tooltip } from '@mantine/core';
import type { CaseSummary } from '@juzheng/contracts';
import { useTranslation } from 'react-i18next';
import { fullTime, shortTime } from '../time/shanghai-time';
import { deadlineOf } from './deadline';
import classes from './due-label.module.css';

interface DueLabelProps {
  disputeCase: Pick<CaseSummary, 'dueAt' | 'state'>;
  now: Date;
}

/** The end of the filing window: how far away, and when by the clock of Shanghai. */
export function DueLabel({ disputeCase: { dueAt, state }, now }: DueLabelProps) {
  const { t } = useTranslation();
  const { tone, distance } = deadlineOf(dueAt, state, now);
  const length = t(`time.unit.${distance.unit}`, { n: distance.count });
  return (
    <Tooltip label={`${fullTime(dueAt)} ${t('time.shanghai')}. ${t('cases.dueRule')}`}>
      <time dateTime={dueAt} className={classes.due} data-tone={tone}>
        {tone !== 'settled' && (
          <span className={classes.left}>
            {t(tone === 'overdue' ? 'time.over' : 'time.left', { distance: length })}
          </span>
        )}
        <span className={classes.moment}>{shortTime(dueAt, now)}</span>
      </time>
    </Tooltip>
  );
}
