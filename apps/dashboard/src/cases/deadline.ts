import type { CaseState } from '@juzheng/contracts';
import { type Distance, distanceOf } from '../time/distance';
import { stateLooks } from './case-state';

/** `settled`: the window no longer matters because the complaint was filed or the case is over. */
export type DeadlineTone = 'settled' | 'calm' | 'soon' | 'urgent' | 'overdue';

export interface Deadline {
  tone: DeadlineTone;
  /** To the end of the filing window, or since it. */
  distance: Distance;
}

const DAY_SECONDS = 86_400;
const SOON_DAYS = 3;

/** How pressing the end of a case's filing window (`dueAt`, ISO) is at `now`. */
export function deadlineOf(dueAt: string, state: CaseState, now: Date): Deadline {
  const seconds = (new Date(dueAt).getTime() - now.getTime()) / 1000;
  return { tone: toneOf(seconds, state), distance: distanceOf(seconds) };
}

function toneOf(seconds: number, state: CaseState): DeadlineTone {
  if (!stateLooks[state].dueMatters) return 'settled';
  if (seconds < 0) return 'overdue';
  if (seconds < DAY_SECONDS) return 'urgent';
  return seconds < SOON_DAYS * DAY_SECONDS ? 'soon' : 'calm';
}
