import { Skeleton } from '@mantine/core';
import type { CaseSummary } from '@juzheng/contracts';
import { useTranslation } from 'react-i18next';
import { useNow } from '../time/use-now';
import { CaseRow } from './case-row';
import classes from './case-table.module.css';
import type { Flashes } from './flashes';
import { useOpenCase } from './use-case-filter';

const columns = ['state', 'order', 'type', 'reason', 'evidence', 'due', 'updated'] as const;
const PLACEHOLDERS = ['a', 'b', 'c', 'd', 'e', 'f'];

interface CaseTableProps {
  /** Null while the first page loads. */
  rows: readonly CaseSummary[] | null;
  flashes: Flashes;
}

/**
 * Cases as a table; on a narrow screen each row becomes a card. The roles are written out because browsers forget a
 * table's meaning when its parts are laid out as blocks.
 */
export function CaseTable({ rows, flashes }: CaseTableProps) {
  const { t } = useTranslation();
  const now = useNow();
  const { openCase, open, hrefOf } = useOpenCase();
  return (
    <table className={classes.table} role="table" aria-labelledby="cases">
      <thead role="rowgroup">
        <tr role="row">
          {columns.map((column) => (
            <th key={column} role="columnheader" scope="col" data-column={column}>
              {t(`cases.column.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows
          ? rows.map((row) => (
              <CaseRow
                key={row.id}
                row={row}
                now={now}
                href={hrefOf(row.id)}
                isOpen={row.id === openCase}
                flashes={flashes.get(row.id)?.count ?? 0}
                onOpen={open}
              />
            ))
          : PLACEHOLDERS.map((key) => <PlaceholderRow key={key} />)}
      </tbody>
    </table>
  );
}

function PlaceholderRow() {
  return (
    <tr role="row" className={classes.row}>
      {columns.map((column) => (
        <td key={column} role="cell" data-column={column}>
          <Skeleton height={14} width={column === 'reason' ? '80%' : '60%'} radius="sm" />
        </td>
      ))}
    </tr>
  );
}
