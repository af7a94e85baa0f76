import { Button, Skeleton } from '@mantine/core';
import type { CaseEvent, Session } from '@juzheng/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '../../api/problem-alert';
import { queryKeys } from '../../api/query-keys';
import { useCodeLabel } from '../../i18n/use-code-label';
import { fullTime } from '../../time/shanghai-time';
import classes from './history-part.module.css';
import { Card, Part } from './part';
import { useHistory } from './use-case-parts';

/** Everything that happened to the case, oldest first. */
export function HistoryPart({ caseId }: { caseId: string }) {
  const { t } = useTranslation();
  const history = useHistory(caseId);
  const events = history.data?.pages.flatMap((page) => page.items);
  return (
    <Part title={t('panel.history')}>
      {history.error && (!events || history.isFetchNextPageError) && (
        <ProblemAlert error={history.error} onRetry={() => void history.refetch()} />
      )}
      {!events && !history.error && <Skeleton height={90} radius="md" />}
      {events && events.length > 0 && (
        <Card>
          <ol className={classes.events}>
            {events.map((event) => (
              <EventLine key={event.sequence} event={event} />
            ))}
          </ol>
        </Card>
      )}
      {history.hasNextPage && (
        <Button
          mt="sm"
          variant="default"
          size="xs"
          loading={history.isFetchingNextPage}
          onClick={() => void history.fetchNextPage()}
        >
          {t('panel.moreHistory')}
        </Button>
      )}
    </Part>
  );
}

function EventLine({ event }: { event: CaseEvent }) {
  const { t } = useTranslation();
  const label = useCodeLabel();
  const moved = event.from !== null && event.to !== null && event.from !== event.to;
  return (
    <li className={classes.event}>
      <time dateTime={event.at} className={classes.time}>
        {fullTime(event.at)}
      </time>
      <div className={classes.what}>
        <span>{label('event', event.type)}</span>
        {moved && event.from && event.to && (
          <span className={classes.move}>
            {t('panel.moved', { from: t(`state.${event.from}`), to: t(`state.${event.to}`) })}
          </span>
        )}
        {event.reason !== null && <p className={classes.reason}>{event.reason}</p>}
      </div>
      <span className={classes.actor} title={event.actor}>
        <Actor actor={event.actor} />
      </span>
    </li>
  );
}

/** `user usr_…`, `key key_…` or `system`, in the reader's words. */
function Actor({ actor }: { actor: string }) {
  const { t } = useTranslation();
  const session = useQueryClient().getQueryData<Session | null>(queryKeys.session);
  if (actor === session?.actor) return t('panel.by.me');
  if (actor.startsWith('user ')) return t('panel.by.user');
  return actor.startsWith('key ') ? t('panel.by.key') : t('panel.by.system');
}
