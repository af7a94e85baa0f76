import {
  type Problem,
  type RouteDefinition,
  type RouteName,
  type RouteResponse,
  routes,
} from '@juzheng/contracts';

/** What a call sends; path parameters fill `{…}` in the route's path. */
export interface CallInput {
  params?: Record<string, string>;
  query?: Record<string, string | number | boolean>;
  /** Sent as JSON, as it is: also what the contract would refuse. */
  body?: unknown;
  form?: FormData;
  headers?: Record<string, string>;
}

export interface CallResult<T> {
  status: number;
  headers: Headers;
  /** The body of a success, checked against the contract. */
  data: T;
  /** The problem of a failure, else null. */
  problem: Problem | null;
}

/** Calls the API as an integrator would, and checks every answer against the contract. */
export class ApiClient {
  constructor(
    readonly baseUrl: string,
    private readonly credential: Record<string, string> = {},
  ) {}

  /** The header that identifies the caller, for requests outside the contract. */
  get authorization(): string {
    return this.credential['authorization'] ?? '';
  }

  /** The same API with an API key. */
  withKey(key: string): ApiClient {
    return new ApiClient(this.baseUrl, { authorization: `Bearer ${key}` });
  }

  /** Calls a route and gives back whatever it answers. */
  async call<N extends RouteName>(name: N, input: CallInput = {}): Promise<CallResult<RouteResponse<N>>> {
    const definition: RouteDefinition = routes[name];
    const response = await fetch(this.urlOf(definition, input), {
      method: definition.method.toUpperCase(),
      headers: {
        ...this.credential,
        ...(input.body === undefined ? {} : { 'content-type': 'application/json' }),
        ...input.headers,
      },
      ...(input.form ? { body: input.form } : {}),
      ...(input.body === undefined ? {} : { body: JSON.stringify(input.body) }),
    });
    const text = await response.text();
    if (response.ok) {
      return {
        status: response.status,
        headers: response.headers,
        data: successOf<N>(definition, text),
        problem: null,
      };
    }
    const problem = JSON.parse(text) as Problem;
    return {
      status: response.status,
      headers: response.headers,
      data: undefined as RouteResponse<N>,
      problem,
    };
  }

  /** Calls a route that must succeed. @throws Error with the problem otherwise */
  async expect<N extends RouteName>(name: N, input: CallInput = {}): Promise<RouteResponse<N>> {
    const result = await this.call(name, input);
    if (result.problem)
      throw new Error(`${name} answered ${result.status}: ${JSON.stringify(result.problem)}`);
    return result.data;
  }

  private urlOf(definition: RouteDefinition, input: CallInput): string {
    const path = definition.path.replace(/\{(\w+)\}/g, (_, name: string) =>
      encodeURIComponent(input.params?.[name] ?? ''),
    );
    const query = new URLSearchParams(
      Object.entries(input.query ?? {}).map(([name, value]): [string, string] => [name, String(value)]),
    ).toString();
    return `${this.baseUrl}${path}${query ? `?${query}` : ''}`;
  }
}

function successOf<N extends RouteName>(definition: RouteDefinition, text: string): RouteResponse<N> {
  const value: unknown = definition.response ? definition.response.parse(JSON.parse(text)) : text;
  return value as RouteResponse<N>;
}
