import type { CaseChange } from '@juzheng/contracts';
import { createContext, useContext, useEffect } from 'react';
import type { LiveStatus } from './live-connection';

export type CaseListener = (change: CaseChange) => void;

export interface Live {
  status: LiveStatus;
  /** Calls the listener for every change of a case until the answer is called. */
  onCase: (listener: CaseListener) => () => void;
}

export const LiveContext = createContext<Live>({ status: 'connecting', onCase: () => () => undefined });

/** Whether the page hears of changes at once. */
export function useLiveStatus(): LiveStatus {
  return useContext(LiveContext).status;
}

/** Hears every change of a case while the component is there. The listener must be stable. */
export function useCaseChanges(listener: CaseListener): void {
  const { onCase } = useContext(LiveContext);
  useEffect(() => onCase(listener), [onCase, listener]);
}
