import { Skeleton } from '@mantine/core';
import type { CaseDetail } from '@juzheng/contracts';
import { useTranslation } from 'react-i18next';
import { useSentence } from '../../i18n/use-language';
import { stateLooks } from '../case-state';
import classes from './situation.module.css';
import { useRequirements } from './use-case-parts';

/** Where the case stands, and the sentence an operator reads first: what to do next and before when. */
export function Situation({ detail }: { detail: CaseDetail }) {
  const { t } = useTranslation();
  const sentence = useSentence();
  const { data, error } = useRequirements(detail.id);
  if (!data && !error) return <Skeleton height={86} radius="md" />;
  const { tone, dueMatters } = stateLooks[detail.state];
  const reason = sentence(detail.stateReason);
  const next = data && dueMatters ? sentence(data.next) : null;
  return (
    <dl className={classes.situation} data-tone={tone}>
      {reason !== next && (
        <div>
          <dt>{t('panel.now')}</dt>
          <dd>{reason}</dd>
        </div>
      )}
      {next !== null && (
        <div>
          <dt>{t('panel.next')}</dt>
          <dd>{next}</dd>
        </div>
      )}
    </dl>
  );
}
