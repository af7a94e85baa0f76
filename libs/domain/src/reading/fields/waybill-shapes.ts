import { courierPatterns } from '../../checks/courier-patterns';

/** Shapes of waybills of any courier. They overlap, so a shape never says which courier it is (domain sheet, 5.7). */
export const waybillShapes: readonly RegExp[] = Object.values(courierPatterns).filter(
  (pattern) => pattern !== null,
);

/** Shapes that nothing else has: they are waybills even without a label. */
export const unmistakableShapes: readonly RegExp[] = [
  /^(?:SF|YT|JT)\d{13}$/,
  /^JD\d{13}$/,
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
