import { foldDigits } from '../text/fold-digits';
import type { DocumentPage } from './document-page';
import type { FoundBill, FoundText } from './found-document';
import { labelledText, stored, textOf } from './labelled-text';

/** Names and sites only: the carriers' short numbers stand in the rows of every bill. */
const carriers: readonly [NonNullable<FoundBill['carrier']>, RegExp][] = [
  ['mobile', /中国移动|我的移动|移动通信|10086\.cn/],
  ['unicom', /联通|10010\.c/],
  ['telecom', /电信|189\.cn/],
];
const smsHeading = /短信?[/、]?彩?信?(?:详|清|账)单|短信记录|信息类型|收发类型/;
const callHeading = /(?:通话|语音)(?:详|清|账|话)单|通话记录|呼叫类型|通话时长/;
const heading = /(?:详|清|账|话)单|短信记录|通话记录/;
const periodLabel = /(?:查询|计费|账单|账期|详单)(?:时段|周期|月份|时间段|日期|期间)|账期|月份/;
const numberLabel = /(?:手机|查询|业务|用户|本机|服务|机主|计费)(?:手机)?号码?/;
const monthAlone = /20\d\d\s?[年.-]\s?\d{1,2}\s?月?(?=$|\s*[共(（])/;

/** What the head of a carrier's bill says of it: carrier, kind, months and whose it is. */
export function parseBill(page: DocumentPage): FoundBill {
  const { segments } = page.layout;
  const head = segments.find(({ text }) => heading.test(text) && text.length > 3) ?? null;
  const period = stored(labelledText(page.layout, periodLabel)) ?? monthLine(page);
  return {
    kind: 'bill',
    carrier: carriers.find(([, words]) => segments.some(({ text }) => words.test(text)))?.[0] ?? null,
    service: serviceOf(page),
    heading: head && textOf(head),
    months: period ? monthsIn(period.text) : [],
    period,
    number: numberOf(page),
  };
}

/** Tabs name every kind of bill: the kind is what only one of them can mean, a column or the longest heading. */
function serviceOf({ layout: { segments } }: DocumentPage): FoundBill['service'] {
  const longest = (words: RegExp) =>
    Math.max(0, ...segments.filter(({ text }) => words.test(text)).map(({ text }) => text.length));
  const columns = (words: RegExp) => segments.some(({ text }) => words.test(text) && text.length <= 5);
  const [smsColumn, callColumn] = [
    columns(/^(?:信息类型|收发类型|业务类型)$/),
    columns(/^(?:呼叫类型|通话时长|时长)$/),
  ];
  if (smsColumn !== callColumn) return smsColumn ? 'sms' : 'call';
  const [sms, call] = [longest(smsHeading), longest(callHeading)];
  if (sms === call) return null;
  return sms > call ? 'sms' : 'call';
}

function monthLine({ layout }: DocumentPage): FoundText | null {
  const line = layout.segments.find(({ text }) => monthAlone.test(foldDigits(text)));
  return line ? textOf(line) : null;
}

/** `2026-11-01 至 2026-11-28`, `2026年09月`. */
function monthsIn(text: string): string[] {
  const found = [...foldDigits(text).matchAll(/(20\d\d)\s?[年/.-]\s?(\d{1,2})(?!\d)/g)].flatMap(
    ([, year, month]) => {
      const number = Number(month);
      return number >= 1 && number <= 12 ? [`${year}-${String(number).padStart(2, '0')}`] : [];
    },
  );
  return [...new Set(found)];
}

function numberOf({ layout }: DocumentPage): FoundText | null {
  const labelled = labelledText(layout, numberLabel);
  return labelled && /\d{3}[\d* -]{6,}/.test(labelled.text) ? stored(labelled) : null;
}
