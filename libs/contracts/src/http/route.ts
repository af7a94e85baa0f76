import { z } from 'zod';
import type { ErrorCode } from '../errors/catalogue';
import { idSchema } from '../ids';

/** One HTTP operation: controllers, validation, the OpenAPI document and clients all come from it. */
export interface RouteDefinition {
  method: 'get' | 'post' | 'put' | 'patch' | 'delete';
  path: `/${string}`;
  tag: string;
  summary: string;
  /** `tenant`: an API key or a signed-in person; `public`: nobody in particular. */
  auth: 'tenant' | 'public';
  params?: z.ZodObject;
  query?: z.ZodObject;
  body?: z.ZodType;
  /** The text parts beside the part `file` of a multipart/form-data body. */
  multipart?: z.ZodObject;
  status: number;
  response?: z.ZodType;
  /** A body that is not JSON: its media type. */
  produces?: string;
  /** Beside those any route can give (see `commonErrors`). */
  errors: readonly ErrorCode[];
}

/** Keeps a definition’s literal types. */
export const route = <const R extends RouteDefinition>(definition: R) => definition;

/** What any route that needs a tenant can answer. */
export const commonErrors = {
  everywhere: [
    'REQUEST.INVALID',
    'REQUEST.MALFORMED',
    'REQUEST.TOO_LARGE',
    'REQUEST.TOO_MANY',
    'SERVER.INTERNAL',
    'SERVER.UNAVAILABLE',
  ],
  tenant: ['AUTH.MISSING', 'AUTH.INVALID_KEY', 'AUTH.FORBIDDEN', 'AUTH.CROSS_SITE'],
  post: ['IDEMPOTENCY.KEY_INVALID', 'IDEMPOTENCY.KEY_REUSED', 'IDEMPOTENCY.IN_PROGRESS'],
} as const satisfies Record<string, readonly ErrorCode[]>;

/** One page of a list. */
export const page = <T extends z.ZodType>(item: T) =>
  z.object({
    items: z.array(item),
    nextCursor: z.string().nullable().meta({ description: 'pass as cursor; null at the end' }),
  });
/** The query of every list. */
export const pageQuery = {
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
};
/** Personal data is masked unless asked for, and asking is logged. */
export const revealQuery = z.object({
  reveal: z.stringbool().default(false).meta({ description: 'true shows personal data and is logged' }),
});

/** The path of everything that belongs to one case. */
export const caseParams = z.object({ caseId: idSchema('disputeCase') });
