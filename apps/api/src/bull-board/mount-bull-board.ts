import { createBullBoard } from '@bull-board/api';
import { BullMQAdapter } from '@bull-board/api/bullMQAdapter';
import { ExpressAdapter } from '@bull-board/express';
import { Authenticate } from '@juzheng/casework';
import { AppError } from '@juzheng/contracts';
import { LOGGER, type Logger, problemOf } from '@juzheng/platform';
import { BullQueues } from '@juzheng/queue';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { NextFunction, Request, Response } from 'express';
import { refuseCrossSite } from '../auth/cross-site';
import { readSessionCookie } from '../auth/session-cookie';

const PATH = '/admin/queues';

/** BullMQ's own board, for engineers: the truth is in the ledger, so it looks and does not touch. */
export function mountBullBoard(app: NestExpressApplication): void {
  const adapter = new ExpressAdapter();
  adapter.setBasePath(PATH);
  createBullBoard({
    queues: app
      .get(BullQueues)
      .all()
      .map((queue) => new BullMQAdapter(queue, { readOnlyMode: true })),
    serverAdapter: adapter,
  });
  app.use(PATH, adminsOnly(app.get(Authenticate), app.get<Logger>(LOGGER)), adapter.getRouter());
}

function adminsOnly(authenticate: Authenticate, logger: Logger) {
  return (request: Request, response: Response, next: NextFunction): void => {
    admit(authenticate, request).then(
      () => next(),
      (error: unknown) => {
        const problem =
          error instanceof AppError ? error : new AppError('SERVER.INTERNAL', {}, [], { cause: error });
        if (!(error instanceof AppError)) logger.error({ err: error }, 'bull board');
        if (problem.definition.status === 401 && request.accepts('html'))
          return response.redirect('/?next=/admin/queues');
        return response.status(problem.definition.status).json(problemOf(problem, 'zh'));
      },
    );
  };
}

async function admit(authenticate: Authenticate, request: Request): Promise<void> {
  refuseCrossSite(request);
  const token = readSessionCookie(request);
  if (!token) throw new AppError('AUTH.MISSING');
  const tenant = await authenticate.bySession(token);
  if (!tenant.admin) throw new AppError('AUTH.FORBIDDEN');
}
