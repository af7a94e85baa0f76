import { Drawer } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useEffect, useState } from 'react';
import { CasePanelContent } from './case-panel-content';
import classes from './case-panel.module.css';

interface CasePanelProps {
  /** The case to show; null when the panel is closed. */
  caseId: string | null;
  onClose: () => void;
}

/** One case beside the list; over the whole screen on a phone. */
export function CasePanel({ caseId, onClose }: CasePanelProps) {
  const { t } = useTranslation();
  const [shown, setShown] = useState(caseId);
  // The content stays while the panel slides away.
  useEffect(() => {
    if (caseId !== null) setShown(caseId);
  }, [caseId]);
  return (
    <Drawer.Root
      opened={caseId !== null}
      onClose={onClose}
      position="right"
      size="42rem"
      classNames={{ content: classes.content }}
    >
      <Drawer.Overlay backgroundOpacity={0.25} />
      <Drawer.Content aria-label={t('panel.label')}>
        {shown !== null && <CasePanelContent key={shown} caseId={shown} />}
      </Drawer.Content>
    </Drawer.Root>
  );
}
