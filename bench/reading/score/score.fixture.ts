import type { FieldKind } from '@juzheng/contracts';
import type { FoundField } from '@juzheng/domain';
import type { ImageTruth } from '../truth/image-truth';

/** A value that the reader gave. */
export function aField(kind: FieldKind, normalized: string, changes: Partial<FoundField> = {}): FoundField {
  return {
    kind,
    role: 'plain',
    value: normalized,
    normalized,
    confidence: 0.9,
    page: 1,
    box: [0, 0, 10, 10],
    accepted: false,
    ...changes,
  };
}

/** The truth of one picture without any value. */
export function aTruth(changes: Partial<ImageTruth> = {}): ImageTruth {
  return {
    file: 'a.png',
    kind: 'wechat-chat',
    quality: 'clean',
    captureDate: null,
    values: [],
    judged: ['order_id', 'timestamp', 'buyer_nick'],
    exactTimes: true,
    messages: null,
    complete: null,
    series: null,
    ...changes,
  };
}
