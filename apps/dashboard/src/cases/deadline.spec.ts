import { deadlineOf } from './deadline';

const now = new Date('2026-11-22T12:00:00+08:00');
const ask = (dueAt: string) => deadlineOf(dueAt, 'collecting', now);

describe('deadlineOf', () => {
  it('grows more pressing as the end comes near', () => {
    expect(ask('2026-12-22T12:00:00+08:00')).toEqual({ tone: 'calm', distance: { unit: 'day', count: 30 } });
    expect(ask('2026-11-25T11:59:59+08:00')).toEqual({ tone: 'soon', distance: { unit: 'day', count: 2 } });
    expect(ask('2026-11-23T11:59:00+08:00')).toEqual({
      tone: 'urgent',
      distance: { unit: 'hour', count: 23 },
    });
  });

  it('says how long ago it ended', () => {
    expect(ask('2026-11-20T12:00:00+08:00')).toEqual({
      tone: 'overdue',
      distance: { unit: 'day', count: 2 },
    });
  });

  it('is the same moment in whatever zone it is written', () => {
    expect(ask('2026-11-23T04:00:01Z')).toEqual(ask('2026-11-23T12:00:01+08:00'));
  });

  it('alarms nobody once the complaint is filed or the case is over', () => {
    const past = '2026-11-01T00:00:00+08:00';
    for (const state of ['filed', 'under_review', 'upheld', 'rejected', 'closed', 'cancelled'] as const) {
      expect(deadlineOf(past, state, now).tone).toBe('settled');
    }
  });

  it('still presses while it is not sure that the complaint was filed', () => {
    expect(deadlineOf('2026-11-22T13:00:00+08:00', 'filed_unconfirmed', now).tone).toBe('urgent');
  });
});
