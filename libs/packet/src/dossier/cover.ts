import { formatWallTime } from '@juzheng/contracts';
import { phaseNames, reviewedItem } from '../facts/case-facts';
import { oneLine } from '../text/one-line';
import type { DossierContent } from './dossier-content';
import { ink, paper, textWidth } from './paper';
import type { Sheet } from './sheet';

const platforms = { taobao: '淘宝', tmall: '天猫' } as const;

/** First page: what is complained of, and the description. */
export function drawCover(sheet: Sheet, { input, description, evidence, redacted }: DossierContent): void {
  sheet.write(`${input.shopName} · ${platforms[input.platform]}`, { size: 10, colour: ink.soft });
  sheet.doc.y += 6;
  sheet.write(redacted ? '举证材料（脱敏副本）' : '举证材料', {
    size: 27,
    bold: true,
    colour: ink.accent,
    lineGap: 0,
  });
  sheet.doc.y += 4;
  sheet.write(input.complaintName, { size: 14 });
  sheet.rule(sheet.doc.y + 7, { weight: 1.4, colour: ink.accent });
  sheet.doc.y += 18;
  drawPairs(sheet, coverPairs(input));
  drawDescription(
    sheet,
    description.text,
    description.leftOut.some(({ reason }) => reason === 'limit'),
  );
  drawGlance(sheet, input, evidence.length);
}

type Pair = readonly [name: string, value: string, wide?: 'wide'];

function coverPairs(input: DossierContent['input']): Pair[] {
  const { review } = input;
  const item = reviewedItem(input);
  const rating = review.rating === null ? '' : ` · ${review.rating} 分（满分 5 分）`;
  const parcel = [item?.courier, item?.waybill].filter(Boolean).join(' ');
  return [
    ['订单号', input.orderId],
    ['子订单号', input.oid ?? '—'],
    ['评价', `${phaseNames[review.phase].zh}${rating}`],
    ['评价时间', formatWallTime(review.createdAt)],
    ['下单时间', input.orderCreatedAt ? formatWallTime(input.orderCreatedAt) : '—'],
    ['签收时间', item?.signedAt && !item.offlineSend ? formatWallTime(item.signedAt) : '—'],
    ...(item?.title ? [['商品', oneLine(item.title), 'wide'] as const] : []),
    ...(parcel ? [['物流', parcel, 'wide'] as const] : []),
    ['材料编号', input.caseId, 'wide'],
  ];
}

function drawPairs(sheet: Sheet, pairs: readonly Pair[]): void {
  const half = textWidth / 2;
  let column = 0;
  let top = sheet.doc.y;
  let bottom = top;
  for (const [name, value, wide] of pairs) {
    if (wide && column === 1) [column, top] = [0, bottom];
    const x = paper.left + column * half;
    const width = (wide ? textWidth : half) - 66;
    sheet.writeAt(name, x, top, { size: 9.5, colour: ink.soft, width: 58 });
    sheet.writeAt(value, x + 58, top, { size: 10, width });
    bottom = Math.max(bottom, top + sheet.heightOf(value, { size: 10, width }) + 4);
    column = wide ? 0 : 1 - column;
    if (column === 0) top = bottom;
  }
  sheet.doc.y = bottom;
}

function drawDescription(sheet: Sheet, text: string, shortened: boolean): void {
  sheet.heading('投诉描述', 40);
  const [top, page] = [sheet.doc.y, sheet.pages];
  const style = { size: 10.5, x: paper.left + 12, width: textWidth - 12, lineGap: 5 };
  sheet.write(text === '' ? '（无可写入的已核实事实）' : text, style);
  if (sheet.pages === page) {
    sheet.doc.rect(paper.left, top + 1, 2.2, sheet.doc.y - top - 5).fill(ink.accent);
  }
  const note = `共 ${text.length} 字，只写已核实的事实${shortened ? '；因字数限制省略的句子见 manifest.json' : ''}。`;
  sheet.doc.y += 2;
  sheet.write(note, { size: 8, colour: ink.soft, x: style.x });
}

function drawGlance(sheet: Sheet, { checks }: DossierContent['input'], evidence: number): void {
  const count = (verdict: string) => checks.filter((check) => check.verdict === verdict).length;
  const figures = [
    ['证据', `${evidence} 份`],
    ['核对一致', `${count('match')} 项`],
    ['不一致', `${count('mismatch')} 项`],
    ['无法判断', `${count('unknown')} 项`],
  ] as const;
  sheet.need(58);
  sheet.doc.y += 14;
  const top = sheet.doc.y;
  const width = textWidth / figures.length;
  sheet.doc.rect(paper.left, top, textWidth, 42).fill(ink.faint);
  figures.forEach(([name, value], index) => {
    const x = paper.left + index * width;
    sheet.writeAt(value, x, top + 5, { size: 13, bold: true, width, align: 'center' });
    sheet.writeAt(name, x, top + 25, { size: 8.5, colour: ink.soft, width, align: 'center' });
  });
  sheet.doc.y = top + 42;
}
