import { after, toMinute, wall } from './case-story.fixture';
import { type Contradiction, isKind, mapFiles, setFields, setIn, withItem } from './contradiction.fixture';
import { day } from './planted-times.fixture';

const unreceived = 'fake_review_before_receipt';

export const parcelTimeContradictions: readonly Contradiction[] = [
  {
    name: 'the certificate speaks of a time after the review',
    code: 'time.certificate_order',
    verdict: 'mismatch',
    wishes: { type: unreceived, channels: ['red_stamp'] },
    plant: ({ facts, story }) =>
      setIn(facts, 'red_stamp.certificate', isKind('timestamp', 'stated'), () => ({
        value: toMinute(after(story.reviewedAt, 60_000)),
      })),
  },
  {
    name: 'the certificate was issued a second before the review',
    code: 'time.certificate_order',
    verdict: 'mismatch',
    wishes: { type: unreceived, channels: ['red_stamp'] },
    plant: ({ facts, story }) =>
      setIn(facts, 'red_stamp.certificate', isKind('timestamp', 'issued'), () => ({
        value: wall(after(story.reviewedAt, -1000)),
      })),
  },
  {
    name: 'two nodes of the parcel’s course changed places',
    code: 'time.tracking_order',
    verdict: 'mismatch',
    wishes: { type: unreceived, channels: ['red_stamp', 'tracking'] },
    plant: ({ facts }) =>
      mapFiles(facts, (file) => {
        const [one, two] = file.fields.filter(isKind('timestamp', 'plain'));
        if (file.channel !== 'tracking') return file;
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
    name: 'the parcel was picked up before it was ordered',
    code: 'time.case_window',
    verdict: 'mismatch',
    wishes: { type: unreceived, channels: ['red_stamp', 'tracking'] },
    plant: ({ facts, story }) =>
      setIn(facts, 'tracking.record', isKind('timestamp', 'picked_up'), () => ({
        value: wall(after(story.order.createdAt, -1000)),
      })),
  },
  {
    name: 'the certificate tells of a pick-up before the order',
    code: 'time.case_window',
    verdict: 'mismatch',
    wishes: { type: unreceived, channels: ['red_stamp'] },
    plant: ({ facts, story }) =>
      setIn(facts, 'red_stamp.certificate', isKind('timestamp', 'picked_up'), () => ({
        value: wall(after(story.order.createdAt, -3 * day)),
      })),
  },
  {
    name: 'the goods were signed for the day before the review',
    code: 'time.review_before_sign',
    verdict: 'mismatch',
    wishes: { type: unreceived, channels: ['red_stamp'] },
    plant: ({ facts, story }) => withItem(facts, story.item.oid, { signedAt: after(story.reviewedAt, -day) }),
  },
  {
    name: 'the goods were signed for in the second of the review',
    code: 'time.review_before_sign',
    verdict: 'mismatch',
    wishes: { type: unreceived, channels: ['red_stamp'] },
    plant: ({ facts, story }) => withItem(facts, story.item.oid, { signedAt: story.reviewedAt }),
  },
  {
    name: 'only the tracking record knows that the goods had come',
    code: 'time.review_before_sign',
    verdict: 'mismatch',
    wishes: { type: unreceived, channels: ['red_stamp', 'tracking'] },
    plant: ({ facts, story }) =>
      withItem(
        setIn(facts, 'tracking.record', isKind('timestamp', 'signed'), () => ({
          value: wall(after(story.reviewedAt, -60_000)),
        })),
        story.item.oid,
        { signedAt: null },
      ),
  },
];
