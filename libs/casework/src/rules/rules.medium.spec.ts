import { newId } from '@juzheng/contracts';
import { shippedRules, shippedRulesText } from '@juzheng/domain';
import { aShop, someDay, storedShop, type TestDatabase, testDatabase } from '@juzheng/testing';
import { after, aTenant, useCasesOn } from '../casework.fixture';
import { aFile, filingWindow } from './rule-file.fixture';

let test: TestDatabase;
beforeAll(async () => {
  test = await testDatabase();
});
beforeEach(() => test.clean());
afterAll(() => test.close());

const repositories = () => test.database.unitOfWork.repositories;
const useCases = () => useCasesOn(test.database);
const windowLine = shippedRulesText.split('\n').indexOf(`    id: ${filingWindow}`) + 2;

const load = (text: string) => useCases().loadRules.execute(text, 'cli', someDay);
async function daysFor(agencyId: string, shopId?: string, now = someDay) {
  const { limits, version } = await useCases().rules.show(aTenant(agencyId), shopId ? { shopId } : {}, now);
  return { version, days: limits.find(({ name }) => name === 'filingWindowDays')?.value };
}
const put = (
  agencyId: string,
  value: unknown,
  rest: { shopId?: string; ruleId?: string; at?: Date } = {},
) => {
  const { at = someDay, ...input } = rest;
  const wanted = { ruleId: filingWindow, value, reason: '平台客服口头答复', ...input };
  return useCases().overrideRule.put(aTenant(agencyId), wanted, at);
};
describe('a version of the rules', () => {
  it('is in force from the first moment of its first day in Shanghai, not a millisecond earlier', async () => {
    const { agency } = await storedShop(repositories());
    await load(aFile('2026-12', { days: 20, from: '2026-12-01' }));
    const midnight = new Date('2026-11-30T16:00:00.000Z');
    expect(await daysFor(agency.id, undefined, after(midnight, -1))).toEqual({
      version: shippedRules.version,
      days: 30,
    });
    expect(await daysFor(agency.id, undefined, midnight)).toEqual({ version: '2026-12', days: 20 });
  });

  it('with a fault is refused with every line, and the one before stays in force', async () => {
    const { agency } = await storedShop(repositories());
    await load(aFile('good', { days: 25 }));
    const broken = load(
      aFile('bad', { days: -3 }).replace('id: limit.packet_pages', 'id: limit.packet_pages\n    vlaue: 1'),
    );
    await expect(broken).rejects.toMatchObject({
      code: 'RULES.FILE_REFUSED',
      fieldErrors: expect.arrayContaining([
        expect.objectContaining({ path: `${windowLine}: limits.filingWindowDays.value` }),
        expect.objectContaining({
          path: expect.stringMatching(/^\d+: limits\.packetPages\.vlaue$/) as string,
        }),
      ]) as object,
    });
    await expect(load('{')).rejects.toMatchObject({ code: 'RULES.FILE_REFUSED' });
    expect(await daysFor(agency.id)).toEqual({ version: 'good', days: 25 });
    expect(await repositories().rules.listVersions()).toHaveLength(1);
  });

  it('loaded again changes nothing; other rules under its name are refused', async () => {
    const first = await load(aFile('2026-12'));
    expect(await load(aFile('2026-12'))).toEqual(first);
    await expect(load(aFile('2026-12', { days: 9 }))).rejects.toMatchObject({ code: 'RULES.VERSION_TAKEN' });
    expect(await repositories().rules.listVersions()).toHaveLength(1);
  });

  it('cannot take the name of the shipped one for other rules, which would never come into force', async () => {
    const taken = load(aFile(shippedRules.version, { days: 9 }));
    await expect(taken).rejects.toMatchObject({ code: 'RULES.VERSION_TAKEN' });
    await load(shippedRulesText);
    expect(await repositories().rules.listVersions()).toHaveLength(1);
  });

  it('is kept once when several load it at the same moment', async () => {
    const loaded = await Promise.all(Array.from({ length: 5 }, () => load(aFile('2026-12'))));
    expect(new Set(loaded.map(({ id }) => id)).size).toBe(1);
    const tries = await Promise.allSettled([5, 6, 7].map((days) => load(aFile('2027-01', { days }))));
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });
});

