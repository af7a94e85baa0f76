import { join } from 'node:path';
import type { DossierPage } from '../dossier/dossier-content';
import type { PacketFileEvidence } from '../packet-input';
import { copyName } from '../zip/entry-names';
import { legendOf, numberMarks } from './number-marks';
import { copyKind, pageSize, writeAnnotated, writeRedacted } from './page-copies';

export type CopyFolder = 'annotated' | 'redacted';

/** A copy of one page: its name in the packet and where it lies until then. */
export interface PageCopy {
  folder: CopyFolder;
  name: string;
  path: string;
  evidenceNumber: number;
}

export interface MadeCopies {
  copies: PageCopy[];
  /** The pages as the dossier shows them. */
  pages: DossierPage[];
}

/**
 * Makes the copies of one file's pages in a folder, one page in memory at a time.
 * @param shown which of the copies the dossier shows
 */
export async function makeCopies(
  evidence: PacketFileEvidence,
  folders: readonly CopyFolder[],
  shown: CopyFolder,
  workFolder: string,
): Promise<MadeCopies> {
  const kind = copyKind(evidence.mediaType);
  const marks = numberMarks(evidence.marks);
  const made: MadeCopies = { copies: [], pages: [] };
  for (let page = 1; page <= evidence.pages; page++) {
    const png = await evidence.pagePng(page);
    const onPage = marks.filter((mark) => mark.page === page);
    for (const folder of folders) {
      const name = copyName(folder, evidence, page, kind);
      const path = join(workFolder, name.replace('/', '-'));
      await (folder === 'annotated' ? writeAnnotated : writeRedacted)(png, onPage, kind, path);
      made.copies.push({ folder, name, path, evidenceNumber: evidence.number });
      if (folder !== shown) continue;
      const legend = shown === 'annotated' ? legendOf(marks, page) : [];
      made.pages.push({ ...(await pageSize(png)), path, page, legend });
    }
  }
  return made;
}
