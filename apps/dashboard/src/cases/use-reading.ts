import { type RefObject, useCallback, useEffect, useRef } from 'react';

/** A pointer that has rested for longer than this (ms) was only left there. */
const RESTING_MS = 10_000;

/**
 * Tells whether somebody is busy with a list: the pointer moves over it, the focus is in it, or the page is scrolled
 * into it. Then its rows must not move.
 */
export function useReading(list: RefObject<HTMLElement | null>): () => boolean {
  const movedAt = useRef(-Infinity);
  useEffect(() => {
    const element = list.current;
    if (!element) return;
    const moved = ({ timeStamp }: PointerEvent) => void (movedAt.current = timeStamp);
    const left = () => void (movedAt.current = -Infinity);
    element.addEventListener('pointermove', moved);
    element.addEventListener('pointerleave', left);
    return () => {
      element.removeEventListener('pointermove', moved);
      element.removeEventListener('pointerleave', left);
    };
  }, [list]);
  return useCallback(() => {
    const element = list.current;
    if (!element) return false;
    const pointed = performance.now() - movedAt.current < RESTING_MS;
    const focused = element.contains(document.activeElement);
    return pointed || focused || element.getBoundingClientRect().top < 0;
  }, [list]);
}
