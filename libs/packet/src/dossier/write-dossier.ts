import { createWriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';
import { drawCase } from './case-sections';
import { drawCover } from './cover';
import type { DossierContent } from './dossier-content';
import { drawEvidence } from './evidence-pages';
import { drawNotes } from './notes';
import { Sheet, type SheetOptions } from './sheet';

/** What a trial run found out: pages in all, and of each evidence the page it begins on. */
export interface DossierPlan {
  pages: number;
  pageOf: Map<number, number>;
  /** Pages each evidence takes, by its number. */
  pagesOf: Map<number, number>;
}

/** Lays the dossier out without drawing an image. */
export async function planDossier(content: DossierContent): Promise<DossierPlan> {
  const sheet = new Sheet(optionsOf(content, null));
  const pageOf = await draw(sheet, content, new Map(), true);
  const starts = [...pageOf].toSorted(([, a], [, b]) => a - b);
  const pagesOf = new Map(
    starts.map(([number, start], index) => [
      number,
      Math.max(1, (starts[index + 1]?.[1] ?? sheet.pages + 1) - start),
    ]),
  );
  return { pages: sheet.pages, pageOf, pagesOf };
}

/** Writes the dossier (举证材料) as PDF to `target`; its images are read one at a time. */
export async function writeDossier(
  content: DossierContent,
  plan: DossierPlan,
  target: string,
): Promise<void> {
  const sheet = new Sheet(optionsOf(content, plan.pages));
  const file = createWriteStream(target, { flags: 'wx', mode: 0o600 });
  sheet.doc.pipe(file);
  await draw(sheet, content, plan.pageOf, false);
  sheet.doc.end();
  await finished(file);
  if (sheet.pages !== plan.pages) throw new Error(`planned ${plan.pages} pages, drew ${sheet.pages}`);
}

async function draw(
  sheet: Sheet,
  content: DossierContent,
  pageOf: ReadonlyMap<number, number>,
  trial: boolean,
): Promise<Map<number, number>> {
  drawCover(sheet, content);
  drawCase(sheet, content, pageOf);
  drawNotes(sheet, content);
  return drawEvidence(sheet, content.evidence, trial);
}

function optionsOf({ input, redacted }: DossierContent, totalPages: number | null): SheetOptions {
  const kind = redacted ? '举证材料（脱敏副本）' : '举证材料';
  return {
    title: `${kind} ${input.orderId}`,
    author: input.shopName,
    createdAt: input.preparedAt,
    foot: `${kind} · 订单 ${input.orderId}`,
    totalPages,
  };
}
