/** What a screenshot is of. Finer than its part in the case: pages of orders and reviews are no part by themselves. */
export type ScreenshotKind =
  | 'wangwang_chat'
  | 'chat'
  | 'thread'
  | 'profile'
  | 'bill'
  | 'certificate'
  | 'tracking_record'
  | 'call_record'
  | 'order_page'
  | 'review_page';

/** Whether a picture shows messages between two people, whatever program they used. */
export function isTalk(kind: ScreenshotKind | null): boolean {
  return kind === 'wangwang_chat' || kind === 'chat' || kind === 'thread';
}
