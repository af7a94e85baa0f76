import type { Markup } from './markup';

export const screenshotKinds = [
  'wangwang-pc',
  'wangwang-mobile',
  'wechat-mobile',
  'wechat-pc',
  'qq-pc',
  'qq-mobile',
  'sms-thread',
  'wechat-profile',
  'qq-profile',
  'carrier-bill',
  'red-stamp-certificate',
  'tracking-page',
  'order-detail',
  'review-page',
  'call-record',
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
  | 'recording_no'
  | 'proof_no';

export type MessageSide = 'left' | 'right' | 'center';

export type Theme = 'light' | 'dark';

/** A part of the page that a careless cut leaves out, as shares (0–1) of its width and height. */
export interface Crop {
  top?: number;
  right?: number;
  bottom?: number;
  left?: number;
}

/** A window of fixed height whose element `data-pane` scrolls; what is scrolled away is not in the truth. */
export interface WindowView {
  /** Whole window, CSS pixels */
  height: number;
  /** How far the pane is scrolled, in heights of the pane, or to its end. */
  scrolled: number | 'end';
}

/** A drawn page as data. A function that makes one is pure: the same data gives the same template. */
export interface ScreenshotTemplate {
  kind: ScreenshotKind;
  /** Which of the programs and looks of its kind, kebab-case, such as `ios-dark`. */
  variant: string;
  html: Markup;
  css: string;
  /** CSS pixels; the picture is `width * deviceScaleFactor` pixels wide, its height follows the content. */
  width: number;
  deviceScaleFactor: number;
  /** False when the page shows less than the whole window or document (title bar, input bar, all rows). */
  complete: boolean;
  /** Without it the picture is as tall as the content. */
  view?: WindowView;
  crop?: Crop;
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
  /** Where it stands in the picture: in a plain log of lines every message is `left`. */
  side: MessageSide;
  /** As it stands in the picture, null when the picture does not say who wrote it. */
  sender: string | null;
  /** As precise as the picture tells it, null when nothing above the message tells a time. */
  time: string | null;
  text: string;
  /** The bubble as far as it is in the picture. */
  box: PixelBox;
}

export interface ScreenshotTruth {
  kind: ScreenshotKind;
  fields: TruthField[];
  messages: TruthMessage[];
  complete: boolean;
}

/** Overlapping screenshots of one talk: which one this is. */
export interface SeriesPlace {
  id: string;
  /** From 0 */
  index: number;
  of: number;
  /** Messages are missing between the one before and this one. */
  gapBefore: boolean;
}

/** What `truth.json` says of one file. */
export interface ImageTruth extends ScreenshotTruth {
  variant: string;
  /** `clean`, `dark`, or the name of a degradation. */
  quality: string;
  /** Device scale factor */
  scale: number;
  /** Asia/Shanghai `YYYY-MM-DD HH:mm:ss`: the moment relative times refer to; null where none are shown. */
  captureDate: string | null;
  series: SeriesPlace | null;
  orderIds: string[];
  /** `YYYY-MM-DD HH:mm` or `…:ss`, relative ones resolved. */
  timestamps: string[];
  /** Nicks, phones, QQ numbers and WeChat ids, masked ones as they are. */
  accounts: string[];
  trackingNos: string[];
}
