import { AppError, type RouteResponse, type WordingHitOut } from '@juzheng/contracts';
import { findWording } from '@juzheng/domain';
import { UnitOfWork } from '@juzheng/persistence';
import { Injectable } from '@nestjs/common';
import { recordReveal } from '../access/record-reveal';
import { mayUseShop, type Tenant } from '../access/tenant';
import { rulesOf } from '../rules/rules-of';

/** Points a person at words that ask for or offer a benefit. What they mean is for the person to say. */
@Injectable()
export class WordingQueries {
  constructor(private readonly uow: UnitOfWork) {}

  /**
   * In the order of the evidence. Sentences are personal: shown on demand, and the demand is logged.
   * @throws AppError CASE.NOT_FOUND
   */
  async ofCase(
    tenant: Tenant,
    caseId: string,
    reveal: boolean,
    now = new Date(),
  ): Promise<RouteResponse<'getWording'>> {
    const from = this.uow.repositories;
    const found = await from.cases.find(tenant.agencyId, caseId);
    if (!found || !mayUseShop(tenant, found.shopId)) throw new AppError('CASE.NOT_FOUND', { id: caseId });
    if (reveal) await recordReveal(this.uow, tenant, found, { what: 'wording' });
    const { wording } = await rulesOf(from, found, now);
    const titles = new Map(wording.map(({ id, title }) => [id, title]));
    const items: WordingHitOut[] = [];
    for (const { id: evidenceId } of await from.evidence.listByCase(tenant.agencyId, caseId)) {
      const reading = await from.readings.latestSummary(evidenceId);
      for (const hit of findWording(reading?.messages ?? [], wording)) {
        const { ruleId, kind, page, box, side, sentence, start, end } = hit;
        const title = titles.get(ruleId) ?? { zh: ruleId, en: ruleId };
        const shown = reveal ? sentence : null;
        items.push({ ruleId, kind, title, evidenceId, page, box, side, sentence: shown, start, end });
      }
    }
    return { items };
  }
}
