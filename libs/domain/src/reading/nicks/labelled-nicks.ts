import { labelBefore } from '../text/labels';
import { above, leftOf, type PageLayout } from '../text/page-layout';
import type { TextSegment } from '../text/text-segment';
import { isNick, looksLikeShop } from './nick-shape';
import { isHeadRow } from './table-nicks';
import { placeNick, withNeighbours, type PlacedNick } from './written-nick';

export interface LabelledNick extends PlacedNick {
  /** 0–1: less when the label is damaged or stands in another cell. */
  certainty: number;
}

const run = /(?:[\p{L}\p{N}_*]|\+(?=[*#+]))[\p{L}\p{N}_*#+×"“”]*/gu;
/** Said of sellers too, or only part of a sentence, so that they need their colon or a cell of their own. */
const needsColon = /^(?:买家|旺旺|对方旺旺)$/;
/** `旺旺：`, `昵称：`, `买家ID：` and the like, where the general labels say nothing. */
const own =
  /(?<!卖家|商家|店铺|掌柜|客服|商户|本店|微信|QQ)(?:旺旺(?:ID|账号|帐号)?|昵称|用户昵称|评价人|评论人|淘宝(?:ID|昵称|会员名?|账号|帐号)|(?:对方|客户|顾客|联系人)(?:旺旺|昵称|ID)|买家(?:ID|名称|名|帐号))\s?:\s?$/i;
const sellers = /(?:卖家|商家|店铺|掌柜|客服)(?:旺旺|昵称|会员名?)?[号名]?\s?:?\s?$/;

/** Short labels in a cell of their own, left of the value; as heads of a table they stand among others. */
const cell = /^(?:买家|旺旺|昵称|评价人|评论人):?$/;
const cellCertainty = 0.9;

function certaintyAt(layout: PageLayout, segment: TextSegment, start: number): number | null {
  const before = segment.text.slice(0, start);
  if (sellers.test(before)) return null;
  if (own.test(before)) return 1;
  const left = start === 0 ? leftOf(layout, segment) : null;
  if (left && cell.test(left.text.replace(/\s/g, ''))) return isHeadRow(layout, left) ? null : cellCertainty;
  const around = start === 0 ? [left, above(layout, segment)] : [];
  if (around.some((one) => one && sellers.test(one.text))) return null;
  const label = labelBefore(layout, segment, start);
  if (label?.meaning !== 'buyer_nick') return null;
  // 买家 alone needs its colon: 买家已付款 names nobody.
  return needsColon.test(label.text) && !/:\s?$/.test(before) ? null : label.certainty;
}

/** 买家昵称：… on a page of the shop's tools, also when seller and buyer stand in one line. */
export function labelledNicks(layout: PageLayout): LabelledNick[] {
  return layout.segments.flatMap((segment) =>
    [...segment.text.matchAll(run)].flatMap(({ 0: text, index }) => {
      const found = placeNick(segment, index, index + text.length);
      if (!found || !isNick(found.nick) || looksLikeShop(found.nick)) return [];
      const certainty = certaintyAt(layout, segment, index);
      return certainty === null ? [] : [{ ...withNeighbours(layout, found), certainty }];
    }),
  );
}

/** What is said of a buyer in a remark instead of a name. */
const said =
  /要求|退款|退货|说|称|威胁|勒索|索|删|改|承认|恶意|投诉|未|没|收到|同意|反馈|表示|催|不|给|想|已|拒|差评|中评|追评|评价/;
const remark =
  /^(?:备注:?\s?)?(?:联系)?(?:买家|客户|顾客|旺旺)\s?([\p{L}\p{N}_*]{2,25}?)(\s?)(?:(?:的|因|之)?(?:给?差评|中评|恶意评价|评价|追评|来电|沟通|电话|售后|投诉|退款|退货)\S{0,8})?$/u;

/** 买家… 差评 as the remark on a record of a call. Nothing tells where a Chinese nick ends when no space does. */
export function remarkNicks(layout: PageLayout): PlacedNick[] {
  return layout.segments.flatMap((segment) => {
    const match = remark.exec(segment.text);
    const [whole = '', text = '', space = ''] = match ?? [];
    if (!match || said.test(text)) return [];
    const start = whole.indexOf(text, whole.search(/买家|客户|顾客|旺旺/) + 2);
    const found = placeNick(segment, start, start + text.length);
    if (!found || !isNick(found.nick)) return [];
    const isApart = space !== '' || /[A-Za-z0-9_]$/.test(text) || start + text.length === segment.text.length;
    return [{ ...withNeighbours(layout, found), clean: found.clean && isApart }];
  });
}
