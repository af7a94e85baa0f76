import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import type { CaseDetail } from '@juzheng/contracts';
import { callApi } from '../../api/call-api';
import { queryKeys } from '../../api/query-keys';

const beforeReady: readonly CaseDetail['state'][] = ['collecting', 'reading', 'needs_review'];

/** One case with its review and evidence. */
export function useCaseDetail(caseId: string) {
  return useQuery({
    queryKey: queryKeys.casePart(caseId, 'detail'),
    queryFn: ({ signal }) => callApi('getCase', { params: { caseId }, signal }),
  });
}

/** What is needed, what is there, what to fetch next. */
export function useRequirements(caseId: string) {
  return useQuery({
    queryKey: queryKeys.casePart(caseId, 'requirements'),
    queryFn: ({ signal }) => callApi('getRequirements', { params: { caseId }, signal }),
  });
}

/** Every cross-check; personal values are masked. */
export function useChecks(caseId: string) {
  return useQuery({
    queryKey: queryKeys.casePart(caseId, 'checks'),
    queryFn: ({ signal }) => callApi('getChecks', { params: { caseId }, signal }),
  });
}

/** What is or was frozen for filing; nothing is asked for while the case never was ready. */
export function usePackets(caseId: string, state: CaseDetail['state']) {
  return useQuery({
    queryKey: queryKeys.casePart(caseId, 'packets'),
    queryFn: ({ signal }) => callApi('listPackets', { params: { caseId }, signal }),
    enabled: !beforeReady.includes(state),
  });
}

/** What happened to the case, oldest first, a page at a time. */
export function useHistory(caseId: string) {
  return useInfiniteQuery({
    queryKey: queryKeys.casePart(caseId, 'history'),
    queryFn: ({ pageParam, signal }) =>
      callApi('getHistory', { params: { caseId }, query: { cursor: pageParam }, signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: keepPreviousData,
  });
}

/** State, reading and fields of one piece of evidence; personal values are masked. Asked for only when wanted. */
export function useEvidence(caseId: string, evidenceId: string, wanted: boolean) {
  return useQuery({
    queryKey: queryKeys.evidence(caseId, evidenceId),
    queryFn: ({ signal }) => callApi('getEvidence', { params: { evidenceId }, signal }),
    enabled: wanted,
  });
}
