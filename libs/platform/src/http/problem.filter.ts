import { AppError, type ErrorCode, type FieldError, type Problem, type Sentence } from '@juzheng/contracts';
import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { Logger } from '../logging/logger';
import { currentRequestId } from '../logging/request-context';

/** Turns everything that is thrown into problem+json (RFC 9457). The status comes from the error catalogue alone. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(private readonly logger: Logger) {}

  catch(thrown: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<Request>();
    const response = host.switchToHttp().getResponse<Response>();
    const error = toAppError(thrown);
    const { status } = error.definition;
    if (status >= 500) this.logger.error({ err: thrown, code: error.code }, 'request failed');
    if (response.headersSent) {
      response.destroy();
      return;
    }
    if (status === 429 || error.code === 'IDEMPOTENCY.IN_PROGRESS')
      response.setHeader('Retry-After', error.params['seconds'] ?? 1);
    response
      .status(status)
      .type('application/problem+json')
      .send(JSON.stringify(problemOf(error, languageOf(request))));
  }
}

/** Describes an error to its reader in Chinese or English. */
export function problemOf(error: AppError, language: keyof Sentence): Problem {
  return {
    type: `urn:juzheng:error:${error.code}`,
    title: error.code,
    status: error.definition.status,
    detail: error.sentence[language],
    code: error.code,
    requestId: currentRequestId() ?? '',
    ...(error.fieldErrors.length > 0 ? { errors: [...error.fieldErrors] } : {}),
  };
}

function languageOf(request: Request): keyof Sentence {
  return request.acceptsLanguages('zh', 'en') === 'en' ? 'en' : 'zh';
}

function toAppError(thrown: unknown): AppError {
  if (thrown instanceof AppError) return thrown;
  const status = thrown instanceof HttpException ? thrown.getStatus() : statusOf(thrown);
  const reason = thrown instanceof Error ? thrown.message : String(thrown);
  const known: Record<number, [ErrorCode, Record<string, string>?, FieldError[]?]> = {
    400: ['REQUEST.MALFORMED', { reason }],
    404: ['REQUEST.NOT_FOUND'],
    413: ['REQUEST.TOO_LARGE'],
    415: ['REQUEST.UNSUPPORTED_MEDIA', { expected: 'application/json' }],
    429: ['REQUEST.TOO_MANY', { seconds: '60' }],
    503: ['SERVER.UNAVAILABLE'],
  };
  const [code, params] = known[status] ?? ['SERVER.INTERNAL'];
  return new AppError(code, params ?? {}, [], { cause: thrown });
}

/** Express's own errors (body parser, router) carry their status as a property. */
function statusOf(thrown: unknown): number {
  if (typeof thrown !== 'object' || thrown === null || !('status' in thrown)) return 500;
  return typeof thrown.status === 'number' ? thrown.status : 500;
}
