import { isTalk } from '../classify-screenshot';
import type { FieldRole } from '../reading';
import { foldCharacter } from '../text/fold-character';
import { foldDigits } from '../text/fold-digits';
import type { TextSegment } from '../text/text-segment';
import { findDatedTimes } from '../times/dated-times';
import { chooseReadings } from '../times/order-of-readings';
import { undatedReadings } from '../times/undated-times';
import type { ParserPage } from './field-candidate';
import { resolveWith, type FoundTime } from './timestamp-found';
import { knownDays } from './timestamp-items';

/** What the other reader made of the line, where its text has the space that is lost here. */
function clearTimes(page: ParserPage, { line }: TextSegment): string[] {
  const text = foldDigits([...(line.second?.text ?? '')].map(foldCharacter).join('')).trim();
  const [time, ...others] = undatedReadings(text);
  const undated = time && others.length === 0 ? resolveWith(page, time, knownDays(page)) : null;
  const dated = findDatedTimes(text).flatMap(({ normalized, unambiguous }) =>
    normalized !== null && unambiguous ? [normalized] : [],
  );
  return undated === null ? dated : [...dated, undated];
}

function byOtherReader(page: ParserPage, time: FoundTime): FoundTime {
  if (time.others.length === 0) return time;
  const clear = clearTimes(page, time.segment);
  const meant = [time.normalized, ...time.others].filter((reading) => clear.includes(reading));
  return meant.length === 1
    ? { ...time, normalized: meant[0] ?? time.normalized, settled: true, others: [] }
    : time;
}

/**
 * Decides what times with a lost space mean: by the other reader when it saw the space, by the messages before and
 * after, else the likeliest, for a person to confirm. That both readers lost the space proves nothing.
 */
export function chooseMeant(
  page: ParserPage,
  times: readonly FoundTime[],
  roles: readonly FieldRole[],
): FoundTime[] {
  const told = times.map((time) => byOtherReader(page, time));
  // Only a talk runs forward for sure; a time in the text of a message does not count.
  const listed = told.filter((_, index) => isTalk(page.kind) && roles[index] === 'message');
  const chosen = chooseReadings(
    listed.map(({ normalized, others, settled }) => ({ readings: [normalized, ...others], isSure: settled })),
    1,
  );
  return told.map((time) => {
    const choice = chosen[listed.indexOf(time)];
    return choice ? { ...time, normalized: choice.normalized, settled: choice.isProven } : time;
  });
}
