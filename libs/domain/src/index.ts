export * from './cases/decide';
export * from './cases/transitions';
export {
  type CaseFacts,
  effectiveValue,
  type FactEvidence,
  type FactField,
  type FactItem,
  type FactOrder,
} from './checks/case-facts';
export { type CheckCode, checkCodes, type CheckResult, checkSubjects } from './checks/check-result';
export * from './checks/conclude-case';
export * from './checks/mask-check';
export { runChecks } from './checks/run-checks';
export * from './privacy/mask-field';
export * from './requirements/assess-requirements';
export * from './requirements/limits';
export { channelNames } from './requirements/next-step';
export type { RequirementEvidence } from './requirements/requirement-item';
export * from './requirements/requirement-rules';
export * from './requirements/rule';
export {
  linesToConfirm,
  type LinesToConfirm,
  PARSER_VERSION,
  parseReading,
  type ReadingContext,
} from './reading/parse-reading';
export * from './reading/reading';
export { type KnownBounds, relativeTimeInterval } from './reading/times/relative-time-interval';
export { captureDateOf, type CaptureSigns } from './reading/times/capture-date';
export { boxInPicture, type PageTilt, toPicture } from './reading/tilt';
export * from './work/work-ledger';
export { hammingDistance, isSamePicture } from './reading/series/hamming-distance';
export {
  type JoinedSeries,
  joinSeries,
  type SeriesLink,
  type SeriesPair,
  type SeriesScreen,
} from './reading/series/join-series';
export * from './rules/rule-set';
export { shippedRules } from './rules/shipped-rules';
