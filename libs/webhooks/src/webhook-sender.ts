import { type SendOptions, sendWebhook, type WebhookMessage, type WebhookResult } from './send';
import { checkWebhookUrl } from './url-guard';

/** Sends webhooks under this installation's network policy. */
export class WebhookSender {
  constructor(private readonly options: SendOptions) {}

  /** Gives an endpoint's URL in its normal form; throws WEBHOOK.URL_FORBIDDEN when messages may not be sent there. */
  checkUrl(text: string): string {
    return checkWebhookUrl(text, this.options).href;
  }

  /** Posts one message, signed as of `at`, and says how it went; never throws. See sendWebhook. */
  send(message: WebhookMessage, at: Date): Promise<WebhookResult> {
    return sendWebhook(message, at, this.options);
  }
}
