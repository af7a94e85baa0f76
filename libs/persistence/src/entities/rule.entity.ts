import type { RuleOverrideRecord, RuleSnapshotRecord, RuleVersionRecord } from '../records/rule.record';
import { ascii, id, instant, json, nullable, primary, text } from './columns';
import { table } from './table';

export const ruleVersionEntity = table<RuleVersionRecord>({
  name: 'rule_version',
  columns: {
    id: id(primary),
    version: ascii(64),
    effectiveFrom: ascii(10),
    digest: ascii(64),
    rules: json(),
    loadedBy: ascii(64),
    loadedAt: instant(),
    appliedAt: instant(nullable),
  },
  unique: { uq_rule_version: ['version'] },
});

export const ruleOverrideEntity = table<RuleOverrideRecord>({
  name: 'rule_override',
  columns: {
    id: id(primary),
    agencyId: id(),
    shopId: id(nullable),
    ruleId: ascii(100),
    value: json(),
    actor: ascii(64),
    reason: text(500),
    createdAt: instant(),
    revokedAt: instant(nullable),
  },
  indexes: { ix_rule_override_agency: ['agencyId', 'revokedAt'] },
  references: {
    fk_rule_override_agency: { columns: ['agencyId'], target: 'agency' },
    fk_rule_override_shop: { columns: ['shopId'], target: 'shop' },
  },
});

export const ruleSnapshotEntity = table<RuleSnapshotRecord>({
  name: 'rule_snapshot',
  columns: { digest: ascii(64, primary), rules: json(), createdAt: instant() },
});
