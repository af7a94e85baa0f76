import { Skeleton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '../../api/problem-alert';
import { Card, Part } from './part';
import { RequirementPath } from './requirement-path';
import classes from './requirements-part.module.css';
import { useRequirements } from './use-case-parts';

/** The nearest way to a complete case, then the other ways. Nothing when the complaint type needs no evidence. */
export function RequirementsPart({ caseId }: { caseId: string }) {
  const { t } = useTranslation();
  const { data, error, refetch } = useRequirements(caseId);
  if (!data && error) return <ProblemAlert error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton height={150} radius="md" />;
  const [nearest, ...others] = data.paths;
  if (!nearest) return null;
  return (
    <Part
      title={t('panel.requirements')}
      aside={others.length > 0 && <span className={classes.aside}>{t('panel.onePath')}</span>}
    >
      <Card>
        <RequirementPath path={nearest} />
        {others.length > 0 && (
          <details className={classes.others}>
            <summary>{t('panel.otherPaths', { n: others.length })}</summary>
            {others.map((path) => (
              <RequirementPath key={path.channel} path={path} />
            ))}
          </details>
        )}
      </Card>
    </Part>
  );
}
