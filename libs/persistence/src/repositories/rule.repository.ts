import type { RuleSet } from '@juzheng/domain';
import { type EntityManager, IsNull } from 'typeorm';
import { ruleOverrideEntity, ruleSnapshotEntity, ruleVersionEntity } from '../entities/rule.entity';
import { isDuplicateEntry } from '../mysql-error';
import type { RuleOverrideRecord, RuleVersionRecord } from '../records/rule.record';
import { insertRows } from '../rows';

/** Versions of the rules, what agencies set otherwise, and the rules that ready cases are held to. */
export class RuleRepository {
  constructor(private readonly manager: EntityManager) {}

  /** Adds a version. @returns false when there is one of this name; it stays as it is */
  async insertVersion(version: RuleVersionRecord): Promise<boolean> {
    try {
      await insertRows(this.manager, ruleVersionEntity, version);
      return true;
    } catch (error) {
      if (isDuplicateEntry(error)) return false;
      throw error;
    }
  }

  findVersion(version: string): Promise<RuleVersionRecord | null> {
    return this.versions().findOneBy({ version });
  }

  /** Names of all versions: what they say is read by name, because it never changes. */
  listNames(): Promise<Pick<RuleVersionRecord, 'id' | 'version'>[]> {
    return this.versions().find({ select: { id: true, version: true } });
  }

  /** Every version, the earliest to take effect first. */
  listVersions(): Promise<RuleVersionRecord[]> {
    return this.versions().find({ order: { effectiveFrom: 'ASC', loadedAt: 'ASC', id: 'ASC' } });
  }

  /** Notes that open cases are checked by a version. @returns false when that was noted before */
  async markApplied(version: string, at: Date): Promise<boolean> {
    const { affected } = await this.versions().update({ version, appliedAt: IsNull() }, { appliedAt: at });
    return affected === 1;
  }

  /** What an agency set otherwise, oldest first. */
  activeOverrides(agencyId: string): Promise<RuleOverrideRecord[]> {
    return this.overrides().find({
      where: { agencyId, revokedAt: IsNull() },
      order: { createdAt: 'ASC', id: 'ASC' },
    });
  }

  findOverride(agencyId: string, id: string): Promise<RuleOverrideRecord | null> {
    return this.overrides().findOneBy({ agencyId, id, revokedAt: IsNull() });
  }

  /** Puts an override in the place of the one for the same rule and shop. */
  async putOverride(override: RuleOverrideRecord): Promise<void> {
    const { agencyId, shopId, ruleId } = override;
    await this.overrides().update(
      { agencyId, shopId: shopId ?? IsNull(), ruleId, revokedAt: IsNull() },
      { revokedAt: override.createdAt },
    );
    await insertRows(this.manager, ruleOverrideEntity, override);
  }

  async revokeOverride(id: string, at: Date): Promise<void> {
    await this.overrides().update({ id, revokedAt: IsNull() }, { revokedAt: at });
  }

  /** Keeps the rules under their digest; the same rules are kept once. */
  async keepSnapshot(digest: string, rules: RuleSet, createdAt: Date): Promise<void> {
    if (await this.snapshots().existsBy({ digest })) return;
    try {
      await insertRows(this.manager, ruleSnapshotEntity, { digest, rules, createdAt });
    } catch (error) {
      if (!isDuplicateEntry(error)) throw error;
    }
  }

  async findSnapshot(digest: string): Promise<RuleSet | null> {
    return (await this.snapshots().findOneBy({ digest }))?.rules ?? null;
  }

  private versions() {
    return this.manager.getRepository(ruleVersionEntity);
  }

  private overrides() {
    return this.manager.getRepository(ruleOverrideEntity);
  }

  private snapshots() {
    return this.manager.getRepository(ruleSnapshotEntity);
  }
}
