import type { TenantBacklog } from '@juzheng/domain';

interface Account {
  /** Cost handed out so far, on the scale of {@link FairShare.floor}. */
  spent: number;
  /** What one of the tenant's rows has cost lately; the next ones are expected to cost the same. Null before the first. */
  expected: number | null;
  /** When the tenant last had a turn; settles ties. */
  lastTurn: number;
}

/**
 * As much of the slots as a tenant with rows of usual cost may hold while another one waits: work that is slower than
 * its cost says must not take all of them. Dear rows get less and cheap ones more, or the cap would undo the shares.
 */
const MOST_OF_ONE_TENANT = 0.5;
/** Weight of the newest row in the expectation of the next ones. */
const NEWEST = 0.2;

/**
 * Shares a queue's free slots among tenants by cost, not by count: who was given least has the next turn. The accounts
 * live between rounds, so a tenant that had to step back in one round is first in the next, and nobody starves. Costs
 * are known only after a claim, so turns are planned with expected costs and booked with real ones.
 */
export class FairShare {
  private readonly accounts = new Map<string, Account>();
  /** The least that a tenant which waited through the last round has been given. Who comes back starts here: idle time earns nothing. */
  private floor = 0;
  private lastContenders: string[] = [];
  private turns = 0;

  /**
   * Plans one round.
   * @param room free slots; @param slots all slots of the queue
   * @returns whose turn it is, slot by slot; at most `room` long and at most `waiting` times the same tenant
   */
  plan(tenants: readonly TenantBacklog[], room: number, slots: number): string[] {
    const waiting = tenants.filter((tenant) => tenant.waiting > 0);
    this.open(waiting);
    const usual = this.usualCost();
    const left = new Map<string, number>();
    for (const { agencyId, waiting: count, inFlight } of waiting) {
      const cap = waiting.length > 1 ? this.capOf(agencyId, slots, usual) : slots;
      left.set(agencyId, Math.min(count, cap - inFlight));
    }
    this.lastContenders = waiting.filter(({ agencyId }) => (left.get(agencyId) ?? 0) > 0).map(idOf);
    return this.takeTurns(left, room, usual);
  }

  /** Books what one claimed row really costs, in any unit that is the same for all; nothing costs less than 1. */
  charge(agencyId: string, cost: number): void {
    const account = this.accounts.get(agencyId);
    if (!account) return;
    const real = Math.max(cost, 1);
    account.spent += real;
    account.expected = account.expected === null ? real : mix(account.expected, real);
  }

  private capOf(agencyId: string, slots: number, usual: number): number {
    const dearness = (this.accountOf(agencyId).expected ?? usual) / usual;
    return Math.ceil((slots * MOST_OF_ONE_TENANT) / dearness);
  }

  private takeTurns(left: Map<string, number>, room: number, usual: number): string[] {
    const planned = new Map([...left.keys()].map((id) => [id, this.accountOf(id).spent]));
    const order: string[] = [];
    while (order.length < room) {
      const next = this.leastServed(left, planned);
      if (next === null) break;
      const account = this.accountOf(next);
      account.lastTurn = ++this.turns;
      planned.set(next, (planned.get(next) ?? 0) + (account.expected ?? usual));
      left.set(next, (left.get(next) ?? 0) - 1);
      order.push(next);
    }
    return order;
  }

  private leastServed(
    left: ReadonlyMap<string, number>,
    planned: ReadonlyMap<string, number>,
  ): string | null {
    let best: string | null = null;
    let bestSpent = Infinity;
    let bestTurn = Infinity;
    for (const [id, count] of left) {
      if (count <= 0) continue;
      const spent = planned.get(id) ?? 0;
      const { lastTurn } = this.accountOf(id);
      if (spent < bestSpent || (spent === bestSpent && lastTurn < bestTurn))
        [best, bestSpent, bestTurn] = [id, spent, lastTurn];
    }
    return best;
  }

  /** Opens accounts for the tenants that wait now, and forgets those whose return would not be remembered anyway. */
  private open(waiting: readonly TenantBacklog[]): void {
    const served = this.lastContenders.map((id) => this.accountOf(id).spent);
    if (served.length > 0) this.floor = Math.max(this.floor, Math.min(...served));
    const present = new Set(waiting.map(idOf));
    for (const [id, account] of this.accounts)
      if (!present.has(id) && account.spent <= this.floor) this.accounts.delete(id);
    for (const id of present) {
      const account = this.accountOf(id);
      account.spent = Math.max(account.spent, this.floor);
      this.accounts.set(id, account);
    }
  }

  private accountOf(id: string): Account {
    return this.accounts.get(id) ?? { spent: this.floor, expected: null, lastTurn: 0 };
  }

  private usualCost(): number {
    const known = [...this.accounts.values()].flatMap(({ expected }) =>
      expected === null ? [] : [expected],
    );
    return known.length > 0 ? known.reduce((sum, cost) => sum + cost, 0) / known.length : 1;
  }
}

function mix(before: number, newest: number): number {
  return before + NEWEST * (newest - before);
}

function idOf(tenant: TenantBacklog): string {
  return tenant.agencyId;
}
