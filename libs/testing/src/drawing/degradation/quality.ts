/** How a picture may have suffered on its way from a screen to the shop's folder. */
export const degradations = [
  /** JPEG of that quality with halved colour, as every messenger and gallery writes it. */
  'q40',
  'q60',
  'q75',
  'q95',
  /** Three quarters of the size, then JPEG q85. */
  'scale75',
  /** Made small for sending and large again for showing. */
  'scale60up',
  'blur',
  'noise',
  /** Up to 3° on a plain ground. */
  'rotate',
  /** Sides that lean by up to 3°, on a plain ground. */
  'perspective',
  /** A screen photographed: interference of two grids, colour cast, uneven light. */
  'moire',
  /** A print or a screen on a table, photographed by hand. */
  'photo',
] as const;
export type Quality = (typeof degradations)[number];
