import { Tooltip } from '@mantine/core';
import type { QueueName } from '@juzheng/contracts';
import { useTranslation } from 'react-i18next';
import { type BacklogSample, backlogPath } from './backlog';
import classes from './queue-card.module.css';

const size = { width: 112, height: 30 };

interface SparklineProps {
  samples: readonly BacklogSample[];
  queue: QueueName;
  now: Date;
}

/** A queue's unfinished work over the last minutes, as far as this page has seen them. */
export function Sparkline({ samples, queue, now }: SparklineProps) {
  const { t } = useTranslation();
  const newest = samples.at(-1)?.at ?? 0;
  const path = backlogPath(samples, queue, Math.max(now.getTime(), newest), size);
  const label = t('queues.backlog', { n: path?.peak ?? 0 });
  return (
    <Tooltip label={label}>
      <svg
        className={classes.sparkline}
        viewBox={`0 0 ${size.width} ${size.height}`}
        width={size.width}
        height={size.height}
        role="img"
        aria-label={label}
        data-flat={!path || path.peak === 0}
      >
        <path d={`M0 ${size.height - 0.5}H${size.width}`} className={classes.base} />
        {path && <path d={path.area} className={classes.area} />}
        {path && <path d={path.line} className={classes.line} />}
      </svg>
    </Tooltip>
  );
}
