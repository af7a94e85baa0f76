import { ulid } from 'ulid';
import { z } from 'zod';

/** What each kind of record's id starts with; the rest is a ULID, so ids sort by the time they were made. */
export const idPrefixes = {
  agency: 'agc',
  user: 'usr',
  session: 'ses',
  apiKey: 'key',
  shop: 'shop',
  review: 'rev',
  disputeCase: 'case',
  evidence: 'evd',
  reading: 'rdg',
  field: 'fld',
  check: 'chk',
  work: 'wrk',
  webhookEndpoint: 'whe',
  webhookEvent: 'evt',
  webhookDelivery: 'whd',
  command: 'cmd',
  ruleVersion: 'rul',
  ruleOverride: 'rov',
  packet: 'pkt',
  filing: 'fil',
} as const;
export type IdKind = keyof typeof idPrefixes;

/** Makes a new id such as `case_01JD…`. */
export function newId(kind: IdKind): string {
  return `${idPrefixes[kind]}_${ulid()}`;
}

/** A schema that accepts only ids of this kind. */
export function idSchema(kind: IdKind) {
  return z
    .string()
    .regex(new RegExp(`^${idPrefixes[kind]}_[0-9A-HJKMNP-TV-Z]{26}$`), {
      error: `must be an id like ${idPrefixes[kind]}_…`,
    })
    .meta({ example: `${idPrefixes[kind]}_01JD3M5Q8ZK7T2V4X6Y8Z0A1B2` });
}
