import { Drawer, Skeleton, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { failureOf } from '../../api/api-error';
import { ProblemAlert } from '../../api/problem-alert';
import { CaseHead } from './case-head';
import classes from './case-panel.module.css';
import { ChecksPart } from './checks-part';
import { EvidencePart } from './evidence-part';
import { HistoryPart } from './history-part';
import { PacketPart } from './packet-part';
import { RequirementsPart } from './requirements-part';
import { ReviewPart } from './review-part';
import { Situation } from './situation';
import { useCaseDetail, useChecks, useHistory, useRequirements } from './use-case-parts';

const GONE = 404;

/** What is missing, what the checks say, the evidence, and what happened. */
export function CasePanelContent({ caseId }: { caseId: string }) {
  const { t } = useTranslation();
  const { data: detail, error, refetch } = useCaseDetail(caseId);
  // Asked for here too, so that all four answers are under way at once.
  useRequirements(caseId);
  useChecks(caseId);
  useHistory(caseId);
  const retry = failureOf(error).status === GONE ? {} : { onRetry: () => void refetch() };
  return (
    <>
      <Drawer.Header className={classes.header}>
        {detail && <CaseHead detail={detail} />}
        {!detail && !error && <Skeleton height={76} width="70%" radius="sm" />}
        {!detail && error && <h2 className={classes.failed}>{t('panel.label')}</h2>}
        <Drawer.CloseButton aria-label={t('panel.close')} />
      </Drawer.Header>
      <Drawer.Body className={classes.body}>
        {!detail && error && <ProblemAlert error={error} {...retry} />}
        {!detail && !error && <LoadingParts />}
        {detail && (
          <Stack gap="xl">
            <Situation detail={detail} />
            <RequirementsPart caseId={caseId} />
            <ChecksPart caseId={caseId} evidence={detail.evidence} />
            <PacketPart caseId={caseId} state={detail.state} />
            <EvidencePart caseId={caseId} evidence={detail.evidence} />
            <ReviewPart review={detail.review} />
            <HistoryPart caseId={caseId} />
          </Stack>
        )}
      </Drawer.Body>
    </>
  );
}

function LoadingParts() {
  return (
    <Stack gap="xl" aria-busy="true">
      {[86, 150, 200, 120].map((height) => (
        <Skeleton key={height} height={height} radius="md" />
      ))}
    </Stack>
  );
}
