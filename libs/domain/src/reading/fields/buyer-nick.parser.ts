import { labelledNicks, remarkNicks } from '../nicks/labelled-nicks';
import { doubtNoNames } from '../nicks/no-name';
import { doubtLookAlikes } from '../nicks/look-alikes';
import { isCardLike, profileNicks } from '../nicks/profile-nicks';
import { reviewNicks } from '../nicks/review-nicks';
import { settleTalkNicks, withoutMisreadings } from '../nicks/settle-nicks';
import { talkNicks } from '../nicks/talk-nicks';
import { tableNicks } from '../nicks/table-nicks';
import { titleNick } from '../nicks/talk-title';
import type { PlacedNick } from '../nicks/written-nick';
import type { FieldRole } from '../reading';
import { sliceSource } from '../text/slice-source';
import type { FieldCandidate, ParserPage } from './field-candidate';

/**
 * Chinese in letters lower than 18 px was misread with up to 0.82 confidence (see `acceptanceThresholds`): there a nick
 * must be read nearly without doubt, or more than once.
 */
const smallLetters = 18;
const smallHanCertainty = 0.65;
const uncleanCertainty = 0.7;
const positionedCertainty = 0.9;
/** A nick that only its place tells must be read well, or it is worth no more than a look. */
const positionedMinimum = 0.5;
const faintCertainty = 0.2;
/** Less is noise; one rare character alone brings a nick to 0.3. */
const noise = 0.15;

function candidate(
  { segment, nick, start, end, clean }: PlacedNick,
  role: FieldRole,
  certainty: number,
): FieldCandidate {
  const isSmall = segment.em < smallLetters && /\p{Script=Han}/u.test(nick);
  return {
    kind: 'buyer_nick',
    role,
    normalized: nick,
    segment,
    start,
    end,
    certainty: certainty * (isSmall ? smallHanCertainty : 1) * (clean ? 1 : uncleanCertainty),
    doubt: 1,
    settled: clean,
  };
}

function positioned(found: readonly PlacedNick[], role: FieldRole): FieldCandidate[] {
  return found.flatMap((one) => {
    const { confidence } = sliceSource(one.segment, one.start, one.end);
    if (confidence < noise) return [];
    if (confidence >= positionedMinimum) return candidate(one, role, positionedCertainty);
    return { ...candidate(one, role, faintCertainty), settled: false };
  });
}

function fromTalk(page: ParserPage, isDocument: boolean): FieldCandidate[] {
  if (isDocument) return [];
  const title = titleNick(page);
  const { senders, titles } = talkNicks(page.layout, title);
  return [
    ...senders.map((sender) => candidate(sender, 'message', 1)),
    ...positioned([...(title ? [title] : []), ...titles], 'title'),
  ];
}

/**
 * The buyer's nick: who wrote the messages and is not a sub-account of the shop (`店铺:子账号`), what stands in the
 * title bar, behind 买家昵称, in the column of a table or over a review, and the names on a contact's card. In WeChat and
 * QQ the names are what the contact or the shop chose: when one equals the nick of the order that says something, when
 * it does not it says nothing.
 */
export function parseBuyerNicks(page: ParserPage): FieldCandidate[] {
  const { layout, kind } = page;
  const isDocument = kind === 'tracking_record' || kind === 'certificate' || kind === 'bill';
  const isCard = kind === 'profile' || (kind === null && isCardLike(layout));
  const labelled =
    isCard || kind === 'bill'
      ? []
      : labelledNicks(layout).map((found) => candidate(found, 'plain', found.certainty));
  const talk = isCard || kind === 'review_page' || kind === 'call_record' ? [] : fromTalk(page, isDocument);
  const others = [
    ...positioned(isCard ? profileNicks(layout) : [], 'profile'),
    ...positioned(kind === 'review_page' ? reviewNicks(layout) : [], 'review'),
    ...positioned(kind === 'review_page' || isCard || isDocument ? [] : tableNicks(layout), 'plain'),
    ...positioned(kind === 'call_record' || kind === null ? remarkNicks(layout) : [], 'plain'),
  ];
  const ofTalk =
    talk.length === 0 ? labelled : settleTalkNicks(page, withoutMisreadings([...talk, ...labelled]));
  return doubtNoNames(doubtLookAlikes(layout, [...ofTalk, ...others]));
}
