import type { Markup } from './markup';

export const screenshotKinds = [
  'wangwang-pc',
  'wangwang-mobile',
  'wechat-chat',
  'wechat-profile',
  'sms-thread',
  'carrier-bill',
  'red-stamp-certificate',
  'tracking-page',
  'order-detail',
  'review-page',
] as const;
export type ScreenshotKind = (typeof screenshotKinds)[number];

/** What the reader looks for in text; the same words are used by the reading itself. */
export type FieldKind =
  | 'order_id'
  | 'timestamp'
  | 'buyer_nick'
  | 'wechat_id'
  | 'qq_number'
  | 'phone'
  | 'tracking_no'
  | 'recording_no';

export type MessageSide = 'left' | 'right' | 'center';

/** A drawn page as data. A function that makes one is pure: the same data gives the same template. */
export interface ScreenshotTemplate {
  kind: ScreenshotKind;
  html: Markup;
  css: string;
  /** CSS pixels; the picture is `width * deviceScaleFactor` pixels wide, its height follows the content. */
  width: number;
  deviceScaleFactor: number;
  /** False when the page shows less than the whole window or document (title bar, input bar, all rows). */
  complete: boolean;
}

/** x, y, width, height in pixels of the picture, from its top left corner. */
export type PixelBox = readonly [number, number, number, number];

export interface TruthField {
  kind: FieldKind;
  /** Normalised: digits and letters for numbers, `YYYY-MM-DD HH:mm` or `…:ss` for dated times. */
  value: string;
  box: PixelBox;
}

export interface TruthMessage {
  side: MessageSide;
  sender: string | null;
  /** As precise as the picture tells it, null when nothing above the message tells a time. */
  time: string | null;
  text: string;
  box: PixelBox;
}

export interface ScreenshotTruth {
  kind: ScreenshotKind;
  fields: TruthField[];
  messages: TruthMessage[];
  complete: boolean;
}
