import { chooseReadings, outOfOrder } from './order-of-readings';

const sure = (time: string) => ({ readings: [time], isSure: true });
const open = { readings: ['2020-10-03 12:51:06', '2020-10-31 02:51:06'], isSure: false };

describe('a time that can be read in two ways', () => {
  it('is what the messages before and after it leave', () => {
    expect(chooseReadings([sure('2020-10-02 09:00:00'), open, sure('2020-10-04 09:00:00')], 1)).toEqual([
      null,
      { normalized: '2020-10-03 12:51:06', isProven: true },
      null,
    ]);
    expect(chooseReadings([sure('2020-10-30 09:00:00'), open, sure('2020-10-31 09:00')], 1)[1]).toEqual({
      normalized: '2020-10-31 02:51:06',
      isProven: true,
    });
  });

  it('is only likelier the day that is nearer when one side is open', () => {
    expect(chooseReadings([sure('2020-10-03 09:00:00'), open], 1)[1]).toEqual({
      normalized: '2020-10-03 12:51:06',
      isProven: false,
    });
    expect(chooseReadings([sure('2020-10-30 09:00:00'), open], 1)[1]).toEqual({
      normalized: '2020-10-31 02:51:06',
      isProven: false,
    });
  });

  it('stays the likeliest when nothing around it is sure', () => {
    expect(chooseReadings([open, open], 1)).toEqual([
      { normalized: '2020-10-03 12:51:06', isProven: false },
      { normalized: '2020-10-03 12:51:06', isProven: false },
    ]);
  });

  it('is chosen the other way round in a list that goes back', () => {
    const all = [sure('2020-10-04 09:00:00'), open, sure('2020-10-02 09:00:00')];
    expect(chooseReadings(all, -1)[1]?.isProven).toBe(true);
    expect(chooseReadings(all, 1)[1]?.isProven).toBe(false);
  });
});

describe('times of a talk that go back', () => {
  const at = (normalized: string, settled = true) => ({ normalized, settled });

  it('are doubtful together with the one above', () => {
    const all = [
      at('2026-11-14 10:02'),
      at('2026-11-14 10:05'),
      at('2026-11-14 09:05'),
      at('2026-11-14 10:06'),
    ];
    expect([...outOfOrder(all)]).toEqual([all[1], all[2]]);
  });

  it('are fine within a minute and where one is not sure anyway', () => {
    expect(outOfOrder([at('2026-11-14 10:02:40'), at('2026-11-14 10:02')]).size).toBe(0);
    expect(outOfOrder([at('2026-11-14 10:02'), at('2026-11-14 09:02', false)]).size).toBe(0);
  });
});
