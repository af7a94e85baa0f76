export * from './audit/audit-chain';
export { canonicalJson } from './audit/canonical-json';
export { type ApprovalEvent, isPerson, standingApprovals } from './cases/approval';
export * from './cases/decide';
export * from './cases/decision';
export * from './cases/transitions';
export {
  type CaseFacts,
  effectiveValue,
  type FactEvidence,
  type FactField,
  type FactItem,
  type FactOrder,
} from './checks/case-facts';
export {
  type CheckCode,
  checkCodes,
  type CheckGroup,
  checkGroup,
  checkGroups,
  checkName,
  checkSubjects,
} from './checks/check-codes';
export type { CheckResult } from './checks/check-result';
export * from './reading/document/found-document';
export * from './checks/conclude-case';
export * from './checks/mask-check';
export { courierNames } from './checks/courier-patterns';
export { callConfirmations } from './checks/recording.check';
export { runChecks } from './checks/run-checks';
export * from './deadlines/case-deadline';
export * from './deadlines/due-alerts';
export * from './deadlines/working-days';
export { findComplaintNumber } from './filing/complaint-number';
export * from './desk/desk-lease';
export * from './desk/desk-order';
export * from './filing/filing-candidate';
export * from './filing/filing-event';
export * from './filing/filing-figures';
export * from './filing/one-shot';
export * from './filing/quota';
export { rankFilings, type RankedFiling } from './filing/rank-filings';
export * from './filing/recognise-outcome';
export * from './privacy/mask-field';
export * from './requirements/assess-requirements';
export * from './requirements/limits';
export { byEvidenceOrder } from './requirements/evidence-order';
export { channelNames } from './requirements/next-step';
export type { RequirementEvidence } from './requirements/requirement-evidence';
export * from './requirements/requirement-rules';
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
export { cellOrigin } from './rules/cell-origin';
export { currentRules } from './rules/current-rules';
export { effectiveRules } from './rules/effective-rules';
export * from './rules/limit-name';
export * from './rules/parse-rule-set';
export { renderRules } from './rules/render-rules';
export * from './rules/rule';
export { overridableIds, type RuleOverride, validateOverride } from './rules/rule-override';
export { ownWordingPrefix } from './rules/rule-file.schema';
export * from './rules/rule-set';
export { shippedRules } from './rules/shipped-rules';
export { shippedRulesText } from './rules/shipped/shipped-text';
export * from './wording/find-wording';
