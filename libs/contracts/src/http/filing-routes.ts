import { z } from 'zod';
import { idSchema } from '../ids';
import { CaseDetail } from './cases';
import { figureGroups, Filing, FilingFigures, FilingPlan, OutcomeInput, ReconcileInput } from './filings';
import { caseParams, page, pageQuery, route } from './route';

const shopFilter = { shopId: idSchema('shop').optional() };
const commandErrors = [
  'CASE.NOT_FOUND',
  'CASE.COMMAND_NOT_ALLOWED',
  'CASE.REASON_REQUIRED',
  'CASE.VERSION_CONFLICT',
] as const;

/** What was filed, how it ended, and what to file next. */
export const filingRoutes = {
  listCaseFilings: route({
    method: 'get',
    path: '/v1/cases/{caseId}/filings',
    tag: 'filings',
    summary: 'The complaint of a case and its appeals',
    auth: 'tenant',
    params: caseParams,
    status: 200,
    response: z.object({ items: z.array(Filing) }),
    errors: ['CASE.NOT_FOUND'],
  }),
  recordOutcome: route({
    method: 'post',
    path: '/v1/cases/{caseId}/outcome',
    tag: 'filings',
    summary: 'Paste what the platform says; the outcome is recognised',
    auth: 'tenant',
    params: caseParams,
    body: OutcomeInput,
    status: 200,
    response: CaseDetail,
    errors: [...commandErrors, 'FILING.OUTCOME_UNCLEAR'],
  }),
  reconcileFiling: route({
    method: 'post',
    path: '/v1/cases/{caseId}/reconcile',
    tag: 'filings',
    summary: 'Say whether a filing that nobody is sure of took place: yes, no, or still not known',
    auth: 'tenant',
    params: caseParams,
    body: ReconcileInput,
    status: 200,
    response: CaseDetail,
    errors: commandErrors,
  }),
  listFilings: route({
    method: 'get',
    path: '/v1/filings',
    tag: 'filings',
    summary: 'The ledger of filings, newest first',
    auth: 'tenant',
    query: z.object({ ...shopFilter, ...pageQuery }),
    status: 200,
    response: page(Filing),
    errors: [],
  }),
  exportFilings: route({
    method: 'get',
    path: '/v1/filings.csv',
    tag: 'filings',
    summary: 'The ledger of filings as CSV (UTF-8 with BOM)',
    auth: 'tenant',
    query: z.object(shopFilter),
    status: 200,
    produces: 'text/csv',
    errors: [],
  }),
  getFilingFigures: route({
    method: 'get',
    path: '/v1/filings/figures',
    tag: 'filings',
    summary: 'Counts and pass rate by shop, type, channel or operator',
    auth: 'tenant',
    query: z.object({ ...shopFilter, by: z.enum(figureGroups).default('shop') }),
    status: 200,
    response: z.object({
      total: FilingFigures,
      groups: z.array(FilingFigures.extend({ key: z.string(), name: z.string() })),
    }),
    errors: [],
  }),
  getFilingPlan: route({
    method: 'get',
    path: '/v1/filings/plan',
    tag: 'filings',
    summary: 'Which ready cases to file next across all shops, and why',
    auth: 'tenant',
    query: z.object({ ...shopFilter, limit: z.coerce.number().int().min(1).max(200).default(50) }),
    status: 200,
    response: FilingPlan,
    errors: [],
  }),
} as const;
