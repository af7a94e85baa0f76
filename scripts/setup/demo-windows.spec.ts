import { demoWindows } from '../demo/demo-windows.mjs';

const oldest = new Date('2026-11-12T06:00:00Z');
const daysLater = (days: number) => new Date(oldest.getTime() + days * 86_400_000);

describe('the windows of the demo', () => {
  it('stay as they come while its pictures are young', () => {
    expect(demoWindows(oldest, daysLater(15))).toEqual([]);
  });

  it('grow with the age of its pictures, so that a case always has days left', () => {
    const rules = demoWindows(oldest, daysLater(400));
    expect(rules.map(({ ruleId }) => ruleId)).toEqual([
      'limit.filing_window',
      'limit.wangwang_chat',
      'limit.recording_keep',
    ]);
    expect(rules.every(({ value }) => value === 414)).toBe(true);
  });

  it('leave alone what is long enough', () => {
    expect(demoWindows(oldest, daysLater(40)).map(({ ruleId }) => ruleId)).toEqual([
      'limit.filing_window',
      'limit.recording_keep',
    ]);
  });
});
