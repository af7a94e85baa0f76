import { parseTime } from '@juzheng/contracts';
import { line, readingOf } from '../../reading/fixtures/reading.fixture';
import { parseReading } from '../../reading/parse-reading';
import { captureDateOf } from '../../reading/times/capture-date';
import { runChecks } from '../run-checks';
import { cleanSeeds, seededContradictions } from './all-contradictions.fixture';
import { cleanCase } from './clean-case.fixture';

/** Moments of capture around midnight, the year's end and 29 February. */
const captures = [
  '2026-11-15 00:00:30',
  '2027-01-01 00:00:00',
  '2028-02-29 12:00:00',
  '2028-03-01 00:05:00',
  '2026-03-01 00:00:00',
];
const shownTimes = [
  '昨天 23:59',
  '前天 00:00',
  '昨天 14:03',
  '星期三 凌晨1:05',
  '12月31日 23:59',
  '2月29日 08:00',
  '0:01',
];

/** Everything that depends on times, as text: times read out of talks, times of file names, and all checks' answers. */
export function answers(): string {
  const read = captures.flatMap((capture) =>
    shownTimes.map((shown) => {
      const talk = readingOf(
        [
          line('云淡风轻', { top: 60, left: 330 }),
          line(shown, { top: 160, left: 330 }),
          line('东西没有问题差评删了', { top: 220 }),
        ],
        [780, 1600],
      );
      return parseReading(talk, { channel: 'wechat', part: 'chat', captureDate: parseTime(capture) });
    }),
  );
  const names = [
    'Screenshot_2028-02-29-23-59-59.png',
    'IMG_20261231_235959.jpg',
    'mmexport1767196799000.jpg',
  ];
  const taken = names.map((fileName) => captureDateOf({ fileName }));
  const clean = cleanSeeds.map((seed) => runChecks(cleanCase(seed).facts));
  const planted = seededContradictions.map(({ seed, wishes, plant }) =>
    runChecks(plant(cleanCase(seed, wishes))),
  );
  return JSON.stringify({ read, taken, clean, planted });
}
