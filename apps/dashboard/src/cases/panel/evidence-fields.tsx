import { Skeleton, Text } from '@mantine/core';
import type { EvidenceField } from '@juzheng/contracts';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '../../api/problem-alert';
import classes from './evidence-fields.module.css';
import { useEvidence } from './use-case-parts';

/** The values that were read in one file, personal ones masked, with how sure the reading is of each. */
export function EvidenceFields({ caseId, evidenceId }: { caseId: string; evidenceId: string }) {
  const { t } = useTranslation();
  const { data, error, refetch } = useEvidence(caseId, evidenceId, true);
  if (!data && error) return <ProblemAlert error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton height={60} mt="xs" radius="sm" />;
  if (data.fields.length === 0) {
    return (
      <Text size="sm" c="dimmed" mt="xs">
        {t('panel.noFields')}
      </Text>
    );
  }
  return (
    <dl className={classes.fields}>
      {data.fields.map((field) => (
        <FieldLine key={field.id} field={field} />
      ))}
    </dl>
  );
}

function FieldLine({ field }: { field: EvidenceField }) {
  const { t } = useTranslation();
  return (
    <div className={classes.field} data-status={field.status}>
      <dt>{t(`field.${field.kind}`)}</dt>
      <dd className={classes.value}>{field.correctedValue ?? field.normalized}</dd>
      <dd className={classes.sure}>{Math.round(field.confidence * 100)}%</dd>
      <dd className={classes.status}>{t(`fieldStatus.${field.status}`)}</dd>
    </div>
  );
}
