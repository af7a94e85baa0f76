import { ActionIcon, Popover, Skeleton, Text, Title } from '@mantine/core';
import type { QueueName, Queues, QueueStatus } from '@juzheng/contracts';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '../api/problem-alert';
import { QuestionIcon } from '../icons/icons';
import { useNow } from '../time/use-now';
import { QueueCard } from './queue-card';
import classes from './queue-panel.module.css';
import { metrics } from './queue-metrics';
import { useBacklog, useQueues } from './use-queues';

const queueNames: readonly QueueName[] = ['evidence', 'case', 'webhook'];

/** What each queue holds now. */
export function QueuePanel() {
  const { t } = useTranslation();
  const { data, isError, error, refetch } = useQueues();
  return (
    <section aria-labelledby="queues" className={classes.panel}>
      <div className={classes.head}>
        <Title order={2} id="queues" className={classes.title}>
          {t('queues.title')}
        </Title>
        <MetricsHelp />
        {data && isUntouched(data) && (
          <Text size="sm" c="dimmed" truncate>
            {t('queues.empty')}
          </Text>
        )}
      </div>
      {data && <QueueCards queues={data} />}
      {!data && isError && <ProblemAlert error={error} onRetry={() => void refetch()} />}
      {!data && !isError && (
        <div className={classes.cards} aria-busy="true">
          {queueNames.map((name) => (
            <Skeleton key={name} className={classes.placeholder} radius="lg" />
          ))}
        </div>
      )}
    </section>
  );
}

function QueueCards({ queues }: { queues: Queues }) {
  const now = useNow(5000);
  const backlog = useBacklog();
  return (
    <div className={classes.cards}>
      {queues.queues.map((status) => (
        <QueueCard key={status.queue} status={status} backlog={backlog} now={now} />
      ))}
    </div>
  );
}

/** The meaning of every figure in one place, also for keyboards and fingers. */
function MetricsHelp() {
  const { t } = useTranslation();
  return (
    <Popover position="bottom-start" width={340} withArrow shadow="md" trapFocus={false} returnFocus>
      <Popover.Target>
        <ActionIcon variant="subtle" color="gray" size="sm" aria-label={t('queues.explain')}>
          <QuestionIcon size={15} />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown>
        <dl className={classes.help}>
          {metrics.map((metric) => (
            <div key={metric}>
              <dt>{t(`queues.metric.${metric}`)}</dt>
              <dd>{t(`queues.about_metric.${metric}`)}</dd>
            </div>
          ))}
        </dl>
      </Popover.Dropdown>
    </Popover>
  );
}

/** Nothing has ever been sent, as far as can be seen. */
function isUntouched({ cases, queues }: Queues): boolean {
  const work = ({ waiting, active, delayed, failed, perMinute }: QueueStatus) =>
    waiting + active + delayed + failed + perMinute;
  return cases.every(({ count }) => count === 0) && queues.every((status) => work(status) === 0);
}
