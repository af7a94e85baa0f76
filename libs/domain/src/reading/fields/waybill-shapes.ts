import type { Courier } from '@juzheng/contracts';
import { courierPatterns } from '../../checks/courier-patterns';

export interface WaybillShape {
  courier: Courier;
  pattern: RegExp;
  /** Of the domain sheet: high, medium, low. A value of a shape below medium is found, but a person decides. */
  confidence: 'H' | 'M' | 'L';
  source: string;
}

const sheet = 'domain sheet, section 6';
const seen = 'numbers that couriers show on their own pages, not stated by them; November 2026';

function ofSheet(courier: Courier, confidence: 'H' | 'M'): WaybillShape[] {
  const pattern = courierPatterns[courier];
  return pattern ? [{ courier, pattern, confidence, source: sheet }] : [];
}

/**
 * Shapes of waybills. They overlap, so a shape never says which courier it is (domain sheet, 5.7): the courier is only
 * where the shape comes from.
 */
export const waybillShapes: readonly WaybillShape[] = [
  ...ofSheet('SF', 'H'),
  ...ofSheet('YTO', 'H'),
  ...ofSheet('JT', 'H'),
  ...ofSheet('EMS', 'H'),
  ...ofSheet('JD', 'M'),
  ...ofSheet('ZTO', 'M'),
  ...ofSheet('STO', 'M'),
  ...ofSheet('YUNDA', 'M'),
  { courier: 'JD', pattern: /^JD[A-Z0-9]{10,18}$/, confidence: 'L', source: seen },
  { courier: 'ZTO', pattern: /^(?:ZTO|ZT)\d{12,14}$/, confidence: 'L', source: seen },
  { courier: 'STO', pattern: /^(?:STO|ST)\d{12,14}$/, confidence: 'L', source: seen },
  { courier: 'YUNDA', pattern: /^YD\d{13}$/, confidence: 'L', source: seen },
  { courier: 'EMS', pattern: /^(?:PA|KA|XA)\d{11}$/, confidence: 'L', source: seen },
  { courier: 'OTHER', pattern: /^DPK?\d{10,14}$/, confidence: 'L', source: seen },
  { courier: 'OTHER', pattern: /^(?:BEST|BS|HT)\d{12,14}$/, confidence: 'L', source: seen },
  { courier: 'OTHER', pattern: /^KY\d{13,15}$/, confidence: 'L', source: seen },
  { courier: 'OTHER', pattern: /^FW\d{13}$/, confidence: 'L', source: seen },
  { courier: 'OTHER', pattern: /^DN[A-Z]?\d{11,14}$/, confidence: 'L', source: seen },
  { courier: 'OTHER', pattern: /^(?:LP|CN|CAINIAO)\d{12,16}$/, confidence: 'L', source: seen },
];

/** Shapes that nothing else has: they are waybills even without a label. */
export const unmistakableShapes: readonly RegExp[] = [
  /^(?:SF|YT|JT)\d{13}$/,
  /^JD(?:[A-Z]{1,2}\d{11,13}|\d{13})$/,
  /^E[A-Z]\d{9}CN$/,
];

/** What readers make of the two letters in front. */
export const damagedPrefixes: Readonly<Record<string, string>> = {
  '5F': 'SF',
  VT: 'YT',
  Y7: 'YT',
  Y1: 'YT',
  YI: 'YT',
  J7: 'JT',
  J1: 'JT',
  JI: 'JT',
  J0: 'JD',
  JO: 'JD',
};
