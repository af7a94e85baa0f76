import { formatWallTime } from '@juzheng/contracts';
import { EMOJI_SIGN } from '../text/printable';
import type { DossierContent } from './dossier-content';
import { ink } from './paper';
import type { Sheet } from './sheet';

const confidences: Readonly<Record<string, string>> = {
  high: '可靠',
  medium: '较可靠',
  low: '未经核实',
  unknown: '未经核实',
};

/** How the packet was made, and how to check that it is unchanged. */
export function drawNotes(sheet: Sheet, { input, redacted }: DossierContent): void {
  const { rules, preparedAt, productVersion } = input;
  sheet.heading('说明', 90);
  const unverified = rules.origins.filter(
    ({ confidence }) => confidence === 'low' || confidence === 'unknown',
  );
  const notes = [
    `本材料于 ${formatWallTime(preparedAt)}（北京时间）由举证 ${productVersion} 生成并冻结，此后内容不变。文中时间均为北京时间。`,
    `依据规则版本 ${rules.version}（摘要 ${rules.digest.slice(0, 12)}）。${
      unverified.length === 0
        ? ''
        : `其中未经核实的规则：${unverified.map(({ id, confidence }) => `${id}（${confidences[confidence]}）`).join('、')}。`
    }`,
    redacted
      ? '这是用于分享的脱敏副本：已标出的个人信息在像素中涂黑，不含原件；未标出的内容请在分享前自行查看。'
      : '图中红框与编号为后期标注，未改动的原件见 originals 文件夹；本文件中的图片为便于阅读而缩小。',
    `字体无法显示的表情写作“${EMOJI_SIGN}”，无法显示的生僻字写作其编码，如〔U+2A6D6〕；原文见 manifest.json。`,
    'manifest.json 列出压缩包内每个文件的 SHA-256 摘要，改动任何一个字节都能查出。',
  ];
  for (const note of notes) {
    sheet.write(note, { size: 8.5, colour: ink.soft, lineGap: 3 });
    sheet.doc.y += 4;
  }
}
