export { SecretBox } from './secret-box';
export type { SendOptions, WebhookMessage, WebhookResult } from './send';
export { newSigningSecret, type SigningSecrets } from './signing';
export { WebhookSender } from './webhook-sender';
export * from './webhooks.module';
