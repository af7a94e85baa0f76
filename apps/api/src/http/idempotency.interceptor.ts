import { createHash } from 'node:crypto';
import { AppError } from '@juzheng/contracts';
import { Idempotency } from '@juzheng/casework';
import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import type { Request, Response } from 'express';
import { from, lastValueFrom, type Observable } from 'rxjs';
import { contractOf } from './contract.decorator';
import { tenantOf } from './tenant';

/** Makes a POST with an Idempotency-Key happen once: the same key again gets the first answer again. */
@Injectable()
export class IdempotencyInterceptor implements NestInterceptor {
  constructor(private readonly idempotency: Idempotency) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const http = context.switchToHttp();
    const request = http.getRequest<Request>();
    const response = http.getResponse<Response>();
    const contract = contractOf(context.getHandler());
    const tenant = tenantOf(request);
    const key = request.header('idempotency-key');
    if (!contract || contract.definition.method !== 'post' || !tenant || key === undefined)
      return next.handle();
    if (!/^[\x21-\x7e]{1,255}$/.test(key)) throw new AppError('IDEMPOTENCY.KEY_INVALID');

    const fingerprint = {
      agencyId: tenant.agencyId,
      key,
      route: contract.name,
      requestHash: hashOf(request),
    };
    return from(
      this.idempotency
        .once(fingerprint, async () => ({
          status: contract.definition.status,
          body: await lastValueFrom(next.handle()),
        }))
        .then((answer) => {
          response.status(answer.status);
          if (answer.replayed) response.setHeader('Idempotent-Replayed', 'true');
          return answer.body;
        }),
    );
  }
}

/** A multipart body is a stream nobody has read yet; its length stands for its content. */
function hashOf(request: Request): string {
  const body = request.is('multipart/form-data')
    ? request.header('content-length')
    : JSON.stringify(request.body);
  return createHash('sha256')
    .update(`${request.originalUrl}\n${body ?? ''}`)
    .digest('hex');
}
