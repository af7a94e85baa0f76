import type { ScreenshotKind } from '../classify-screenshot';
import { edgesOf, inOneRow } from '../messages/talk-line';
import type { WindowPart } from '../reading';
import { bottom, middle, type PageLayout } from '../text/page-layout';
import { foldDigits } from '../text/fold-digits';
import { hasLetters } from '../text/fold-character';
import type { TextSegment } from '../text/text-segment';
import { findDatedTimes } from '../times/dated-times';
import { isCutThroughCells } from './cut-cells';
import { cutSides } from './edge-cuts';

/** What stands at the ends of a whole document. */
interface Ends {
  /** Above everything else. */
  head: RegExp;
  /** Below everything else; null when nothing certain stands there. */
  foot: RegExp | null;
}

const ends: Partial<Record<ScreenshotKind, Ends>> = {
  bill: {
    head: /详单|账单|清单|话单|查询结果|营业厅|通信(?:客户|记录)|短信记录/,
    foot: /合计|总计|小计|共\D{0,3}\d+\s?(?:条|页|笔|项)|第\s?\d+\s?(?:页|\/)|仅供|以上|本页|本详单|打印|提示|说明|备注|注[:：]|没有更多|已到底/,
  },
  certificate: {
    head: /证明|^证[日曰]|说明|函$|公司/,
    foot: /公司|盖章|公章|专用章|经办人|日期|电话|20\d\d\D{1,2}\d{1,2}\D{1,2}\d{1,2}/,
  },
  tracking_record: {
    head: /物流|快递|快件|运单|查询|追踪|跟踪|详情|速递|速运/,
    foot: /揽[收件]|收寄|已取件|已收件|下单|已发货|订单已|等待揽|打包|出库|温馨|客服|版权|没有更多/,
  },
  profile: {
    head: /详细资料|资料|微信号|QQ|地区|昵称/,
    foot: /发消息|音视频|添加到通讯录|加好友|发送消息|更多信息|朋友圈|QQ空间|打招呼/,
  },
  order_page: {
    head: /订单|交易|详情|已卖出/,
    foot: null,
  },
  review_page: {
    head: /评价|评论|订单|宝贝/,
    foot: null,
  },
  call_record: {
    head: /安存|语录|录音|存证|详情|记录/,
    foot: null,
  },
};

function words({ text }: TextSegment): string {
  return foldDigits(text).replace(/\s/g, '');
}

/** The moments of a list, which its first and last lines enclose. */
function rowsOf(segments: readonly TextSegment[]): TextSegment[] {
  return segments.filter(({ text }) =>
    findDatedTimes(foldDigits(text)).some(({ precision }) => precision === 'moment'),
  );
}

function isClockAbove(segment: TextSegment, heading: TextSegment): boolean {
  return segment.box[1] < heading.box[1] && /^\d{1,2}[:.]\d{2}$/.test(words(segment));
}

/** Whether a document has its beginning: a heading above its first row. */
function hasHead(kind: ScreenshotKind, segments: readonly TextSegment[], { head }: Ends): boolean {
  const heading = segments.find((segment) => head.test(words(segment)));
  if (!heading) return false;
  if (kind !== 'bill') return true;
  const [first] = rowsOf(segments).filter((row) => !/[:：]/.test(row.text.slice(0, 8)));
  // A provider's own program has its title on top of the screen and no heads of columns.
  const isScreen =
    /^\D{0,10}详单$/.test(words(heading)) && segments.some((one) => isClockAbove(one, heading));
  if (isScreen) return heading.box[1] < (first?.box[1] ?? Infinity);
  const hasColumns = segments.some(
    (segment) => /对方号码|对方|号码/.test(words(segment)) && segment.box[1] < (first?.box[1] ?? Infinity),
  );
  return hasColumns && heading.box[1] < (first?.box[1] ?? Infinity);
}

/** Whether a document has its end: something below its last row, or a row that is the last by its meaning. */
function hasFoot(kind: ScreenshotKind, segments: readonly TextSegment[], { foot }: Ends): boolean {
  if (foot === null) return true;
  const rows = rowsOf(segments);
  const last = rows.at(-1);
  if (kind === 'certificate') return isSigned(segments);
  if (kind === 'tracking_record') return isFromPickUp(segments, rows, foot);
  const below = segments.filter((segment) => !last || segment.box[1] >= last.box[1] - last.em);
  return below.some(
    (segment) =>
      foot.test(words(segment)) && (kind !== 'bill' || !last || segment.box[1] > bottom(last) - last.em / 2),
  );
}

