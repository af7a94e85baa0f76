/** A request that carries an Idempotency-Key. */
export interface IdempotentRequest {
  readonly agencyId: string;
  readonly key: string;
  /** Method and path template, such as `POST /v1/cases`. */
  readonly route: string;
  /** Tells whether the same key came with the same request. */
  readonly requestHash: string;
  /** Until then the first request counts as still running. */
  readonly lockedUntil: Date;
  readonly now: Date;
}

/** What to do with a request that carries an Idempotency-Key. */
export type IdempotencyOutcome =
  | { readonly kind: 'started' }
  | { readonly kind: 'replay'; readonly status: number; readonly body: string | null }
  | { readonly kind: 'in_progress' }
  | { readonly kind: 'mismatch' };

export interface IdempotentResponse {
  readonly status: number;
  readonly body: string | null;
}

export const idempotencyStates = ['running', 'done'] as const;
export type IdempotencyState = (typeof idempotencyStates)[number];
