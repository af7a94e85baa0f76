import { randomUUID } from 'node:crypto';
import type { NextFunction, Request, Response } from 'express';
import { withRequestId } from '../logging/request-context';

/** Gives each request an id, the caller's own when it is sane; it goes with the work through the queue to the webhook. */
export function requestIdMiddleware(request: Request, response: Response, next: NextFunction): void {
  const given = request.header('x-request-id');
  const requestId = given && /^[\w.-]{1,64}$/.test(given) ? given : `req_${randomUUID()}`;
  response.setHeader('X-Request-Id', requestId);
  withRequestId(requestId, next);
}
