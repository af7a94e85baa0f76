import { parseTimeSpan } from '../time-span';
import { after, wall } from './case-story.fixture';
import { type Contradiction, mapFiles, setFields } from './contradiction.fixture';
import { day, firstMessageAt, hour, isMessage, moved, shifted, shiftTalk } from './planted-times.fixture';
import { admission } from './talk-evidence.fixture';

const extortion = 'extortion_for_improper_benefit';
const unreceived = 'fake_review_before_receipt';

export const talkTimeContradictions: readonly Contradiction[] = [
  {
    name: 'a message is older than the order',
    code: 'time.after_order',
    verdict: 'mismatch',
    wishes: { type: extortion, channels: ['wangwang'], screens: 1 },
    plant: ({ facts, story }) =>
      firstMessageAt(facts, 'wangwang.chat', wall(after(story.order.createdAt, -2 * hour))),
  },
  {
    name: 'a message is one second older than the order',
    code: 'time.after_order',
    verdict: 'mismatch',
    wishes: { type: extortion, channels: ['wangwang'], screens: 1 },
    plant: ({ facts, story }) =>
      firstMessageAt(facts, 'wangwang.chat', wall(after(story.order.createdAt, -1000))),
  },
  {
    name: 'the whole talk was before the review',
    code: 'time.after_review',
    verdict: 'mismatch',
    wishes: { type: unreceived, channels: ['wangwang'] },
    plant: ({ facts, story }) => shiftTalk(facts, (time) => shifted(time, -2 * day, story.reviewedAt)),
  },
  {
    name: 'the buyer says before the review only that nothing came',
    code: 'time.admission_after_review',
    verdict: 'mismatch',
    wishes: { type: unreceived, channels: ['wangwang'], screens: 1 },
    plant: ({ facts, story }) => {
      const before = wall(after(story.reviewedAt, -1000));
      const moved = firstMessageAt(facts, 'wangwang.chat', before);
      return mapFiles(moved, (file) => ({
        ...file,
        messages: (file.messages ?? []).map((message) =>
          message.text === admission ? { ...message, time: before } : message,
        ),
      }));
    },
  },
  {
    name: 'the buyer never says that nothing came',
    code: 'time.admission_after_review',
    verdict: 'unknown',
    wishes: { type: unreceived, channels: ['wangwang'] },
    plant: ({ facts }) =>
      mapFiles(facts, (file) => ({
        ...file,
        messages: (file.messages ?? []).map((message) =>
          message.text === admission ? { ...message, text: '东西质量不行我要差评' } : message,
        ),
      })),
  },
  {
    name: 'a message is of tomorrow',
    code: 'time.not_future',
    verdict: 'mismatch',
    wishes: { type: extortion, channels: ['wangwang'], screens: 1 },
    plant: ({ facts, story }) => firstMessageAt(facts, 'wangwang.chat', wall(after(story.now, 1000))),
  },
  {
    name: 'two messages stand the wrong way round',
    code: 'time.chat_monotone',
    verdict: 'mismatch',
    wishes: { type: extortion, channels: ['wangwang'], screens: 1 },
    plant: ({ facts }) =>
      mapFiles(facts, (file) => {
        const [one, two] = file.fields.filter(isMessage);
        return setFields(
          file,
          (field) => field === one || field === two,
          (field) => ({
            value: (field === one ? two : one)?.value ?? '',
          }),
        );
      }),
  },
  {
    name: 'the last message is of the day before',
    code: 'time.chat_monotone',
    verdict: 'mismatch',
    wishes: { type: extortion, channels: ['wechat'], screens: 1 },
    plant: ({ facts }) =>
      mapFiles(facts, (file) => {
        const last = file.fields.filter(isMessage).at(-1);
        return file.part === 'chat'
          ? setFields(
              file,
              (field) => field === last,
              (field) => moved(field, -day),
            )
          : file;
      }),
  },
  {
    name: 'the second screenshot begins before the first',
    code: 'time.series_monotone',
    verdict: 'mismatch',
    wishes: { type: extortion, channels: ['wangwang'], screens: 2 },
    plant: ({ facts }) => mapFiles(facts, (file) => ({ ...file, position: 3 - file.position })),
  },
  {
    name: 'the talk is ninety days old to the second',
    code: 'time.wangwang_90_days',
    verdict: 'mismatch',
    wishes: { type: extortion, channels: ['wangwang'] },
    plant: ({ facts }) => {
      const times = facts.evidence
        .flatMap(({ fields }) => fields.filter(isMessage).map(({ value }) => value))
        .sort();
      return { ...facts, now: after(new Date(parseTimeSpan(times[0] ?? '')?.from ?? 0), 90 * day) };
    },
  },
  {
    name: 'the talk is half a year old',
    code: 'time.wangwang_90_days',
    verdict: 'mismatch',
    wishes: { type: extortion, channels: ['wangwang'] },
    plant: ({ facts, story }) => ({ ...facts, now: after(story.now, 180 * day) }),
  },
];
