import { AppError } from '@juzheng/contracts';
import { Agent, type Dispatcher, request } from 'undici';
import { guardedLookup, type ResolveName, resolveWithSystem } from './guarded-lookup';
import { retryAfterMs } from './retry-after';
import { type SigningSecrets, signatureHeaders } from './signing';
import { checkWebhookUrl } from './url-guard';

/** Shorter than the job's own timeout, so that a slow receiver is recorded as such. Standard Webhooks: 15 to 30 s. */
const TIMEOUT_MS = 15_000;
/** The answer's text means nothing to us; a little of it is read so that a polite receiver can finish. */
const RESPONSE_LIMIT_BYTES = 16 * 1024;
const GONE = 410;

export interface WebhookMessage {
  /** The event's id (`evt_…`), the same on every attempt. */
  readonly id: string;
  readonly url: string;
  /** The JSON text to send, byte for byte. */
  readonly body: string;
  readonly secrets: SigningSecrets;
  /** The request that led to this event, for the receiver's log and ours. */
  readonly requestId: string | null;
}

export interface WebhookResult {
  /** `gone`: the receiver answered 410 and wants no more; `failed`: try again later. */
  readonly kind: 'delivered' | 'failed' | 'gone';
  /** The HTTP status, null when there was no answer. */
  readonly status: number | null;
  /** From the start to the answer's headers, or to the failure. */
  readonly ms: number;
  /** What to show in the delivery log, null when delivered. Holds nothing of the answer's text. */
  readonly error: string | null;
  /** How long the receiver asks to be left alone: a hint, null when it did not ask. */
  readonly retryAfterMs: number | null;
}

export interface SendOptions {
  /** For development and tests: receivers on this machine and its network are allowed. */
  readonly allowPrivate: boolean;
  readonly timeoutMs?: number;
  readonly resolve?: ResolveName;
}

/**
 * Posts one signed message and says how it went; it never throws. Only a 2xx is success: redirects are not followed,
 * since they could lead anywhere. `at` is the moment of this attempt, the signed timestamp.
 * The URL is judged anew each time, and every address its name resolves to (url-guard, guarded-lookup).
 */
export async function sendWebhook(
  message: WebhookMessage,
  at: Date,
  options: SendOptions,
): Promise<WebhookResult> {
  const { allowPrivate, timeoutMs = TIMEOUT_MS, resolve = resolveWithSystem } = options;
  const started = performance.now();
  const elapsed = () => Math.round(performance.now() - started);
  const deadline = AbortSignal.timeout(timeoutMs);
  // One agent for one message: a connection that is kept would outlive the check of its address.
  const agent = new Agent({ connect: { lookup: guardedLookup(resolve, allowPrivate), timeout: timeoutMs } });
  try {
    const url = checkWebhookUrl(message.url, { allowPrivate });
    const response = await request(url, {
      dispatcher: agent,
      method: 'POST',
      headers: headersOf(message, at),
      body: message.body,
      signal: deadline,
      reset: true,
    });
    const result = judge(response, elapsed(), at);
    await drain(response.body, deadline);
    return result;
  } catch (error) {
    const reason = deadline.aborted ? `no answer within ${timeoutMs / 1000} s` : describe(error);
    return { kind: 'failed', status: null, ms: elapsed(), error: reason, retryAfterMs: null };
  } finally {
    await agent.destroy();
  }
}

function headersOf(message: WebhookMessage, at: Date): Record<string, string> {
  return {
    ...signatureHeaders({ id: message.id, at, body: message.body }, message.secrets),
    'content-type': 'application/json',
    'user-agent': 'Juzheng-Webhooks/1.0',
    ...(message.requestId === null ? {} : { 'x-request-id': message.requestId }),
  };
}

function judge(response: Dispatcher.ResponseData, ms: number, at: Date): WebhookResult {
  const status = response.statusCode;
  if (status >= 200 && status < 300)
    return { kind: 'delivered', status, ms, error: null, retryAfterMs: null };
  const note = status >= 300 && status < 400 ? ' (redirects are not followed)' : '';
  const header = response.headers['retry-after'];
  return {
    kind: status === GONE ? 'gone' : 'failed',
    status,
    ms,
    error: `HTTP ${status}${note}`,
    retryAfterMs: retryAfterMs(Array.isArray(header) ? header[0] : header, at),
  };
}

/** Reads the start of the answer and drops it. However it ends, the status has already decided. */
async function drain(body: Dispatcher.ResponseData['body'], deadline: AbortSignal): Promise<void> {
  await body.dump({ limit: RESPONSE_LIMIT_BYTES, signal: deadline }).catch(() => undefined);
}

/** Names the failure by its code alone: messages can hold addresses of our own network. */
function describe(error: unknown): string {
  if (error instanceof AppError) return error.sentence.en;
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : null;
  return typeof code === 'string' ? `the connection failed (${code})` : 'the connection failed';
}
