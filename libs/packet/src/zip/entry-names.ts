import { channelNames } from '@juzheng/domain';
import type { PacketFileEvidence } from '../packet-input';
import { partNames } from '../text/part-names';

export const DESCRIPTION_NAME = '投诉描述.txt';
export const DOSSIER_NAME = '举证材料.pdf';
export const REDACTED_DOSSIER_NAME = '举证材料-脱敏.pdf';
export const CHECKLIST_NAME = '填写清单.txt';

const extensions: Readonly<Record<string, string>> = {
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/webp': 'webp',
  'image/gif': 'gif',
  'image/heic': 'heic',
  'image/heif': 'heif',
  'image/avif': 'avif',
  'image/tiff': 'tif',
  'image/bmp': 'bmp',
  'application/pdf': 'pdf',
};

/** `originals/01-旺旺-聊天-1.png`: sorted by name they are in order; the sender's file name may name a person. */
export function originalName(evidence: PacketFileEvidence): string {
  const { number, channel, part, position, mediaType } = evidence;
  const words = [channelNames[channel].zh, ...(part ? [partNames[part].zh] : []), String(position)];
  return `originals/${twoDigits(number)}-${words.join('-')}.${extensions[mediaType] ?? 'bin'}`;
}

/** `annotated/01-p1.png` */
export function copyName(
  folder: 'annotated' | 'redacted',
  { number }: PacketFileEvidence,
  page: number,
  kind: string,
): string {
  return `${folder}/${twoDigits(number)}-p${page}.${kind}`;
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}
