import fc from 'fast-check';
import { FairShare } from './fair-share';

const MANY = 1_000_000;

const tenantsOf = (count: number) =>
  Array.from({ length: count }, (_, n) => ({ agencyId: `agc_${n}`, waiting: MANY, inFlight: 0 }));

const countTurns = (turns: readonly string[]) => {
  const counts = new Map<string, number>();
  for (const id of turns) counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts;
};

/** Plans and books `rounds` rounds for tenants that always wait; gives every turn in order. */
function play(share: FairShare, costs: readonly (() => number)[], room: number, rounds: number): string[] {
  const tenants = tenantsOf(costs.length);
  const turns: string[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const planned = share.plan(tenants, room, MANY);
    for (const id of planned) share.charge(id, costs[Number(id.slice(4))]?.() ?? 1);
    turns.push(...planned);
  }
  return turns;
}

describe('fair share', () => {
  it('never plans more than the room, a tenant’s waiting rows or its cap', () => {
    const tenant = fc.record({ waiting: fc.nat(20), inFlight: fc.nat(20) });
    fc.assert(
      fc.property(fc.array(tenant, { maxLength: 8 }), fc.integer({ min: -5, max: 30 }), (loads, room) => {
        const tenants = loads.map((load, n) => ({ agencyId: `agc_${n}`, ...load }));
        const slots = 30;
        const turns = new FairShare().plan(tenants, room, slots);
        const counts = countTurns(turns);
        const cap = tenants.filter(({ waiting }) => waiting > 0).length > 1 ? slots / 2 : slots;
        const most = tenants.map((t) => Math.max(0, Math.min(t.waiting, cap - t.inFlight)));
        expect(turns).toHaveLength(
          Math.max(
            0,
            Math.min(
              room,
              most.reduce((a, b) => a + b, 0),
            ),
          ),
        );
        tenants.forEach(({ agencyId }, n) =>
          expect(counts.get(agencyId) ?? 0).toBeLessThanOrEqual(most[n] ?? 0),
        );
      }),
    );
  });

  it('gives a tenant that waits alone every slot', () => {
    const turns = new FairShare().plan([{ agencyId: 'agc_a', waiting: 9, inFlight: 3 }], 7, 10);
    expect(turns).toEqual(Array(7).fill('agc_a'));
  });

  it('keeps slots from a tenant that holds half of them while another one waits', () => {
    const hoarder = { agencyId: 'agc_a', waiting: 100, inFlight: 5 };
    const small = { agencyId: 'agc_b', waiting: 1, inFlight: 0 };
    expect(new FairShare().plan([hoarder, small], 5, 10)).toEqual(['agc_b']);
  });

  it('takes turns when all rows cost the same, however many a round has room for', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 8 }),
        fc.integer({ min: 1, max: 13 }),
        fc.integer({ min: 1, max: 1_000 }),
        (tenants, room, cost) => {
          const turns = play(
            new FairShare(),
            Array(tenants).fill(() => cost),
            room,
            20,
          );
          expect(turns).toHaveLength(room * 20);
          const counts = Array<number>(tenants).fill(0);
          const spreads = turns.map((id) => {
            const n = Number(id.slice(4));
            counts[n] = (counts[n] ?? 0) + 1;
            return Math.max(...counts) - Math.min(...counts);
          });
          expect(Math.max(...spreads)).toBeLessThanOrEqual(1);
        },
      ),
      { numRuns: 30 },
    );
  });

  const pricedTenants = fc.array(fc.array(fc.integer({ min: 1, max: 100 }), { minLength: 1, maxLength: 5 }), {
    minLength: 2,
    maxLength: 6,
  });
  const inTurn = (prices: readonly number[]) => {
    let next = 0;
    return () => prices[next++ % prices.length] ?? 1;
  };

  it('gives tenants that keep waiting the same cost, whatever their rows cost and in whatever order', () => {
    fc.assert(
      fc.property(pricedTenants, fc.integer({ min: 1, max: 10 }), (prices, room) => {
        const spent = prices.map(() => 0);
        const costs = prices.map((list, n) => {
          const next = inTurn(list);
          return () => {
            const cost = next();
            spent[n] = (spent[n] ?? 0) + cost;
            return cost;
          };
        });
        play(new FairShare(), costs, room, 150);
        // One round may be misjudged by at most its room times the dearest row.
        expect(Math.max(...spent) - Math.min(...spent)).toBeLessThanOrEqual(100 * (room + 1));
      }),
      { numRuns: 40 },
    );
  });

  it('lets nobody starve: the pause between two turns of a waiting tenant is bounded', () => {
    fc.assert(
      fc.property(pricedTenants, fc.integer({ min: 1, max: 6 }), (prices, room) => {
        const turns = play(new FairShare(), prices.map(inTurn), room, 200);
        // What one tenant may be ahead of another, paid back in the cheapest rows there are.
        const longest = (prices.length - 1) * 100 * (room + 2) + room;
        prices.forEach((_, n) => {
          const at = turns.flatMap((id, index) => (id === `agc_${n}` ? [index] : []));
          expect(at.length).toBeGreaterThan(0);
          const pauses = at.map((index, k) => index - (at[k - 1] ?? 0));
          expect(Math.max(...pauses)).toBeLessThanOrEqual(longest);
        });
      }),
      { numRuns: 40 },
    );
  });

  it('shares a busy queue’s time by cost when dear rows take longer', () => {
    const prices = [1, 3, 9];
    const share = new FairShare();
    const slots = 8;
    const runs = 4;
    const served = prices.map(() => 0);
    let belt: { tenant: number; left: number }[] = [];
    for (let time = 0; time < 5_000; time += 1) {
      const tenants = prices.map((_, n) => ({
        agencyId: `agc_${n}`,
        waiting: MANY,
        inFlight: belt.filter(({ tenant }) => tenant === n).length,
      }));
      for (const id of share.plan(tenants, slots - belt.length, slots)) {
        const tenant = Number(id.slice(4));
        const cost = prices[tenant] ?? 1;
        share.charge(id, cost);
        belt.push({ tenant, left: cost });
      }
      for (const row of belt.slice(0, runs)) {
        row.left -= 1;
        served[row.tenant] = (served[row.tenant] ?? 0) + 1;
      }
      belt = belt.filter(({ left }) => left > 0);
    }
    const third = served.reduce((a, b) => a + b, 0) / 3;
    for (const time of served) expect(Math.abs(time - third) / third).toBeLessThan(0.05);
  });

  it('does not let rows without a cost go first for ever', () => {
    const turns = play(new FairShare(), [() => 0, () => 1], 2, 10);
    expect(countTurns(turns).get('agc_1')).toBe(10);
  });

  it('gives no advantage for having been idle', () => {
    const share = new FairShare();
    const [busy, late] = tenantsOf(2);
    if (!busy || !late) throw new Error('two tenants');
    for (let round = 0; round < 100; round += 1)
      for (const id of share.plan([busy], 4, MANY)) share.charge(id, 50);
    const turns = play(share, [() => 50, () => 50], 4, 5);
    expect(countTurns(turns)).toEqual(
      new Map([
        ['agc_0', 10],
        ['agc_1', 10],
      ]),
    );
  });

  it('lets two small tenants through a large one: ten rows are out after 24 turns', () => {
    const share = new FairShare();
    const waiting = new Map([
      ['agc_big', 10_000],
      ['agc_ten', 10],
      ['agc_five', 5],
    ]);
    const order: string[] = [];
    while ((waiting.get('agc_ten') ?? 0) > 0) {
      const tenants = [...waiting].map(([agencyId, count]) => ({ agencyId, waiting: count, inFlight: 0 }));
      for (const id of share.plan(tenants, 6, 1_000)) {
        share.charge(id, 1);
        waiting.set(id, (waiting.get(id) ?? 0) - 1);
        order.push(id);
      }
    }
    expect(order.lastIndexOf('agc_ten')).toBeLessThanOrEqual(24);
  });
});
