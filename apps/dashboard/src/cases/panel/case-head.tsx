import type { CaseDetail } from '@juzheng/contracts';
import { useTranslation } from 'react-i18next';
import { useNow } from '../../time/use-now';
import { DueLabel } from '../due-label';
import { CopyOrderId } from '../order-id';
import { StateBadge } from '../state-badge';
import classes from './case-head.module.css';

/** Which case this is, its state and its deadline. */
export function CaseHead({ detail }: { detail: CaseDetail }) {
  const { t } = useTranslation();
  const now = useNow();
  return (
    <div className={classes.head}>
      <div className={classes.line}>
        <h2 className={classes.order}>{detail.orderId}</h2>
        <CopyOrderId orderId={detail.orderId} />
        <StateBadge state={detail.state} />
      </div>
      <p className={classes.facts}>
        {detail.shopName} · {t(`complaint.${detail.complaintType}`)}
        {detail.reviewPhase === 'followup' ? ` · ${t('cases.followup')}` : ''}
      </p>
      <div className={classes.due}>
        <span className={classes.dueName}>{t('cases.column.due')}</span>
        <DueLabel disputeCase={detail} now={now} />
      </div>
    </div>
  );
}
