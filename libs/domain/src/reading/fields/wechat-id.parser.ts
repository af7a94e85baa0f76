import { isTalk } from '../classify-screenshot';
import type { FieldRole } from '../reading';
import { labelBefore } from '../text/labels';
import type { TextSegment } from '../text/text-segment';
import type { FieldCandidate, ParserPage } from './field-candidate';

const idPattern =
  /(?<![A-Za-z0-9_@.-])[a-zA-Z][-_a-zA-Z0-9]*(?:\s(?=_)[-_a-zA-Z0-9]+|(?<=_)\s[-_a-zA-Z0-9]+)*/g;
const shape = /^[a-zA-Z][-_a-zA-Z0-9]{5,19}$/;
const generated = /^wxid_[a-z0-9]{6,}$/;
const sameInBothCases = /[ckopsuvwxyz]/gi;
const lookAlikeCertainty = 0.6;
const joinedCertainty = 0.85;
const brokenCertainty = 0.6;

function roleOf(page: ParserPage): FieldRole {
  if (page.kind === 'profile') return 'profile';
  return isTalk(page.kind) ? 'message' : 'plain';
}

/**
 * Letters that look the same in both cases are read in either. Where all others are small these are taken as small
 * too; WeChat does not tell the cases apart.
 */
function withSteadyCase(id: string): string {
  const others = id.replace(sameInBothCases, '').replace(/[^a-zA-Z]/g, '');
  return others !== '' && others === others.toLowerCase()
    ? id.replace(sameInBothCases, (letter) => letter.toLowerCase())
    : id;
}

/** 0, O, 1, l and I cannot be told apart where letters and digits meet: every wrong id in the trial had one of them. */
function hasLookAlikes(id: string): boolean {
  if (/l\d|\dl/.test(id)) return true;
  return /(?<=[a-zA-Z])[01](?=[a-zA-Z])/.test(id) || (/[IO]/.test(id) && /[a-z]/.test(id));
}

/** More Latin text right behind says that the reader broke the id somewhere. */
function isBroken(segment: TextSegment, end: number): boolean {
  return /^\s?[-_a-zA-Z0-9]/.test(segment.text.slice(end));
}

/**
 * WeChat ids (domain sheet, section 6): with the label 微信号 on a profile, after 微信, wx, V信 and the like in a
 * sentence, or as `wxid_…` anywhere. A mail address is none.
 */
export function parseWechatIds(page: ParserPage): FieldCandidate[] {
  return page.layout.segments.flatMap((segment) =>
    [...segment.text.matchAll(idPattern)].flatMap((match): FieldCandidate[] => {
      const [found] = match;
      const joined = found.replace(/\s/g, '');
      const normalized = withSteadyCase(joined);
      const end = match.index + found.length;
      const label = labelBefore(page.layout, segment, match.index);
      const labelled = label?.meaning === 'wechat_id';
      if (!shape.test(normalized) || segment.text[end] === '@') return [];
      if (!labelled && !generated.test(normalized)) return [];
      const broken = isBroken(segment, end);
      return [
        {
          kind: 'wechat_id',
          role: roleOf(page),
          normalized,
          segment,
          start: match.index,
          end,
          certainty:
            (label?.certainty ?? 1) *
            (joined === found ? 1 : joinedCertainty) *
            (hasLookAlikes(joined) ? lookAlikeCertainty : 1) *
            (broken ? brokenCertainty : 1),
          doubt: 1,
          settled: !broken,
        },
      ];
    }),
  );
}
