import type { ComplaintType } from '@juzheng/contracts';
import type { PacketFact } from '../packet-input';
import { phrases } from './phrases';
import { type ReviewQuote, quoteReview } from './review-quote';
import type { DescriptionSource } from './description';
import { offersPayment } from './unfit';

/** A sentence with its weight: 100 is never dropped before any other. */
export interface DraftSentence {
  text: string;
  factIds: string[];
  weight: number;
}

/** Of these the review itself is the evidence, so quoting it comes first. */
const byReviewAlone: readonly ComplaintType[] = [
  'minor_harmful_content',
  'political_terror_sensitive',
  'prohibited_goods',
  'vulgar_sexual_content',
  'advertising_content',
  'insulting_content',
  'meaningless_content',
  'purchase_a_review_b',
];

/** What is said of the order and the review themselves, by complaint type: before and after the evidence. */
export function typeSentences(source: DescriptionSource): {
  before: DraftSentence[];
  after: DraftSentence[];
} {
  const known = new Map(
    source.facts
      .filter(({ evidenceNumber, id }) => evidenceNumber === null && /^[OR]\d+$/.test(id))
      .map((fact) => [fact.kind, fact]),
  );
  const first = [opening(source, known), ...theItem(source, known), ...theParcel(source, known)];
  const review = theReview(source, known);
  const isEvidence = review.some(({ weight }) => weight > 90);
  return {
    before: [...first, ...(isEvidence ? review : [])].filter((sentence) => sentence !== null),
    after: isEvidence ? [] : review,
  };
}

type Known = ReadonlyMap<string, PacketFact>;

function opening({ complaintName }: DescriptionSource, known: Known): DraftSentence | null {
  const [order, phase, time] = [known.get('order_id'), known.get('review_phase'), known.get('review_time')];
  if (!order || !phase || !time) return null;
  const { order: order_, of, open, belongs, request } = phrases;
  return sentence(100, [order, phase, time], (id, name, at) =>
    [order_, id, of, name, open, at, belongs, complaintName, request].join(''),
  );
}

function theItem({ complaintType }: DescriptionSource, known: Known): (DraftSentence | null)[] {
  const title = known.get('item_title');
  if (complaintType !== 'purchase_a_review_b' || !title) return [];
  const said = sentence(97, [title], (value) => `${phrases.item}${value}${phrases.quoteEnd}`);
  return offersPayment(said.text) ? [] : [said];
}

function theParcel({ complaintType }: DescriptionSource, known: Known): (DraftSentence | null)[] {
  if (complaintType !== 'fake_review_before_receipt') return [];
  const [courier, waybill] = [known.get('courier'), known.get('tracking_no')];
  const [time, signed] = [known.get('review_time'), known.get('signed_at')];
  return [
    courier && waybill
      ? sentence(
          70,
          [courier, waybill],
          (name, no) => `${phrases.carried}${name}${phrases.waybill}${no}${phrases.end}`,
        )
      : null,
    time?.value && signed?.value && time.value < signed.value
      ? sentence(
          96,
          [time, signed],
          (at, received) => `${phrases.reviewedAt}${at}${phrases.beforeSign}${received}${phrases.end}`,
        )
      : null,
  ];
}

function theReview({ complaintType, facts }: DescriptionSource, known: Known): DraftSentence[] {
  const content = known.get('review_content');
  if (!content?.value) return [];
  const weight = byReviewAlone.includes(complaintType) ? 95 : 40;
  if (complaintType === 'privacy_leak') return [sentence(95, [content], () => phrases.leak)];
  const quote = quoteReview(content.value, facts);
  const quoted = quote ? inQuotes(quote) : phrases.wholeReview;
  return [sentence(weight, [content], () => (offersPayment(quoted) ? phrases.wholeReview : quoted))];
}

function inQuotes({ text, whole }: ReviewQuote): string {
  return `${whole ? phrases.quote : phrases.quotePart}${text}${phrases.quoteEnd}`;
}

function sentence(
  weight: number,
  facts: readonly PacketFact[],
  write: (...values: string[]) => string,
): DraftSentence {
  return {
    text: write(...facts.map(({ value }) => value ?? '')),
    factIds: facts.map(({ id }) => id),
    weight,
  };
}
