import type { Problem } from '@juzheng/contracts';

/** What is known of a failed call. `detail` is written by the API in the reader's language; null when nothing answered. */
export interface Failure {
  /** HTTP status; 0 when the server could not be reached. */
  status: number;
  code: string;
  detail: string | null;
  requestId: string | null;
  errors: NonNullable<Problem['errors']>;
}

/** A call that did not succeed. */
export class ApiError extends Error {
  constructor(
    readonly failure: Failure,
    options?: ErrorOptions,
  ) {
    super(`${failure.code} (${failure.status})`, options);
    this.name = 'ApiError';
  }

  get status(): number {
    return this.failure.status;
  }
}

/** The error for a request that never got an answer. */
export function unreachable(cause: unknown): ApiError {
  return new ApiError(
    { status: 0, code: 'NETWORK.UNREACHABLE', detail: null, requestId: null, errors: [] },
    { cause },
  );
}

/** Reads problem+json; whatever else a proxy may answer is named by its status. */
export async function apiErrorOf(response: Response): Promise<ApiError> {
  const body: unknown = await response.json().catch(() => null);
  const problem = isProblem(body) ? body : null;
  return new ApiError({
    status: response.status,
    code: problem?.code ?? `HTTP.${response.status}`,
    detail: problem?.detail ?? null,
    requestId: problem?.requestId || response.headers.get('x-request-id'),
    errors: problem?.errors ?? [],
  });
}

/** Whatever was thrown, as something that can be shown. */
export function failureOf(error: unknown): Failure {
  if (error instanceof ApiError) return error.failure;
  return { status: -1, code: 'PAGE.UNEXPECTED', detail: null, requestId: null, errors: [] };
}

function isProblem(body: unknown): body is Problem {
  return typeof body === 'object' && body !== null && 'code' in body && 'detail' in body;
}
