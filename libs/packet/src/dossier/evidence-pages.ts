import { dossierImage, type Slice } from '../images/dossier-image';
import type { DossierEvidence, DossierPage } from './dossier-content';
import { columnWidth, formOf, legendWidth, planImage } from './place-image';
import { ink, lowest, paper, textWidth } from './paper';
import type { Sheet } from './sheet';

/** Draws an image of that many points; in a trial run nothing. */
type DrawImage = (page: DossierPage, slice: Slice, place: Place) => Promise<void>;
interface Place {
  x: number;
  y: number;
  width: number;
  height: number;
}

const titleHeight = 40;

/**
 * Every page of every file, one after the other, with its number and what is framed in it.
 * @param trial only the places are worked out
 * @returns page of the dossier on which each evidence begins, by its number
 */
export async function drawEvidence(
  sheet: Sheet,
  evidence: readonly DossierEvidence[],
  trial: boolean,
): Promise<Map<number, number>> {
  const begins = new Map<number, number>();
  const draw: DrawImage = trial
    ? async () => {}
    : (page, slice, place) => drawImage(sheet, page, slice, place);
  const withFiles = evidence.filter(({ pages }) => pages.length > 0);
  if (withFiles.length > 0) sheet.newPage();
  for (const item of withFiles) {
    for (const page of item.pages) {
      await drawPage(sheet, item, page, draw, () => {
        if (page.page === 1) begins.set(item.number, sheet.pages);
      });
    }
  }
  return begins;
}

async function drawPage(
  sheet: Sheet,
  item: DossierEvidence,
  page: DossierPage,
  draw: DrawImage,
  started: () => void,
): Promise<void> {
  const fullRoom = lowest - paper.top - titleHeight;
  const wideLegend = legendHeight(sheet, page, textWidth);
  const tallNote = formOf(page) === 'tall' ? 18 : 0;
  const plan = planImage(page, formOf(page) === 'upright' ? fullRoom : fullRoom - wideLegend - tallNote);
  const height = plan.form === 'tall' ? fullRoom : plan.height + (plan.form === 'wide' ? wideLegend : 0);
  if (sheet.doc.y > paper.top) {
    if (sheet.room < height + titleHeight + 18) sheet.newPage();
    else sheet.doc.y += 18;
  }
  started();
  drawTitle(sheet, item, page);
  const whole = { top: 0, height: page.height };
  if (plan.form === 'tall') {
    drawLegend(sheet, page, paper.left, textWidth);
    const note = '长图分栏：自上而下，从左到右；每栏开头重复上一栏末尾的少许内容。';
    sheet.write(note, { size: 8, colour: ink.soft });
    sheet.doc.y += 2;
    await drawColumns(sheet, item, page, plan, draw);
    return;
  }
  const top = sheet.doc.y;
  if (plan.form === 'upright') {
    await draw(page, whole, { x: paper.left, y: top, width: plan.width, height: plan.height });
    drawLegend(
      sheet,
      page,
      paper.left + plan.width + 19,
      legendWidth + (textWidth - legendWidth - 19 - plan.width),
    );
    sheet.doc.y = Math.max(top + plan.height, sheet.doc.y);
    return;
  }
  await draw(page, whole, { x: paper.left, y: top, width: plan.width, height: plan.height });
  sheet.doc.y = top + plan.height + 6;
  drawLegend(sheet, page, paper.left, textWidth);
}

async function drawColumns(
  sheet: Sheet,
  item: DossierEvidence,
  page: DossierPage,
  plan: Extract<ReturnType<typeof planImage>, { form: 'tall' }>,
  draw: DrawImage,
): Promise<void> {
  let top = sheet.doc.y;
  for (const [index, { slice, height }] of plan.slices.entries()) {
    const column = index % 2;
    if (index > 0 && column === 0) {
      sheet.newPage();
      sheet.write(`证据${item.number}（续）`, { size: 9, colour: ink.soft });
      sheet.doc.y += 4;
      top = sheet.doc.y;
    }
    await draw(page, slice, {
      x: paper.left + column * (columnWidth + 19),
      y: top,
      width: plan.width,
      height,
    });
  }
  // The next file begins on a page of its own.
  sheet.doc.y = lowest;
}

function drawTitle(
  sheet: Sheet,
  { number, title, source, fileName, pages }: DossierEvidence,
  { page }: DossierPage,
): void {
  const top = sheet.doc.y;
  const part = pages.length > 1 ? `（第 ${page} / ${pages.length} 页）` : '';
  sheet.writeAt(`证据${number}`, paper.left, top, { size: 14, bold: true, colour: ink.accent, width: 70 });
  sheet.writeAt(`${title}${part}`, paper.left + 66, top + 2.5, { size: 11, width: textWidth - 66 });
  const name = fileName === null ? source : `${source}（${fileName}）`;
  sheet.writeAt(name, paper.left + 66, top + 19, { size: 8, colour: ink.soft, width: textWidth - 66 });
  sheet.doc.y = top + titleHeight - 4;
}

function legendHeight(sheet: Sheet, { legend }: DossierPage, width: number): number {
  return legend.reduce(
    (sum, { text }) => sum + sheet.heightOf(text, legendStyle(width)) + 3,
    legend.length > 0 ? 8 : 0,
  );
}

function drawLegend(sheet: Sheet, { legend }: DossierPage, x: number, width: number): void {
  for (const { number, text } of legend) {
    const y = sheet.doc.y;
    sheet.doc.roundedRect(x, y + 0.5, 15, 11.5, 2).fill(ink.text);
    sheet.writeAt(String(number), x, y + 0.5, {
      size: 8,
      bold: true,
      colour: '#ffffff',
      width: 15,
      align: 'center',
    });
    sheet.writeAt(text, x + 20, y, legendStyle(width));
    sheet.doc.y = y + sheet.heightOf(text, legendStyle(width)) + 3;
  }
}

function legendStyle(width: number) {
  return { size: 8.5, lineGap: 1.5, width: width - 20 };
}

async function drawImage(sheet: Sheet, page: DossierPage, slice: Slice, place: Place): Promise<void> {
  const jpeg = await dossierImage(page.path, page.width, slice);
  sheet.doc.image(jpeg, place.x, place.y, { width: place.width, height: place.height });
  sheet.doc.rect(place.x, place.y, place.width, place.height).lineWidth(0.5).strokeColor(ink.line).stroke();
}
