import type { CaseSummary } from '@juzheng/contracts';
import { memo, type MouseEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useSentence } from '../i18n/use-language';
import { Ago } from '../time/moment';
import classes from './case-table.module.css';
import { DueLabel } from './due-label';
import { CopyOrderId } from './order-id';
import { StateBadge } from './state-badge';

interface CaseRowProps {
  row: CaseSummary;
  now: Date;
  href: string;
  isOpen: boolean;
  /** Counts the changes seen; a new number lights the row up for a moment. */
  flashes: number;
  onOpen: (caseId: string) => void;
}

/** One case of the list. The order id is a link that covers the whole row. */
export const CaseRow = memo(function CaseRow({ row, now, href, isOpen, flashes, onOpen }: CaseRowProps) {
  const { t } = useTranslation();
  const sentence = useSentence();
  const open = (event: MouseEvent) => {
    // Other tab, other window: the browser's business.
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    onOpen(row.id);
  };
  return (
    <tr
      role="row"
      className={classes.row}
      data-case={row.id}
      data-open={isOpen}
      data-flash={flashes === 0 ? undefined : flashes % 2}
    >
      <td role="cell" data-column="state">
        <StateBadge state={row.state} />
      </td>
      <td role="cell" data-column="order">
        <div className={classes.order}>
          <a
            href={href}
            className={classes.link}
            aria-label={t('cases.open', { id: row.orderId })}
            onClick={open}
          >
            {row.orderId}
          </a>
          <CopyOrderId orderId={row.orderId} />
        </div>
        <div className={classes.shop}>{row.shopName}</div>
      </td>
      <td role="cell" data-column="type">
        {t(`complaint.${row.complaintType}`)}
        {row.reviewPhase === 'followup' && <span className={classes.phase}>{t('cases.followup')}</span>}
      </td>
      <td role="cell" data-column="reason">
        <span className={classes.reason}>{sentence(row.stateReason)}</span>
      </td>
      <td role="cell" data-column="evidence" data-label={t('cases.column.evidence')}>
        {t('cases.evidenceCount', { n: row.evidenceCount })}
      </td>
      <td role="cell" data-column="due">
        <DueLabel disputeCase={row} now={now} />
      </td>
      <td role="cell" data-column="updated">
        <Ago iso={row.updatedAt} now={now} className={classes.updated} />
      </td>
    </tr>
  );
});
