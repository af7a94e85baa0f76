import type { ScreenshotSource } from './core/source';
import { chatSources } from './templates/chat';
import { documentSources } from './templates/documents';

/** Everything evidence can be drawn from, in a fixed order. */
export const sources: readonly ScreenshotSource[] = [...chatSources, ...documentSources];
