import type { CaseFilter } from '../cases/case-filter';

/** Names of everything the page remembers. What belongs to one case starts with `case` and its id. */
export const queryKeys = {
  session: ['session'] as const,
  queues: ['queues'] as const,
  backlog: ['backlog'] as const,
  shops: ['shops'] as const,
  caseLists: ['cases'] as const,
  caseList: (filter: CaseFilter) => ['cases', filter] as const,
  /** Apart from the list itself, which would otherwise be asked for again together with it. */
  caseListHead: (filter: CaseFilter) => ['cases-head', filter] as const,
  case: (caseId: string) => ['case', caseId] as const,
  casePart: (caseId: string, part: 'detail' | 'requirements' | 'checks' | 'packets' | 'history') =>
    ['case', caseId, part] as const,
  evidence: (caseId: string, evidenceId: string) => ['case', caseId, 'evidence', evidenceId] as const,
  /** Not under `case`: fetching a picture again would be logged as another look at it. */
  evidenceImage: (evidenceId: string, page: number) => ['evidence-image', evidenceId, page] as const,
};
