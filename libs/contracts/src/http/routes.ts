import type { z } from 'zod';
import { caseRoutes } from './case-routes';
import { deskRoutes } from './desk-routes';
import { evidenceRoutes } from './evidence-routes';
import { filingRoutes } from './filing-routes';
import { operationRoutes } from './operation-routes';
import { packetRoutes } from './packet-routes';
import { privacyRoutes } from './privacy-routes';
import { ruleRoutes } from './rule-routes';
import { sessionRoutes } from './session-routes';
import { shopRoutes } from './shop-routes';
import { webhookRoutes } from './webhook-routes';

/** The whole HTTP surface. */
export const routes = {
  ...sessionRoutes,
  ...shopRoutes,
  ...caseRoutes,
  ...evidenceRoutes,
  ...deskRoutes,
  ...packetRoutes,
  ...filingRoutes,
  ...ruleRoutes,
  ...privacyRoutes,
  ...webhookRoutes,
  ...operationRoutes,
} as const;

export type RouteName = keyof typeof routes;
export const routeNames = Object.keys(routes) as RouteName[];

type Schemas<N extends RouteName> = (typeof routes)[N];
type OutputOf<S> = S extends z.ZodType ? z.output<S> : undefined;
/** What a route's handler receives after validation. */
export type RouteParams<N extends RouteName> =
  Schemas<N> extends { params: infer S } ? OutputOf<S> : undefined;
export type RouteQuery<N extends RouteName> = Schemas<N> extends { query: infer S } ? OutputOf<S> : undefined;
export type RouteBody<N extends RouteName> = Schemas<N> extends { body: infer S } ? OutputOf<S> : undefined;
export type RouteResponse<N extends RouteName> =
  Schemas<N> extends { response: infer S } ? OutputOf<S> : undefined;
