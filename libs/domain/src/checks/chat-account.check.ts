import type { Sentence } from '@juzheng/contracts';
import { askAgainstEvidence } from './against-evidence';
import { type CaseFacts, type FactEvidence, type FactField, sightings } from './case-facts';
import type { CheckCode } from './check-codes';
import type { CheckResult } from './check-result';

interface App {
  channel: 'wechat' | 'qq';
  kind: 'wechat_id' | 'qq_number';
  code: CheckCode;
}
const wechat: App = { channel: 'wechat', kind: 'wechat_id', code: 'identity.wechat_account' };
const qq: App = { channel: 'qq', kind: 'qq_number', code: 'identity.qq_account' };
const profilePage: Sentence = { zh: '资料页', en: 'profile page' };

/** The WeChat id of the profile page is the one that the reason or the chat names. */
export function checkWechatAccount(facts: CaseFacts): CheckResult | null {
  return checkAccount(facts, wechat);
}

/** The QQ number of the profile page is the one that the reason or the chat names. */
export function checkQqAccount(facts: CaseFacts): CheckResult | null {
  return checkAccount(facts, qq);
}

function checkAccount(facts: CaseFacts, { channel, kind, code }: App): CheckResult | null {
  const onProfile = (field: FactField, evidence: FactEvidence) =>
    evidence.channel === channel && (evidence.part === 'profile' || field.role === 'profile');
  const profiles = sightings(facts, (field, item) => field.kind === kind && onProfile(field, item));
  if (profiles.length === 0) return null;
  return askAgainstEvidence(facts, profiles, {
    code,
    kind,
    values: (field, evidence) => field.kind === kind && !onProfile(field, evidence),
    group: (evidence) => (evidence.channel === channel && evidence.part !== 'profile' ? evidence.id : null),
    against: profilePage,
  });
}
