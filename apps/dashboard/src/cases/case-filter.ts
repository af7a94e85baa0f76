import type { CaseState } from '@juzheng/contracts';
import { changeSearch } from '../url/change-search';
import { isCaseState } from './case-state';

/** What the list shows; lives in the page's address, so that a view can be kept and sent. */
export interface CaseFilter {
  state: CaseState | null;
  shopId: string | null;
  q: string;
}

const ID = (prefix: string) => new RegExp(`^${prefix}_[0-9A-HJKMNP-TV-Z]{26}$`);
const shopIdShape = ID('shop');
const caseIdShape = ID('case');

/** Reads the filter out of the page's query; what makes no sense counts as absent. */
export function readFilter(search: string): CaseFilter {
  const params = new URLSearchParams(search);
  const state = params.get('state');
  const shopId = params.get('shopId');
  return {
    state: isCaseState(state) ? state : null,
    shopId: shopId !== null && shopIdShape.test(shopId) ? shopId : null,
    q: (params.get('q') ?? '').trim().slice(0, 100),
  };
}

/** The query with parts of the filter replaced; an open case stays open. */
export function writeFilter(search: string, filter: Partial<CaseFilter>): string {
  return changeSearch(search, filter);
}

/** The case whose panel is open, or null. */
export function readOpenCase(search: string): string | null {
  const caseId = new URLSearchParams(search).get('case');
  return caseId !== null && caseIdShape.test(caseId) ? caseId : null;
}

/** The query that opens a case's panel, or closes it. */
export function writeOpenCase(search: string, caseId: string | null): string {
  return changeSearch(search, { case: caseId });
}

/** True when the list shows only some of the cases. */
export function isFiltered({ state, shopId, q }: CaseFilter): boolean {
  return state !== null || shopId !== null || q !== '';
}
