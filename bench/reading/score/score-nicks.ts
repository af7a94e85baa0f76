import type { ParsedReading } from '@juzheng/domain';
import type { ImageTruth } from '../truth/image-truth';
import { compact, editDistance } from './fold';
import { foundValues, isValue, truthValues } from './found-value';

export type NickTally = {
  expected: number;
  exact: number;
  /** One character wrong, and a person is asked. */
  nearAndAsked: number;
  /** One character wrong, and accepted: also counted among the wrong values. */
  nearAndTrusted: number;
};

export const noNicks: NickTally = { expected: 0, exact: 0, nearAndAsked: 0, nearAndTrusted: 0 };

/** How near the nicks come that the truth names as such. */
export function scoreNicks(truth: ImageTruth, { fields }: Pick<ParsedReading, 'fields'>): NickTally {
  const given = foundValues('buyer_nick', fields);
  const tally = { ...noNicks };
  for (const value of truthValues('buyer_nick', truth)) {
    tally.expected += 1;
    if (given.some((found) => isValue(found, value, true))) {
      tally.exact += 1;
      continue;
    }
    const near = given.filter(
      ({ normalized }) => editDistance(compact(normalized), compact(value.value)) === 1,
    );
    if (near.some(({ accepted }) => accepted)) tally.nearAndTrusted += 1;
    else if (near.length > 0) tally.nearAndAsked += 1;
  }
  return tally;
}
