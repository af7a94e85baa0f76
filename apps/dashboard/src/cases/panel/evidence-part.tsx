import { Text } from '@mantine/core';
import type { CaseDetail } from '@juzheng/contracts';
import { useTranslation } from 'react-i18next';
import { EvidenceItem } from './evidence-item';
import { Card, Part } from './part';

interface EvidencePartProps {
  caseId: string;
  evidence: CaseDetail['evidence'];
}

/** What was handed in, and what became of it. */
export function EvidencePart({ caseId, evidence }: EvidencePartProps) {
  const { t } = useTranslation();
  return (
    <Part title={t('panel.evidence')}>
      {evidence.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('panel.noEvidence')}
        </Text>
      )}
      {evidence.length > 0 && (
        <Card>
          {evidence.map((item, index) => (
            <EvidenceItem key={item.id} caseId={caseId} item={item} number={index + 1} />
          ))}
        </Card>
      )}
    </Part>
  );
}
