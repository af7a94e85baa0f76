import type { Random } from './random';
import type { ScreenshotKind, ScreenshotTemplate, Theme } from './template';

export interface SourceTemplate extends ScreenshotTemplate {
  /** Asia/Shanghai `YYYY-MM-DD HH:mm:ss`: the moment relative times refer to; null where none are shown. */
  captureDate: string | null;
}

/** One program or document that invents a page of its own for every generator of chance. */
export interface ScreenshotSource {
  kind: ScreenshotKind;
  /** Looks it has; only `light` when left out. */
  themes?: readonly Theme[];
  /** Pure: the same chance and theme give the same template. The variant of a dark page ends in `-dark`. */
  draw(random: Random, theme: Theme): SourceTemplate;
}
