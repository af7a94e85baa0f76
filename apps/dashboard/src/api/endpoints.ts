import type { RouteName, routes } from '@juzheng/contracts';

type Contract = typeof routes;

/**
 * Method and path of every route the pages call. Written out so that the contracts' schemas stay out of the bundle;
 * the compiler refuses a line that differs from the contract.
 */
export const endpoints = {
  signIn: { method: 'post', path: '/v1/session' },
  whoAmI: { method: 'get', path: '/v1/session' },
  signOut: { method: 'delete', path: '/v1/session' },
  getQueues: { method: 'get', path: '/v1/queues' },
  stream: { method: 'get', path: '/v1/stream' },
  listShops: { method: 'get', path: '/v1/shops' },
  listCases: { method: 'get', path: '/v1/cases' },
  getCase: { method: 'get', path: '/v1/cases/{caseId}' },
  getRequirements: { method: 'get', path: '/v1/cases/{caseId}/requirements' },
  getChecks: { method: 'get', path: '/v1/cases/{caseId}/checks' },
  getHistory: { method: 'get', path: '/v1/cases/{caseId}/history' },
  listPackets: { method: 'get', path: '/v1/cases/{caseId}/packets' },
  getPacket: { method: 'get', path: '/v1/cases/{caseId}/packet' },
  getEvidence: { method: 'get', path: '/v1/evidence/{evidenceId}' },
  getEvidenceImage: { method: 'get', path: '/v1/evidence/{evidenceId}/image' },
} as const satisfies { [N in RouteName]?: Pick<Contract[N], 'method' | 'path'> };

export type EndpointName = keyof typeof endpoints;

type ParamNames<Path extends string> = Path extends `${string}{${infer Name}}${infer Rest}`
  ? Name | ParamNames<Rest>
  : never;

/** The values for `{…}` in an endpoint's path. */
export type EndpointParams<N extends EndpointName> = Record<
  ParamNames<(typeof endpoints)[N]['path']>,
  string
>;
