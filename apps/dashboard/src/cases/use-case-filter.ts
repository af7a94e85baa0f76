import { useCallback, useMemo } from 'react';
import { useNavigate, useSearch } from '../url/search-params';
import { type CaseFilter, readFilter, readOpenCase, writeFilter, writeOpenCase } from './case-filter';

/** The list's filter, and how to change it. Typing in the search box makes no steps for the back button. */
export function useCaseFilter() {
  const search = useSearch();
  const navigate = useNavigate();
  const filter = useMemo(() => readFilter(search), [search]);
  const change = useCallback(
    (changes: Partial<CaseFilter>) =>
      navigate(writeFilter(window.location.search, changes), 'q' in changes ? 'replace' : 'push'),
    [navigate],
  );
  return { filter, change };
}

/** The case whose panel is open, and how to open or close one. */
export function useOpenCase() {
  const search = useSearch();
  const navigate = useNavigate();
  const open = useCallback(
    (caseId: string | null) => navigate(writeOpenCase(window.location.search, caseId), 'push'),
    [navigate],
  );
  return { openCase: readOpenCase(search), open, hrefOf: (caseId: string) => writeOpenCase(search, caseId) };
}
