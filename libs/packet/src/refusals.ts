import type { Measured } from './zip/measure';
import type { PacketFileEvidence, PacketInput } from './packet-input';
import { type PacketRefusal, RefusedPacket } from './built-packet';

type Weight = PacketRefusal['largest'][number];

/** How many of the largest are named. */
const named = 5;
const megabyte = 1_000_000;

/**
 * @param weights files with their bytes
 * @param actual bytes of the whole
 * @throws RefusedPacket above the budget
 */
export function refuseTooLarge({ limits }: PacketInput, actual: number, weights: readonly Weight[]): void {
  if (limits.megabytes === null || actual <= limits.megabytes * megabyte) return;
  const largest = largestOf(weights);
  const list = largest.map(({ file, amount }) => `${file}（${inMegabytes(amount)} MB）`).join('、');
  const english = largest.map(({ file, amount }) => `${file} (${inMegabytes(amount)} MB)`).join(', ');
  throw new RefusedPacket({
    code: 'too_large',
    message: {
      zh: `材料包有 ${inMegabytes(actual)} MB，超过 ${limits.megabytes} MB 的上限。最大的（原件连同副本）：${list}。请去掉不需要的证据后重试。`,
      en: `The packet has ${inMegabytes(actual)} MB; ${limits.megabytes} MB are allowed. Largest (originals with their copies): ${english}. Leave out evidence that is not needed and try again.`,
    },
    numbers: { limit: limits.megabytes * megabyte, actual },
    largest,
  });
}

/**
 * @param weights evidence with the pages it takes in the dossier
 * @throws RefusedPacket above the budget
 */
export function refuseTooManyPages(
  { limits }: PacketInput,
  actual: number,
  weights: readonly Weight[],
): void {
  if (limits.pages === null || actual <= limits.pages) return;
  const largest = largestOf(weights);
  const list = largest.map(({ file, amount }) => `${file}（${amount} 页）`).join('、');
  const english = largest.map(({ file, amount }) => `${file} (${amount} pages)`).join(', ');
  throw new RefusedPacket({
    code: 'too_many_pages',
    message: {
      zh: `举证材料有 ${actual} 页，超过 ${limits.pages} 页的上限。页数最多的证据：${list}。请去掉不需要的证据后重试。`,
      en: `The dossier has ${actual} pages; ${limits.pages} are allowed. Most pages: ${english}. Leave out evidence that is not needed and try again.`,
    },
    numbers: { limit: limits.pages, actual },
    largest,
  });
}

/** @throws RefusedPacket when the file is not the one that was sealed */
export function refuseChanged(evidence: PacketFileEvidence, file: string, { sha256, bytes }: Measured): void {
  if (sha256 === evidence.sha256) return;
  throw new RefusedPacket({
    code: 'original_changed',
    message: {
      zh: `证据${evidence.number}（${file}）的原件与收到时的摘要不符，不能用于举证。请重新上传该文件。`,
      en: `The original of evidence ${evidence.number} (${file}) is not what was received: its digest differs. Upload the file again.`,
    },
    numbers: { limit: null, actual: null },
    largest: [{ file, amount: bytes }],
  });
}

function largestOf(weights: readonly Weight[]): Weight[] {
  return weights.toSorted((a, b) => b.amount - a.amount || (a.file < b.file ? -1 : 1)).slice(0, named);
}

function inMegabytes(bytes: number): string {
  return (bytes / megabyte).toFixed(1);
}
