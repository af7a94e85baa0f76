import { callTimeContradictions } from './call-time-contradictions.fixture';
import { completenessContradictions } from './completeness-contradictions.fixture';
import type { Contradiction } from './contradiction.fixture';
import { identityContradictions } from './identity-contradictions.fixture';
import { parcelTimeContradictions } from './parcel-time-contradictions.fixture';
import { talkTimeContradictions } from './talk-time-contradictions.fixture';
import { trapContradictions } from './trap-contradictions.fixture';

/** The seeds of the sixty clean cases. */
export const cleanSeeds: readonly number[] = Array.from({ length: 60 }, (_, index) => index + 1);

/** Every contradiction with the seed of the clean case that it is planted in. */
export const seededContradictions: readonly (Contradiction & { seed: number })[] = [
  ...identityContradictions,
  ...talkTimeContradictions,
  ...callTimeContradictions,
  ...parcelTimeContradictions,
  ...completenessContradictions,
  ...trapContradictions,
].map((contradiction, index) => ({ ...contradiction, seed: 101 + index }));
