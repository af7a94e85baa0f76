import type { Sentence } from '@juzheng/contracts';

/** What is wrong with a packet, and in which of its files; the packet's own name where it is none of them. */
export interface PacketProblem {
  file: string;
  reason: Sentence;
}

const reasons = {
  notPacket: { zh: '不是举证材料包，或开头已被改动', en: 'not a packet, or its beginning was changed' },
  header: { zh: '压缩包内该文件的文件头被改动', en: 'its header in the zip was changed' },
  content: { zh: '内容与清单不符', en: 'its content is not what the manifest says' },
  manifestSum: { zh: '清单的内容被改动', en: 'the manifest was changed' },
  manifestForm: { zh: '清单的格式不对', en: 'the manifest is not in its form' },
  manifestDigest: {
    zh: '清单与 manifest.sha256 中的摘要不符',
    en: 'the manifest is not the one that manifest.sha256 names',
  },
  digestFile: { zh: '清单的摘要被改动', en: 'the digest of the manifest was changed' },
  cut: { zh: '文件不完整，内容被截断', en: 'the zip ends before this file does' },
  missing: { zh: '缺少该文件，或被改名', en: 'the file is missing or was renamed' },
  added: { zh: '清单中没有该文件', en: 'the manifest does not know this file' },
  directory: {
    zh: '压缩包目录中该文件的记录被改动',
    en: 'its record in the directory of the zip was changed',
  },
  end: { zh: '压缩包结尾的记录被改动', en: 'the record at the end of the zip was changed' },
  trailing: { zh: '压缩包结尾之后还有多余的内容', en: 'there is something after the end of the zip' },
  name: { zh: '文件名中的摘要与内容不符', en: 'it is not the packet whose digest its name gives' },
} as const satisfies Record<string, Sentence>;

export function problem(file: string, reason: keyof typeof reasons): PacketProblem {
  return { file, reason: reasons[reason] };
}
