import { Button, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './empty-cases.module.css';

/** There is nothing yet: how the first case comes about. */
export function NoCases() {
  const { t } = useTranslation();
  return (
    <Empty title={t('cases.empty.title')} text={t('cases.empty.text')}>
      <Button component="a" href="/docs" target="_blank" rel="noreferrer" variant="default" size="xs">
        {t('cases.empty.docs')}
      </Button>
    </Empty>
  );
}

/** Nothing passes the filter: how the search works, and a way back. */
export function NothingFound({ onClear }: { onClear: () => void }) {
  const { t } = useTranslation();
  return (
    <Empty title={t('cases.nothing.title')} text={t('cases.nothing.text')}>
      <Button variant="default" size="xs" onClick={onClear}>
        {t('cases.nothing.clear')}
      </Button>
    </Empty>
  );
}

function Empty({ title, text, children }: { title: string; text: string; children: ReactNode }) {
  return (
    <div className={classes.empty}>
      <Text fw={600}>{title}</Text>
      <Text size="sm" c="dimmed" maw="30rem">
        {text}
      </Text>
      <div>{children}</div>
    </div>
  );
}
