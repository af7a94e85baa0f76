import { formatWallTime } from '@juzheng/contracts';
import { phaseNames } from '../facts/case-facts';
import { citation } from '../description/phrases';
import { covered, shownClause } from '../description/shown-fact';
import { oneLine } from '../text/one-line';
import type { DossierContent } from './dossier-content';
import { ink, paper, textWidth } from './paper';
import type { Sheet } from './sheet';
import { drawTable } from './table';

const verdicts = { match: '✓ 一致', mismatch: '× 不一致', unknown: '○ 无法判断' } as const;
const people = { machine: '系统核对', person: '人工确认' } as const;

/** Review, facts, timeline, checks, requirements and the list of the evidence, with the page each begins on. */
export function drawCase(sheet: Sheet, content: DossierContent, pageOf: ReadonlyMap<number, number>): void {
  // A long review would push what matters to a later page.
  const long = content.input.review.content.length > 400;
  sheet.newPage();
  if (!long) drawReview(sheet, content);
  drawFacts(sheet, content);
  drawTimeline(sheet, content);
  drawChecks(sheet, content);
  drawRequirements(sheet, content);
  drawEvidenceList(sheet, content, pageOf);
  if (long) drawReview(sheet, content);
}

function drawReview(sheet: Sheet, { input, facts, redacted }: DossierContent): void {
  const { review, complaintType } = input;
  sheet.heading('评价原文', 30);
  const caption = `${phaseNames[review.phase].zh}，${formatWallTime(review.createdAt)}`;
  sheet.write(caption, { size: 8.5, colour: ink.soft });
  sheet.doc.y += 3;
  const body = { size: 9.5, x: paper.left + 12, width: textWidth - 24, lineGap: 2.5 };
  // The platform has the review; a complaint about leaked data does not spread it (domain sheet, section 2).
  if (complaintType === 'privacy_leak')
    sheet.write('评价内容涉及个人信息，此处不复述，请以评价页面为准。', body);
  else if (review.content.trim() === '') sheet.write('（没有文字）', body);
  else sheet.write(redacted ? covered(review.content, facts) : review.content, body);
}

function drawFacts(sheet: Sheet, { facts, redacted }: DossierContent): void {
  const rows = facts
    .filter(({ evidenceNumber }) => evidenceNumber !== null)
    .map((fact) => [
      fact.id,
      redacted ? shownClause(fact, facts) : oneLine(fact.text.zh),
      `${fact.evidenceNumber === null ? '' : `证据${fact.evidenceNumber}`}${fact.page !== null && fact.page > 1 ? ` 第${fact.page}页` : ''}`,
      people[fact.checkedBy],
    ]);
  if (rows.length === 0) return;
  sheet.heading('已核实的事实');
  const columns = [
    { title: '编号', width: 44 },
    { title: '事实', width: textWidth - 44 - 84 - 66 },
    { title: '出处', width: 84 },
    { title: '核实', width: 66 },
  ];
  drawTable(sheet, columns, rows);
}

function drawTimeline(sheet: Sheet, { input, facts, redacted }: DossierContent): void {
  if (input.timeline.length === 0) return;
  sheet.heading('时间线');
  const rows = input.timeline
    .toSorted((a, b) => a.at.getTime() - b.at.getTime())
    .map(({ at, text, source }) => [
      formatWallTime(at),
      redacted ? covered(oneLine(text), facts) : oneLine(text),
      source === 'order' ? '订单' : source === 'review' ? '评价' : `证据${source.evidenceNumber}`,
    ]);
  const columns = [
    { title: '时间（北京时间）', width: 118 },
    { title: '事件', width: textWidth - 118 - 66 },
    { title: '出处', width: 66 },
  ];
  drawTable(sheet, columns, rows);
}

function drawChecks(sheet: Sheet, { input, facts, redacted }: DossierContent): void {
  if (input.checks.length === 0) return;
  sheet.heading('核对结果');
  const columns = [
    { title: '核对项', width: 112 },
    { title: '结果', width: 72, bold: true },
    { title: '说明', width: textWidth - 112 - 72 },
  ];
  const rows = input.checks.map(({ name, verdict, message }) => [
    name,
    verdicts[verdict],
    redacted ? covered(message.zh, facts) : message.zh,
  ]);
  drawTable(sheet, columns, rows);
}

function drawRequirements(sheet: Sheet, { input }: DossierContent): void {
  if (input.requirements.length === 0) return;
  sheet.heading('举证要求');
  const columns = [
    { title: '要求', width: textWidth - 90 - 120 },
    { title: '状态', width: 90 },
    { title: '证据', width: 120 },
  ];
  const rows = input.requirements.map(({ title, status, evidenceNumbers }) => [
    title,
    status,
    evidenceNumbers.length === 0 ? '—' : citation(evidenceNumbers).slice(1, -1),
  ]);
  drawTable(sheet, columns, rows);
}

function drawEvidenceList(
  sheet: Sheet,
  { evidence }: DossierContent,
  pageOf: ReadonlyMap<number, number>,
): void {
  if (evidence.length === 0) return;
  sheet.heading('证据目录');
  const columns = [
    { title: '证据', width: 50, bold: true },
    { title: '内容', width: 150 },
    { title: '文件或编号', width: textWidth - 50 - 150 - 60 },
    { title: '所在页', width: 60 },
  ];
  const rows = evidence.map(({ number, title, source }) => {
    const page = pageOf.get(number);
    return [`证据${number}`, title, source, page === undefined ? '—' : `第 ${page} 页`];
  });
  drawTable(sheet, columns, rows);
}
