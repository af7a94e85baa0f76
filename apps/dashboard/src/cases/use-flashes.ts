import { useCallback, useState } from 'react';
import { fade, type Flashes, lightUp } from './flashes';

/** As long as the light of a changed row takes to fade, in ms; see case-table.module.css. */
const FADE_MS = 1800;

/** Which rows are lit up because they just changed, and how to light up more. */
export function useFlashes(): { flashes: Flashes; flash: (ids: readonly string[]) => void } {
  const [flashes, setFlashes] = useState<Flashes>(new Map());
  const flash = useCallback((ids: readonly string[]) => {
    if (ids.length === 0) return;
    setFlashes((before) => lightUp(before, ids, Date.now() + FADE_MS));
    setTimeout(() => setFlashes((before) => fade(before, Date.now())), FADE_MS);
  }, []);
  return { flashes, flash };
}
