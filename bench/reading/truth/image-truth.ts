import type { FieldKind } from '@juzheng/contracts';

/** `account`: a nick, phone, QQ or WeChat id, where the truth does not say which. */
export type ValueKind = FieldKind | 'account';

export interface TruthValue {
  kind: ValueKind;
  value: string;
}

export interface TruthMessage {
  side: 'left' | 'right' | 'center';
  text: string;
}

/** The place of a screenshot among those of one talk, `index` from 0. */
export interface SeriesPlace {
  id: string;
  index: number;
  /** Something is missing between this screenshot and the one before it. */
  gapBefore: boolean;
}

/** What a picture really shows, from either form of truth.json. */
export interface ImageTruth {
  file: string;
  /** Kind of screenshot; null when the truth does not say. */
  kind: string | null;
  quality: string | null;
  /** Asia/Shanghai `YYYY-MM-DD HH:mm:ss`: the day that relative times refer to. */
  captureDate: string | null;
  values: TruthValue[];
  /** Kinds of which the truth lists every value: any other accepted value of them is wrong. */
  judged: ValueKind[];
  /** True when times are as precise as the picture; the simple form may be less. */
  exactTimes: boolean;
  /** From top to bottom; null when the truth does not tell. */
  messages: TruthMessage[] | null;
  complete: boolean | null;
  series: SeriesPlace | null;
}

/** The kinds that an `account` may be found as. */
export const accountKinds: readonly FieldKind[] = ['buyer_nick', 'wechat_id', 'qq_number', 'phone'];