describe('an override', () => {
  it('holds for the agency or one shop, the shop’s over the agency’s, and for nobody else', async () => {
    const { agency, shop } = await storedShop(repositories());
    const other = await repositories().shops.create(aShop(agency.id));
    const { agency: stranger } = await storedShop(repositories());
    await put(agency.id, 21, { shopId: shop.id });
    await put(agency.id, 14);
    const days = async (id: string, shopId?: string) => (await daysFor(id, shopId)).days;
    expect(await days(agency.id, shop.id)).toBe(21);
    expect([await days(agency.id), await days(agency.id, other.id), await days(stranger.id)]).toEqual([
      14, 14, 30,
    ]);
  });

  it('takes the place of the one before, and taking it back restores the rule', async () => {
    const { agency } = await storedShop(repositories());
    await put(agency.id, 14);
    const { id } = await put(agency.id, 15, { at: after(someDay, 1) });
    expect(await repositories().rules.activeOverrides(agency.id)).toMatchObject([{ id, value: 15 }]);
    await useCases().overrideRule.revoke(aTenant(agency.id), id, someDay);
    expect(await daysFor(agency.id)).toMatchObject({ days: 30 });
    const again = useCases().overrideRule.revoke(aTenant(agency.id), id, someDay);
    await expect(again).rejects.toMatchObject({ code: 'RULES.OVERRIDE_NOT_FOUND' });
  });

  it('is one only, also when many set the same rule at the same moment', async () => {
    const { agency } = await storedShop(repositories());
    await Promise.all([11, 12, 13, 14, 15, 16].map((value) => put(agency.id, value)));
    expect(await repositories().rules.activeOverrides(agency.id)).toHaveLength(1);
    expect((await repositories().settings.events(agency.id, { limit: 9 })).items).toHaveLength(6);
  });

  it('is written into the agency’s record with who, why and what', async () => {
    const { agency } = await storedShop(repositories());
    const { id } = await put(agency.id, 14);
    await useCases().overrideRule.revoke(aTenant(agency.id, { actor: 'user usr_chen' }), id, someDay);
    const { items } = await repositories().settings.events(agency.id, { limit: 9 });
    expect(items).toMatchObject([
      {
        type: 'rule.overridden',
        actor: 'user usr_li',
        reason: '平台客服口头答复',
        data: { ruleId: filingWindow, value: 14 },
      },
      { type: 'rule.restored', actor: 'user usr_chen', data: { ruleId: filingWindow } },
    ]);
    expect(await useCases().audit.verifyAgency(aTenant(agency.id))).toMatchObject({ sound: true, lines: 2 });
  });

  it.each([
    ['of a limit below its bounds', filingWindow, -1],
    ['of a limit that must be known', filingWindow, null],
    ['of a rule that is not there', 'limit.nothing', 3],
    [
      'with a pattern that is none',
      'wording.own.mine',
      { kind: 'demand', pattern: '(', title: { zh: '一', en: 'a' } },
    ],
  ])('%s is refused and leaves nothing behind', async (_, ruleId, value) => {
    const { agency } = await storedShop(repositories());
    await expect(put(agency.id, value, { ruleId })).rejects.toMatchObject({ code: 'RULES.OVERRIDE_REFUSED' });
    expect(await repositories().rules.activeOverrides(agency.id)).toEqual([]);
    expect((await repositories().settings.events(agency.id, { limit: 9 })).items).toEqual([]);
  });

  it('that would leave a type without any required channel is refused, whatever was overridden before', async () => {
    const { agency } = await storedShop(repositories());
    const type = 'extortion_for_improper_benefit';
    const required = Object.entries(shippedRules.types[type].channels).filter(
      ([, use]) => use === 'required',
    );
    const ruleIds = required.map(([channel]) => `type.${type}.${channel}`);
    const last = ruleIds.pop();
    for (const ruleId of ruleIds) await put(agency.id, 'optional', { ruleId });
    await expect(put(agency.id, 'optional', { ruleId: last ?? '' })).rejects.toMatchObject({
      code: 'RULES.OVERRIDE_REFUSED',
    });
  });

  it('is not for a key of some shops, but for those shops', async () => {
    const { agency, shop } = await storedShop(repositories());
    const tenant = aTenant(agency.id, { shopIds: [shop.id] });
    const input = { ruleId: filingWindow, value: 14, reason: 'x' };
    const { overrideRule } = useCases();
    await expect(overrideRule.put(tenant, input)).rejects.toMatchObject({ code: 'AUTH.FORBIDDEN' });
    const foreign = overrideRule.put(tenant, { ...input, shopId: newId('shop') });
    await expect(foreign).rejects.toMatchObject({ code: 'SHOP.NOT_FOUND' });
    expect(await overrideRule.put(tenant, { ...input, shopId: shop.id })).toMatchObject({ value: 14 });
  });
});
