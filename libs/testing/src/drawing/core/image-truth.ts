import type { SourceTemplate } from './source';
import type { FieldKind, ImageTruth, PixelBox, ScreenshotTruth, SeriesPlace } from './template';

const accountKinds: readonly FieldKind[] = ['buyer_nick', 'phone', 'qq_number', 'wechat_id'];

function distinct(truth: ScreenshotTruth, kinds: readonly FieldKind[]): string[] {
  return [...new Set(truth.fields.filter(({ kind }) => kinds.includes(kind)).map(({ value }) => value))];
}

export interface ImageFacts {
  template: SourceTemplate;
  truth: ScreenshotTruth;
  quality: string;
  series: SeriesPlace | null;
  /** From the drawn picture to the file, when a degradation moved its points. */
  map: (box: PixelBox) => PixelBox;
}

/** The entry of one file in `truth.json`. */
export function imageTruth({ template, truth, quality, series, map }: ImageFacts): ImageTruth {
  return {
    kind: truth.kind,
    variant: template.variant,
    quality,
    scale: template.deviceScaleFactor,
    captureDate: template.captureDate,
    complete: truth.complete,
    series,
    orderIds: distinct(truth, ['order_id']),
    timestamps: distinct(truth, ['timestamp']),
    accounts: distinct(truth, accountKinds),
    trackingNos: distinct(truth, ['tracking_no']),
    fields: truth.fields.map((field) => ({ ...field, box: map(field.box) })),
    messages: truth.messages.map((message) => ({ ...message, box: map(message.box) })),
  };
}