/** The lower half of a certificate has the courier's name and a date. */
function isSigned(segments: readonly TextSegment[]): boolean {
  const last = segments.at(-1);
  if (!last) return false;
  const lower = segments.filter((segment) => middle(segment).y > 0.5 * bottom(last));
  // The seal over the company's name makes it illegible now and then; the date has its own label.
  if (lower.some((segment) => /(?:日期|打印时间|具时间)[:：]?20\d\d/.test(words(segment)))) return true;
  return (
    lower.some((segment) =>
      /公司|速递|快递|速运|物流|盖章|经办|单位|营业部|分部|网点|联系人|公章|专用章/.test(words(segment)),
    ) &&
    lower.some(
      (segment) =>
        /日期|开具|出具|\d{1,2}月\d{1,2}日/.test(words(segment)) ||
        findDatedTimes(foldDigits(segment.text)).length > 0,
    )
  );
}

/** A parcel's first node is its pick-up; lists begin or end with it. */
function isFromPickUp(segments: readonly TextSegment[], rows: readonly TextSegment[], foot: RegExp): boolean {
  const [first] = rows;
  const last = rows.at(-1);
  if (!first || !last) return segments.some((segment) => foot.test(words(segment)));
  const near = (row: TextSegment) =>
    segments.filter(
      (segment) => segment.page === row.page && Math.abs(middle(segment).y - middle(row).y) < 4.5 * row.em,
    );
  return [...near(first), ...near(last)].some((segment) => foot.test(words(segment)));
}

/** Share of the shorter side within which a phone's clock stands; more in a photograph with the rim of the phone. */
const clockReach = 0.22;
/** Share within which its other signs stand, and those that close a window. */
const signReach = 0.085;

/** Whether something of a phone's status bar, or of the upper corner of a window, is above a profile. */
function hasTopOfScreen(segments: readonly TextSegment[], { width, height }: PageLayout): boolean {
  const side = Math.min(width, height);
  if (height < 1.3 * width)
    return segments.some((one) => one.box[0] > 0.85 * width && bottom(one) < 0.15 * height && one.box[1] > 1);
  return segments.some(
    (one) =>
      bottom(one) < signReach * side ||
      (bottom(one) < clockReach * side && /\d{1,2}[:.]\d{2}|\d{1,3}%/.test(words(one))),
  );
}

/** Letter heights that the text of a page keeps from its sides at least: half a character may be cut off before it. */
const pageMarginEms = 0.35;

/** Kinds drawn as cards on a page; a certificate or bill is a sheet of its own. */
const onCards: readonly ScreenshotKind[] = ['call_record', 'order_page', 'review_page', 'tracking_record'];

/** A card that keeps a margin on both sides and none at the top or foot of the picture was cut there. */
function cutCards(segments: readonly TextSegment[], { width, height }: PageLayout): WindowPart[] {
  const inset = segments
    .flatMap(({ line, em }) => (line.surface ? [{ ...edgesOf(line.surface.box), em }] : []))
    .filter(
      ({ left, right, top, bottom: foot, em }) =>
        left > 0.01 * width && right < 0.99 * width && foot - top > em,
    );
  return [
    ...(inset.some(({ top }) => top <= 1) ? (['title_bar'] as const) : []),
    ...(inset.some(({ bottom: foot }) => foot >= height - 1) ? (['last_row'] as const) : []),
  ];
}

/** Names what the picture of a document lacks: its heading, its last row, a side. Null when nothing is known of the kind. */
export function missingOfDocument(
  kind: ScreenshotKind,
  layout: PageLayout,
  segments: readonly TextSegment[],
): WindowPart[] | null {
  const expected = ends[kind];
  if (!expected) return null;
  const missing = new Set<WindowPart>();
  if (!hasHead(kind, segments, expected)) missing.add('title_bar');
  if (!hasFoot(kind, segments, expected)) missing.add('last_row');
  const legible = segments
    .filter(({ text, line }) => hasLetters(text) && line.confidence >= 0.6)
    .filter(
      (segment) =>
        segment.text.length > 1 ||
        segments.some((other) => other !== segment && inOneRow(edgesOf(other.box), edgesOf(segment.box))),
    )
    .map((segment) => ({ ...edgesOf(segment.box), em: segment.em }));
  for (const part of cutSides(legible, layout, pageMarginEms)) missing.add(part);
  if (isCutThroughCells(kind, segments)) missing.add('left_edge');
  if (kind === 'profile' && !hasTopOfScreen(segments, layout)) missing.add('title_bar');
  if (onCards.includes(kind)) cutCards(segments, layout).forEach((part) => missing.add(part));
  return [...missing];
}
