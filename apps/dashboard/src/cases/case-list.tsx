import { Button, Text } from '@mantine/core';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '../api/problem-alert';
import type { CaseFilter } from './case-filter';
import classes from './case-list.module.css';
import { CaseTable } from './case-table';
import { NoCases, NothingFound } from './empty-cases';
import { rowsOf } from './loaded-cases';
import { useCaseList } from './use-case-list';
import { useLiveCases } from './use-live-cases';
import { useReading } from './use-reading';

interface CaseListProps {
  filter: CaseFilter;
  isFiltered: boolean;
  onClear: () => void;
}

/** The cases that pass the filter, kept true by the event stream. */
export function CaseList({ filter, isFiltered, onClear }: CaseListProps) {
  const { t } = useTranslation();
  const box = useRef<HTMLDivElement>(null);
  const list = useCaseList(filter);
  const { flashes, waiting, showWaiting } = useLiveCases(filter, useReading(box));
  const rows = list.data ? rowsOf(list.data) : null;
  const isEmpty = rows?.length === 0;
  return (
    <div ref={box} className={classes.box} data-stale={list.isPlaceholderData} aria-busy={list.isFetching}>
      {waiting.length > 0 && (
        <button type="button" className={classes.fresh} onClick={showWaiting}>
          {t('cases.fresh', { n: waiting.length })}
        </button>
      )}
      {list.isError && rows === null && (
        <ProblemAlert error={list.error} onRetry={() => void list.refetch()} />
      )}
      {isEmpty && (isFiltered ? <NothingFound onClear={onClear} /> : <NoCases />)}
      {!isEmpty && !(list.isError && rows === null) && <CaseTable rows={rows} flashes={flashes} />}
      {list.isFetchNextPageError && <ProblemAlert error={list.error} />}
      {list.hasNextPage ? (
        <Button
          variant="default"
          size="xs"
          className={classes.more}
          loading={list.isFetchingNextPage}
          onClick={() => void list.fetchNextPage()}
        >
          {t('cases.more')}
        </Button>
      ) : (
        rows !== null &&
        !isEmpty && (
          <Text size="xs" c="dimmed" ta="center" mt="sm">
            {t('cases.end', { n: rows.length })}
          </Text>
        )
      )}
    </div>
  );
}
