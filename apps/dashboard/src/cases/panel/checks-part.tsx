import { Skeleton, Text } from '@mantine/core';
import type { CaseDetail, Check, Verdict } from '@juzheng/contracts';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '../../api/problem-alert';
import { useSentence } from '../../i18n/use-language';
import classes from './checks-part.module.css';
import { Card, Part } from './part';
import { StatusMark } from './status-mark';
import { useChecks } from './use-case-parts';

const tones = { match: 'good', mismatch: 'bad', unknown: 'doubt' } as const;
/** What a person must look at comes first. */
const order: readonly Verdict[] = ['mismatch', 'unknown', 'match'];

type EvidenceList = CaseDetail['evidence'];

interface ChecksPartProps {
  caseId: string;
  evidence: EvidenceList;
}

/** Every comparison of the evidence with the order, the contradictions first. */
export function ChecksPart({ caseId, evidence }: ChecksPartProps) {
  const { t } = useTranslation();
  const { data, error, refetch } = useChecks(caseId);
  const checks = data?.items.toSorted((a, b) => order.indexOf(a.verdict) - order.indexOf(b.verdict));
  return (
    <Part title={t('panel.checks')}>
      {!checks && error && <ProblemAlert error={error} onRetry={() => void refetch()} />}
      {!checks && !error && <Skeleton height={90} radius="md" />}
      {checks?.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('panel.noChecks')}
        </Text>
      )}
      {checks && checks.length > 0 && (
        <Card>
          {checks.map((check) => (
            <CheckLine key={check.id} check={check} evidence={evidence} />
          ))}
        </Card>
      )}
    </Part>
  );
}

function CheckLine({ check, evidence }: { check: Check; evidence: EvidenceList }) {
  const { t } = useTranslation();
  const sentence = useSentence();
  return (
    <div className={classes.check} data-verdict={check.verdict}>
      <StatusMark tone={tones[check.verdict]} />
      <div className={classes.text}>
        <span className={classes.name}>{sentence(check.name)}</span>
        <span className={classes.verdict} data-verdict={check.verdict}>
          {t(`verdict.${check.verdict}`)}
        </span>
        <p className={classes.message}>{sentence(check.message)}</p>
        {check.verdict !== 'match' && (check.expected !== null || check.found.length > 0) && (
          <dl className={classes.values}>
            {check.expected && (
              <ValueLine name={t('panel.expected')} value={check.expected} evidence={evidence} />
            )}
            {check.found.map((value, index) => (
              <ValueLine
                key={value.fieldId ?? index}
                name={t('panel.found')}
                value={value}
                evidence={evidence}
              />
            ))}
          </dl>
        )}
      </div>
    </div>
  );
}

interface ValueLineProps {
  name: string;
  value: Check['found'][number];
  evidence: EvidenceList;
}

function ValueLine({ name, value, evidence }: ValueLineProps) {
  const { t } = useTranslation();
  const number = evidence.findIndex(({ id }) => id === value.evidenceId) + 1;
  return (
    <div className={classes.value}>
      <dt>{name}</dt>
      <dd>
        <span className={classes.literal}>{value.value}</span>
        <span className={classes.source}>
          {t(`source.${value.source}`)}
          {number > 0 ? ` #${number}` : ''}
        </span>
      </dd>
    </div>
  );
}
