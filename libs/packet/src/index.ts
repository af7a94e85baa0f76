export { buildPacket, buildRedacted } from './build-packet';
export {
  type BuiltPacket,
  type PacketMade,
  type PacketRefusal,
  type RefusalCode,
  refusalCodes,
} from './built-packet';
export { checkDescription } from './description/check-description';
export { describeCase } from './description/describe-case';
export type { Description, DescriptionSource, LeftOut } from './description/description';
export { caseFacts } from './facts/case-facts';
export type { PacketManifest } from './manifest/packet-manifest';
export type * from './packet-input';
export type { PacketProblem } from './verification/packet-problem';
export { verifyPacket, type VerifiedPacket } from './verification/verify-packet';
