import type { RouteBody, RouteQuery, RouteResponse } from '@juzheng/contracts';
import { ApiError, apiErrorOf, unreachable } from './api-error';
import { type EndpointName, type EndpointParams, endpoints } from './endpoints';
import { buildUrl, type QueryValues } from './url';

type QueryOf<N extends EndpointName> = Partial<
  Record<keyof NonNullable<RouteQuery<N>> & string, QueryValues[string]>
>;

/** What a call sends beside its name. */
export interface CallInput<N extends EndpointName> {
  params?: EndpointParams<N>;
  query?: QueryOf<N>;
  body?: RouteBody<N>;
  signal?: AbortSignal;
}

/**
 * Calls the API with the session cookie and gives back the contract's answer.
 * @throws ApiError with the problem the API answered, or with status 0 when it could not be reached
 */
export async function callApi<N extends EndpointName>(
  name: N,
  input: CallInput<N> = {},
): Promise<RouteResponse<N>> {
  const response = await send(name, input);
  const value: unknown = response.status === 204 ? undefined : await response.json();
  return value as RouteResponse<N>;
}

/** Calls a route that answers with a file. @throws ApiError as {@link callApi} */
export async function fetchFile<N extends EndpointName>(name: N, input: CallInput<N> = {}): Promise<Blob> {
  return (await send(name, input)).blob();
}

async function send<N extends EndpointName>(name: N, input: CallInput<N>): Promise<Response> {
  const { method, path } = endpoints[name];
  const body = input.body === undefined ? null : JSON.stringify(input.body);
  const response = await fetch(buildUrl(path, input.params ?? {}, input.query ?? {}), {
    method: method.toUpperCase(),
    credentials: 'same-origin',
    headers: {
      accept: 'application/json, application/problem+json, image/*',
      'accept-language': document.documentElement.lang,
      ...(body === null ? {} : { 'content-type': 'application/json' }),
    },
    body,
    signal: input.signal ?? null,
  }).catch((reason: unknown) => {
    throw reason instanceof DOMException && reason.name === 'AbortError' ? reason : unreachable(reason);
  });
  if (!response.ok) throw await apiErrorOf(response);
  return response;
}

/** True for an answer that means: nobody is signed in. */
export function isSignedOut(error: unknown): boolean {
  return error instanceof ApiError && error.status === 401;
}
