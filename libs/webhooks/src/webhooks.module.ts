import { type DynamicModule, Module } from '@nestjs/common';
import { SecretBox } from './secret-box';
import { WebhookSender } from './webhook-sender';

export interface WebhooksOptions {
  /** The application's secret; endpoint secrets are encrypted with a key derived from it. */
  appSecret: string;
  /** For development and tests only: receivers on this machine and its network are allowed. */
  allowPrivate: boolean;
}

/** Provides `WebhookSender` and `SecretBox`. */
@Module({})
export class WebhooksModule {
  static forRoot(options: WebhooksOptions): DynamicModule {
    return {
      module: WebhooksModule,
      global: true,
      providers: [
        { provide: WebhookSender, useValue: new WebhookSender({ allowPrivate: options.allowPrivate }) },
        { provide: SecretBox, useValue: new SecretBox(options.appSecret) },
      ],
      exports: [WebhookSender, SecretBox],
    };
  }
}
