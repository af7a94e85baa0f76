import { Tooltip } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { distanceOf } from './distance';
import { fullTime } from './shanghai-time';

interface MomentProps {
  iso: string;
  now: Date;
  className?: string | undefined;
}

const JUST_NOW_SECONDS = 10;

/** How long ago something happened; the whole time in Asia/Shanghai on asking. */
export function Ago({ iso, now, className }: MomentProps) {
  const { t } = useTranslation();
  const seconds = (now.getTime() - new Date(iso).getTime()) / 1000;
  const { unit, count } = distanceOf(Math.max(0, seconds));
  return (
    <Tooltip label={`${fullTime(iso)} ${t('time.shanghai')}`}>
      <time dateTime={iso} className={className}>
        {seconds < JUST_NOW_SECONDS
          ? t('time.justNow')
          : t('time.ago', { distance: t(`time.unit.${unit}`, { n: count }) })}
      </time>
    </Tooltip>
  );
}
