import type { CaseDetail, PacketOut } from '@juzheng/contracts';
import { useTranslation } from 'react-i18next';
import { endpoints } from '../../api/endpoints';
import { ProblemAlert } from '../../api/problem-alert';
import { buildUrl } from '../../api/url';
import { useSentence } from '../../i18n/use-language';
import { fullTime } from '../../time/shanghai-time';
import classes from './packet-part.module.css';
import { Card, Part } from './part';
import { StatusMark } from './status-mark';
import { usePackets } from './use-case-parts';

const tones = {
  building: 'busy',
  frozen: 'good',
  refused: 'bad',
  failed: 'bad',
  superseded: 'open',
} as const;
const megabyte = 1024 * 1024;

/** What is handed to the platform, once the case was ready. */
export function PacketPart({ caseId, state }: { caseId: string; state: CaseDetail['state'] }) {
  const { t } = useTranslation();
  const { data, error, refetch } = usePackets(caseId, state);
  const [packet] = data?.items ?? [];
  if (!packet && !error) return null;
  return (
    <Part title={t('panel.packet')}>
      {!packet && error && <ProblemAlert error={error} onRetry={() => void refetch()} />}
      {packet && (
        <Card>
          <PacketLine packet={packet} caseId={caseId} />
        </Card>
      )}
    </Part>
  );
}

function PacketLine({ packet, caseId }: { packet: PacketOut; caseId: string }) {
  const { t } = useTranslation();
  const sentence = useSentence();
  const href = (copy: 'full' | 'redacted') => buildUrl(endpoints.getPacket.path, { caseId }, { copy });
  const size = ((packet.bytes ?? 0) / megabyte).toFixed(1);
  return (
    <div className={classes.packet}>
      <StatusMark tone={tones[packet.state]} />
      <div className={classes.text}>
        <span className={classes.name}>{t(`packetState.${packet.state}`)}</span>
        {packet.frozenAt && <time dateTime={packet.frozenAt}>{fullTime(packet.frozenAt)}</time>}
        {packet.refusal && <p className={classes.refusal}>{sentence(packet.refusal)}</p>}
        {packet.state === 'frozen' && (
          <>
            <p className={classes.links}>
              <span>{t('panel.packetSize', { size, pages: packet.pages ?? 0 })}</span>
              <a href={href('full')} download>
                {t('panel.packetFull')}
              </a>
              <a href={href('redacted')} download>
                {t('panel.packetRedacted')}
              </a>
            </p>
            <span className={classes.digest}>SHA-256 {packet.sha256}</span>
          </>
        )}
      </div>
    </div>
  );
}
