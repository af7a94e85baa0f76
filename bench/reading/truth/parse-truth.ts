import { z } from 'zod';
import type { ImageTruth, TruthValue, ValueKind } from './image-truth';

const richKinds = [
  'order_id',
  'timestamp',
  'buyer_nick',
  'wechat_id',
  'qq_number',
  'phone',
  'tracking_no',
  'recording_no',
  'proof_no',
] as const satisfies readonly ValueKind[];

/** The generator draws no 举证号 of its own: they are judged only in a folder whose truth has some. */
const alwaysListed = richKinds.filter((kind) => kind !== 'proof_no');

const side = z.enum(['left', 'right', 'center']);

const richImage = z.object({
  kind: z.string(),
  quality: z.string().nullish(),
  captureDate: z.string().nullish(),
  fields: z.array(z.object({ kind: z.enum(richKinds), value: z.string() })),
  messages: z.array(z.object({ side, text: z.string() })).nullish(),
  complete: z.boolean().nullish(),
  series: z.object({ id: z.string(), index: z.number().int(), gapBefore: z.boolean() }).nullish(),
});

const values = z.array(z.string()).optional();
const simpleImage = z.object({
  orderIds: values,
  timestamps: values,
  accounts: values,
  trackingNos: values,
});

const truthFile = z.record(z.string(), z.looseObject({}));

const simpleLists = {
  orderIds: 'order_id',
  timestamps: 'timestamp',
  accounts: 'account',
  trackingNos: 'tracking_no',
} as const satisfies Record<string, ValueKind>;

function fromRich(file: string, image: z.infer<typeof richImage>, judged: readonly ValueKind[]): ImageTruth {
  return {
    file,
    kind: image.kind,
    quality: image.quality ?? null,
    captureDate: image.captureDate ?? null,
    values: image.fields,
    judged: [...judged],
    exactTimes: true,
    messages: image.messages ?? null,
    complete: image.complete ?? null,
    series: image.series ?? null,
  };
}

function fromSimple(file: string, image: z.infer<typeof simpleImage>): ImageTruth {
  const lists = Object.entries(simpleLists).flatMap(([list, kind]) => {
    const found = image[list as keyof typeof simpleLists];
    return found ? [{ kind, found }] : [];
  });
  return {
    file,
    kind: null,
    quality: null,
    captureDate: null,
    values: lists.flatMap(({ kind, found }) => found.map((value): TruthValue => ({ kind, value }))),
    judged: lists.map(({ kind }) => kind),
    exactTimes: false,
    messages: null,
    complete: null,
    series: null,
  };
}

/**
 * Reads a parsed truth.json in the generator's form or in the simple one (bench/README.md), image by image.
 * @returns the images in the order of their file names
 * @throws ZodError when it has neither form
 */
export function parseTruth(json: unknown): ImageTruth[] {
  // By hand, not as a union: a slip in the rich form must not pass for the simple one.
  const images = Object.entries(truthFile.parse(json)).map(
    ([file, image]) => [file, 'fields' in image ? richImage.parse(image) : simpleImage.parse(image)] as const,
  );
  const hasProofNumbers = images.some(
    ([, image]) => 'fields' in image && image.fields.some(({ kind }) => kind === 'proof_no'),
  );
  return images
    .map(([file, image]) =>
      'fields' in image
        ? fromRich(file, image, hasProofNumbers ? richKinds : alwaysListed)
        : fromSimple(file, image),
    )
    .sort((one, two) => (one.file < two.file ? -1 : 1));
}
