/** The instant at which built records happen: 2026-11-12 14:00 in Shanghai. */
export const someDay = new Date('2026-11-12T06:00:00.000Z');

export const dayMs = 24 * 3_600_000;

let serial = 0;

/** A number that no other built record of this test file has. */
export function nextSerial(): number {
  return ++serial;
}

/** A 19-digit order id as the platform gives them out in 2026. */
export function anOrderId(): string {
  return `33${String(nextSerial()).padStart(17, '0')}`;
}

/** A SHA-256 in hexadecimal that no other built record of this test file has. */
export function aHash(): string {
  return nextSerial().toString(16).padStart(64, '0');
}
