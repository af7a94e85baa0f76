import { AppError, newId } from '@juzheng/contracts';
import { parseRuleSet, type RuleSet, shippedRules } from '@juzheng/domain';
import { type RuleVersionRecord, UnitOfWork } from '@juzheng/persistence';
import { Injectable } from '@nestjs/common';
import { WorkIntake } from '../operations/work-intake';
import { digestOf, newestRules } from './rules-of';

const BATCH = 500;

/** Takes in a version of the rules for the whole installation. A file with a fault changes nothing. */
@Injectable()
export class LoadRules {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly intake: WorkIntake,
  ) {}

  /**
   * The same version again is a no-op that succeeds.
   * @param text YAML or JSON
   * @throws AppError RULES.FILE_REFUSED with every fault and its line, RULES.VERSION_TAKEN when the name is in use for other rules
   */
  async execute(text: string, loadedBy: string, now = new Date()): Promise<RuleVersionRecord> {
    const parsed = parseRuleSet(text);
    if (!parsed.ok) {
      const faults = parsed.problems.map(({ line, path, message }) => ({
        path: `${line}: ${path}`,
        message: `${message.zh} ${message.en}`,
      }));
      const problems = faults.map(({ path, message }) => `${path} ${message}`).join('\n');
      throw new AppError('RULES.FILE_REFUSED', { problems }, faults);
    }
    return this.keep(parsed.rules, loadedBy, now);
  }

  /** Takes in the rules that this program comes with. @throws AppError RULES.VERSION_TAKEN */
  shipped(now = new Date()): Promise<RuleVersionRecord> {
    return this.keep(shippedRules, 'product', now);
  }

  /**
   * Has every open case checked anew when another version has taken effect; ready ones keep their rules. Any number of
   * workers may call it: a version is noted as applied once.
   * @returns how many cases are checked
   */
  async apply(now = new Date()): Promise<number> {
    const { version } = await newestRules(this.uow.repositories, now);
    return this.uow.run(async (tx) => {
      if (!(await tx.rules.markApplied(version, now))) return 0;
      let checked = 0;
      for (const agencyId of await tx.agencies.ids()) {
        for await (const { id } of tx.cases.iterateOpen(agencyId, BATCH)) {
          await this.intake.checkCase(tx, { id, agencyId });
          checked += 1;
        }
      }
      return checked;
    });
  }

  private async keep(rules: RuleSet, loadedBy: string, now: Date): Promise<RuleVersionRecord> {
    const { version, effectiveFrom } = rules;
    const record = {
      id: newId('ruleVersion'),
      version,
      effectiveFrom,
      digest: digestOf(rules),
      rules,
      loadedBy,
      loadedAt: now,
      appliedAt: null,
    };
    // Where the program brings this version along, rules that were loaded under its name would never be looked at.
    if (version === shippedRules.version && record.digest !== digestOf(shippedRules)) {
      throw new AppError('RULES.VERSION_TAKEN', { version });
    }
    const known = (await this.uow.repositories.rules.insertVersion(record))
      ? record
      : await this.uow.repositories.rules.findVersion(version);
    if (!known || known.digest !== record.digest) throw new AppError('RULES.VERSION_TAKEN', { version });
    return known;
  }
}
