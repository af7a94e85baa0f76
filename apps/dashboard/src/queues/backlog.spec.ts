import type { QueueStatus } from '@juzheng/contracts';
import { addSample, BACKLOG_WINDOW_MS, type BacklogSample, backlogPath } from './backlog';

const start = Date.parse('2026-11-22T12:00:00Z');

function queues(waiting: number, active = 0, delayed = 0): QueueStatus[] {
  const counts = { waiting, active, delayed, failed: 9 };
  return [{ queue: 'evidence', ...counts, oldestWaitingSeconds: null, perMinute: 7 }];
}

describe('addSample', () => {
  it('counts what is not finished', () => {
    expect(addSample([], queues(4, 2, 1), start)).toEqual([{ at: start, open: { evidence: 7 } }]);
  });

  it('forgets what is before the window but keeps the value that holds at its edge', () => {
    let samples: BacklogSample[] = [];
    for (const minute of [0, 1, 2, 12]) samples = addSample(samples, queues(minute), start + minute * 60_000);
    expect(samples.map(({ at }) => (at - start) / 60_000)).toEqual([2, 12]);
  });
});

describe('backlogPath', () => {
  const size = { width: 100, height: 20 };

  it('draws nothing before the stream has said anything', () => {
    expect(backlogPath([], 'evidence', start, size)).toBeNull();
  });

  const samples = [
    { at: start, open: { evidence: 0 } },
    { at: start + 15_000, open: { evidence: 10 } },
  ];

  it('holds each value until the next, and leaves the time before the page was opened empty', () => {
    expect(backlogPath(samples, 'evidence', start + 30_000, size)).toEqual({
      line: 'M50 19.5H75V1H100',
      area: 'M50 19.5H75V1H100V20H50Z',
      peak: 10,
    });
  });

  it('reaches back to the first sample after a minute, and ten minutes at most', () => {
    const after = (ms: number) => backlogPath(samples, 'evidence', start + ms, size)?.line;
    expect(after(150_000)).toBe('M0 19.5H10V1H100');
    expect(after(BACKLOG_WINDOW_MS + 5000)).toBe('M0 19.5H1.7V1H100');
  });

  it('stays inside the box whatever the clocks say', () => {
    const strange = [
      { at: start - 2 * BACKLOG_WINDOW_MS, open: { evidence: 3 } },
      { at: start + 5000, open: { evidence: 1 } },
    ];
    expect(backlogPath(strange, 'evidence', start, size)?.line).toBe('M0 1H100V13.3H100');
  });
});
