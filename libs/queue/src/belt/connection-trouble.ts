import type { Logger } from '@juzheng/platform';

const QUIET_MS = 10_000;

/**
 * Makes an `error` listener for a Redis client, BullMQ queue or worker. Without one Node ends the process; with a plain
 * one each reconnect of each connection writes a line, so the same trouble is logged once per ten seconds.
 */
export function connectionTrouble(logger: Logger, source: string): (error: Error) => void {
  const lastLogged = new Map<string, number>();
  return (error) => {
    // Job ids and ports differ from line to line; what is left of the message names the trouble.
    const trouble = error.message.replaceAll(/\S*\d\S*/g, '#');
    const now = performance.now();
    if (now - (lastLogged.get(trouble) ?? -QUIET_MS) < QUIET_MS) return;
    lastLogged.set(trouble, now);
    logger.warn({ source, trouble: error.message }, 'trouble with Redis');
  };
}
