import { Tooltip } from '@mantine/core';
import type { Requirements } from '@juzheng/contracts';
import { useTranslation } from 'react-i18next';
import { useSentence } from '../../i18n/use-language';
import { StatusMark } from './status-mark';
import classes from './requirement-path.module.css';

type Path = Requirements['paths'][number];
type Item = Path['items'][number];

const tones = { ok: 'good', missing: 'open', reading: 'busy', weak: 'doubt', contradicts: 'bad' } as const;

/** One channel, and what it asks for. */
export function RequirementPath({ path }: { path: Path }) {
  const { t } = useTranslation();
  return (
    <div className={classes.path}>
      <div className={classes.head}>
        <span className={classes.channel}>{t(`channel.${path.channel}`)}</span>
        <Progress path={path} />
      </div>
      <ul className={classes.items}>
        {path.items.map((item) => (
          <PathItem key={item.key} item={item} />
        ))}
      </ul>
    </div>
  );
}

/** Everything may be there and yet not be right: then the path is complete and a person must look at it. */
function Progress({ path: { items, complete } }: { path: Path }) {
  const { t } = useTranslation();
  const ok = items.filter(({ status }) => status === 'ok').length;
  if (!complete) {
    return <span className={classes.progress}>{t('panel.pathProgress', { ok, all: items.length })}</span>;
  }
  const doubtful = ok < items.length;
  return (
    <span className={classes.progress} data-complete={doubtful ? 'doubtful' : 'true'}>
      {t(doubtful ? 'panel.pathDoubtful' : 'panel.pathComplete')}
    </span>
  );
}

function PathItem({ item }: { item: Item }) {
  const { t } = useTranslation();
  const sentence = useSentence();
  const { id, source, confidence } = item.rule;
  return (
    <li className={classes.item} data-status={item.status}>
      <StatusMark tone={tones[item.status]} />
      <div>
        <span className={classes.title}>{sentence(item.title)}</span>
        <span className={classes.status} data-status={item.status}>
          {t(`item.${item.status}`)}
        </span>
        {confidence !== 'high' && (
          <Tooltip label={t('panel.ruleSource', { id, source })}>
            <span className={classes.unverified}>{t('panel.unverified')}</span>
          </Tooltip>
        )}
        {item.status !== 'ok' && <p className={classes.hint}>{sentence(item.why)}</p>}
        {(item.status === 'missing' || item.status === 'weak') && (
          <p className={classes.hint}>{sentence(item.hint)}</p>
        )}
        {item.before && <p className={classes.hint}>{sentence(item.before.why)}</p>}
      </div>
    </li>
  );
}
