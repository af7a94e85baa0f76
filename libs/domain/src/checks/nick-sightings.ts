import { comparable } from './agreement';
import {
  type CaseFacts,
  type FactEvidence,
  type FactField,
  isTrusted,
  type Sighting,
  sightings,
} from './case-facts';

/** The reason for leaving Wangwang is itself a Wangwang page. */
export function showsWangwang({ channel, part }: FactEvidence): boolean {
  return channel === 'wangwang' || part === 'reason';
}

/** A nick that is not one of the shop's staff, `店铺:子账号` (domain sheet, section 6). */
export function isBuyersName({ kind, value }: FactField): boolean {
  return kind === 'buyer_nick' && !comparable('buyer_nick', value).includes(':');
}

/** The nicks that decide who the buyer is: on Wangwang, and such that somebody or the machine vouches for them. */
export function trustedNicks(facts: CaseFacts): Sighting[] {
  return sightings(
    facts,
    (field, evidence) => isBuyersName(field) && showsWangwang(evidence) && isTrusted(field),
  );
}
