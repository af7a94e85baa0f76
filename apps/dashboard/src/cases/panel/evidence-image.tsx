import { ActionIcon, Skeleton, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fetchFile } from '../../api/call-api';
import { ProblemAlert } from '../../api/problem-alert';
import { queryKeys } from '../../api/query-keys';
import { ChevronIcon } from '../../icons/icons';
import classes from './evidence-image.module.css';
import { useEvidence } from './use-case-parts';

interface EvidenceImageProps {
  caseId: string;
  evidenceId: string;
  number: number;
}

/** The picture, a page at a time. It is fetched once per look and forgotten when it is closed. */
export function EvidenceImage({ caseId, evidenceId, number }: EvidenceImageProps) {
  const { t } = useTranslation();
  const [page, setPage] = useState(1);
  const { data: evidence } = useEvidence(caseId, evidenceId, true);
  const {
    data: picture,
    error,
    refetch,
  } = useQuery({
    queryKey: queryKeys.evidenceImage(evidenceId, page),
    queryFn: ({ signal }) =>
      fetchFile('getEvidenceImage', { params: { evidenceId }, query: { page }, signal }),
    staleTime: Infinity,
    gcTime: 0,
    retry: false,
  });
  const url = useObjectUrl(picture);
  const pages = evidence?.pages ?? 1;
  return (
    <figure className={classes.figure}>
      {error && <ProblemAlert error={error} onRetry={() => void refetch()} />}
      {url === null && !error && <Skeleton height={240} radius="sm" />}
      {url !== null && (
        <img src={url} alt={t('panel.imageAlt', { n: number, page })} className={classes.image} />
      )}
      {pages > 1 && <Pager page={page} pages={pages} onTurn={setPage} />}
    </figure>
  );
}

interface PagerProps {
  page: number;
  pages: number;
  onTurn: (page: number) => void;
}

function Pager({ page, pages, onTurn }: PagerProps) {
  const { t } = useTranslation();
  return (
    <figcaption className={classes.pager}>
      <ActionIcon
        className={classes.back}
        variant="default"
        size="sm"
        aria-label={t('panel.previousPage')}
        disabled={page === 1}
        onClick={() => onTurn(page - 1)}
      >
        <ChevronIcon size={12} />
      </ActionIcon>
      <Text size="xs" c="dimmed">
        {t('panel.page', { page, pages })}
      </Text>
      <ActionIcon
        variant="default"
        size="sm"
        aria-label={t('panel.nextPage')}
        disabled={page === pages}
        onClick={() => onTurn(page + 1)}
      >
        <ChevronIcon size={12} />
      </ActionIcon>
    </figcaption>
  );
}

/** An address for a file in memory, given back when the component goes. */
function useObjectUrl(file: Blob | undefined): string | null {
  const [url, setUrl] = useState<string | null>(null);
  useEffect(() => {
    if (!file) return;
    const made = URL.createObjectURL(file);
    setUrl(made);
    return () => {
      URL.revokeObjectURL(made);
      setUrl(null);
    };
  }, [file]);
  return url;
}
