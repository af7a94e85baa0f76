import { parseTimeSpan } from '../time-span';
import { after, wall } from './case-story.fixture';
import { type Contradiction, isKind, mapFiles, setDocument, setFields, setIn } from './contradiction.fixture';
import { callAt, day, hour, isMessage, moved } from './planted-times.fixture';

const extortion = 'extortion_for_improper_benefit';

export const callTimeContradictions: readonly Contradiction[] = [
  {
    name: 'the call was made before the review',
    code: 'time.call_after_review',
    verdict: 'mismatch',
    wishes: { type: extortion, channels: ['phone'] },
    plant: ({ facts, story }) => callAt(facts, after(story.reviewedAt, -5 * hour)),
  },
  {
    name: 'the call ended in the second of the review',
    code: 'time.call_after_review',
    verdict: 'mismatch',
    wishes: { type: extortion, channels: ['phone'] },
    plant: ({ facts, story }) => callAt(facts, after(story.reviewedAt, -1000)),
  },
  {
    name: 'the recording’s code ran out a second ago',
    code: 'time.recording_expiry',
    verdict: 'mismatch',
    wishes: { type: extortion, channels: ['phone'] },
    plant: ({ facts, story }) =>
      mapFiles(facts, (file) => {
        const last = file.fields.filter(isKind('timestamp')).at(-1);
        return setFields(
          file,
          (field) => field === last,
          () => ({ value: wall(after(story.now, -1000)) }),
        );
      }),
  },
  {
    name: 'the recording’s code ran out long ago',
    code: 'time.recording_expiry',
    verdict: 'mismatch',
    wishes: { type: 'competitor_malicious_review', channels: ['phone'] },
    plant: ({ facts, story }) => ({ ...facts, now: after(story.now, 30 * day) }),
  },
  {
    name: 'no end of the recording is named, and the call is more than thirty days old',
    code: 'time.recording_expiry',
    verdict: 'unknown',
    wishes: { type: extortion, channels: ['phone'] },
    plant: ({ facts, story }) => ({
      ...setDocument(facts, 'recording', (document) => ({
        ...document,
        records: document.records.map((record) => ({ ...record, expires: null })),
      })),
      now: after(story.reviewedAt, 40 * day),
    }),
  },
  {
    name: 'the call is older than the order',
    code: 'time.case_window',
    verdict: 'mismatch',
    wishes: { type: extortion, channels: ['phone'] },
    plant: ({ facts, story }) => callAt(facts, after(story.order.createdAt, -day)),
  },
  {
    name: 'one SMS has no row in the bill',
    code: 'time.sms_bill_rows',
    verdict: 'mismatch',
    wishes: { type: extortion, channels: ['sms'] },
    plant: ({ facts, story }) =>
      mapFiles(facts, (file) => {
        const rows = file.fields.filter(({ value }) => value === story.order.receiverPhone);
        const [row] = rows;
        if (file.part !== 'bill' || !row) return file;
        return { ...file, fields: file.fields.filter((field) => Math.abs(field.box[1] - row.box[1]) > 5) };
      }),
  },
  {
    name: 'a row of the bill is 61 seconds off',
    code: 'time.sms_bill_rows',
    verdict: 'mismatch',
    wishes: { type: extortion, channels: ['sms'] },
    plant: ({ facts }) => {
      const thread = facts.evidence.find(({ part }) => part === 'thread');
      const sent = parseTimeSpan(thread?.fields.find(isMessage)?.value ?? '');
      return setIn(
        facts,
        'sms.bill',
        (field) => {
          const span = field.role === 'bill_row' ? parseTimeSpan(field.value) : null;
          return span !== null && sent !== null && Math.abs(span.from - sent.from) < 90_000;
        },
        () => ({ value: wall(new Date((sent?.to ?? 0) + 61_000)) }),
      );
    },
  },
  {
    name: 'the bill is of another month',
    code: 'time.bill_month',
    verdict: 'mismatch',
    wishes: { type: extortion, channels: ['sms'] },
    plant: ({ facts }) =>
      setIn(facts, 'sms.bill', isKind('timestamp', 'bill_row'), (field) => moved(field, -62 * day)),
  },
];
