import type { ScreenshotSource } from '../../core/source';
import { appBills } from './bills/app-bill.source';
import { webBills } from './bills/web-bill.source';
import { certificates } from './certificates/certificate.source';
import { mobileOrders } from './orders/mobile-order.source';
import { pcOrders } from './orders/pc-order.source';
import { qqProfiles } from './profiles/qq-profile.source';
import { wechatProfiles } from './profiles/wechat-profile.source';
import { recordings } from './recordings/recording.source';
import { reviewPages } from './reviews/review.source';
import { mobileTrackings } from './tracking/mobile-tracking.source';
import { pcTrackings } from './tracking/pc-tracking.source';

/** Every document and page that is no chat. */
export const documentSources: readonly ScreenshotSource[] = [
  ...wechatProfiles,
  ...qqProfiles,
  ...webBills,
  ...appBills,
  ...certificates,
  ...pcTrackings,
  ...mobileTrackings,
  ...pcOrders,
  ...mobileOrders,
  ...reviewPages,
  ...recordings,
];
