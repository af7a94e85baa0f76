import { Tooltip } from '@mantine/core';
import type { QueueStatus } from '@juzheng/contracts';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../i18n/use-language';
import { distanceOf } from '../time/distance';
import type { BacklogSample } from './backlog';
import classes from './queue-card.module.css';
import { type Metric, metrics, moodOf } from './queue-metrics';
import { Sparkline } from './sparkline';

interface QueueCardProps {
  status: QueueStatus;
  backlog: readonly BacklogSample[];
  now: Date;
}

/** One queue: what it does, how it is, and its figures. */
export function QueueCard({ status, backlog, now }: QueueCardProps) {
  const { t } = useTranslation();
  const mood = moodOf(status);
  const { queue } = status;
  return (
    <article className={classes.card} aria-label={t(`queues.name.${queue}`)} data-queue={queue}>
      <div className={classes.head}>
        <div className={classes.names}>
          <h3 className={classes.name}>
            {t(`queues.name.${queue}`)}
            <span className={classes.mood} data-mood={mood}>
              {t(`queues.status.${mood}`)}
            </span>
          </h3>
          <p className={classes.about}>{t(`queues.about.${queue}`)}</p>
        </div>
        <Sparkline samples={backlog} queue={queue} now={now} />
      </div>
      <dl className={classes.figures}>
        {metrics.map((metric) => (
          <Figure key={metric} metric={metric} status={status} />
        ))}
      </dl>
    </article>
  );
}

function Figure({ metric, status }: { metric: Metric; status: QueueStatus }) {
  const { t } = useTranslation();
  const text = useFigureText()(metric, status);
  const alarming = metric === 'failed' && status.failed > 0;
  return (
    <div className={classes.figure} data-metric={metric}>
      <Tooltip label={t(`queues.about_metric.${metric}`)}>
        <dt>{t(`queues.metric.${metric}`)}</dt>
      </Tooltip>
      <dd data-zero={text === '0' || text === t('queues.none')} data-alarming={alarming}>
        {text}
      </dd>
    </div>
  );
}

const COMPACT_FROM = 100_000;

function useFigureText(): (metric: Metric, status: QueueStatus) => string {
  const { t } = useTranslation();
  const language = useLanguage();
  return (metric, status) => {
    if (metric === 'oldest') {
      if (status.oldestWaitingSeconds === null) return t('queues.none');
      const { unit, count } = distanceOf(status.oldestWaitingSeconds);
      return t(`time.unit.${unit}`, { n: count });
    }
    const value = status[metric];
    const notation = value >= COMPACT_FROM ? 'compact' : 'standard';
    return new Intl.NumberFormat(language, { notation, maximumFractionDigits: 1 }).format(value);
  };
}
