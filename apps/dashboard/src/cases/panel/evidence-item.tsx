import { Button, Tooltip } from '@mantine/core';
import type { CaseDetail } from '@juzheng/contracts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSentence } from '../../i18n/use-language';
import classes from './evidence-item.module.css';
import { EvidenceFields } from './evidence-fields';
import { EvidenceImage } from './evidence-image';
import { useEvidence } from './use-case-parts';

type Item = CaseDetail['evidence'][number];

interface EvidenceItemProps {
  caseId: string;
  item: Item;
  /** Its place in the list, from 1; the checks refer to it. */
  number: number;
}

/** One piece of evidence. Its picture comes only when asked for, because every look at it is recorded. */
export function EvidenceItem({ caseId, item, number }: EvidenceItemProps) {
  const { t } = useTranslation();
  const [open, setOpen] = useState<'fields' | 'image' | null>(null);
  const toggle = (what: 'fields' | 'image') => setOpen((now) => (now === what ? null : what));
  return (
    <div className={classes.item} data-evidence={item.id}>
      <div className={classes.head}>
        <span className={classes.number}>#{number}</span>
        <div className={classes.names}>
          <span>
            {t(`channel.${item.channel}`)}
            {item.part ? ` · ${t(`part.${item.part}`)}` : ''}
          </span>
          <span className={classes.state} data-state={item.state}>
            {t(`evidenceState.${item.state}`)}
          </span>
          <div className={classes.file}>
            {item.reference === null ? item.fileName : t('panel.reference', { value: item.reference })}
          </div>
        </div>
        <div className={classes.actions}>
          {item.state === 'read' && (
            <Button
              variant="default"
              size="compact-xs"
              aria-expanded={open === 'fields'}
              onClick={() => toggle('fields')}
            >
              {t(open === 'fields' ? 'panel.hideFields' : 'panel.showFields')}
            </Button>
          )}
          {item.fileName !== null && (
            <Tooltip label={t('panel.imageLogged')}>
              <Button
                variant="default"
                size="compact-xs"
                aria-expanded={open === 'image'}
                onClick={() => toggle('image')}
              >
                {t(open === 'image' ? 'panel.hideImage' : 'panel.showImage')}
              </Button>
            </Tooltip>
          )}
        </div>
      </div>
      {item.errorCode !== null && (
        <FailureReason caseId={caseId} evidenceId={item.id} code={item.errorCode} />
      )}
      {open === 'fields' && <EvidenceFields caseId={caseId} evidenceId={item.id} />}
      {open === 'image' && <EvidenceImage caseId={caseId} evidenceId={item.id} number={number} />}
    </div>
  );
}

function FailureReason({ caseId, evidenceId, code }: { caseId: string; evidenceId: string; code: string }) {
  const sentence = useSentence();
  const { data } = useEvidence(caseId, evidenceId, true);
  return <p className={classes.failure}>{data?.error ? sentence(data.error.message) : code}</p>;
}
