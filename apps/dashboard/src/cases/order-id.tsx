import { ActionIcon, Tooltip } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CheckIcon, CopyIcon } from '../icons/icons';
import { copyText } from './copy-text';
import classes from './order-id.module.css';

const SHOWN_MS = 1500;

/** A button that copies an order id and says so. */
export function CopyOrderId({ orderId }: { orderId: string }) {
  const { t } = useTranslation();
  const [outcome, setOutcome] = useState<'done' | 'failed' | null>(null);
  const copy = async () => {
    setOutcome((await copyText(orderId)) ? 'done' : 'failed');
    setTimeout(() => setOutcome(null), SHOWN_MS);
  };
  return (
    <Tooltip label={outcome ? t(`copy.${outcome}`) : t('copy.action')} {...(outcome ? { opened: true } : {})}>
      <ActionIcon
        className={classes.copy}
        variant="subtle"
        color={outcome === 'done' ? 'green' : 'gray'}
        size="xs"
        aria-label={t('cases.copyOrder', { id: orderId })}
        onClick={() => void copy()}
      >
        {outcome === 'done' ? <CheckIcon size={13} /> : <CopyIcon size={13} />}
      </ActionIcon>
    </Tooltip>
  );
}
