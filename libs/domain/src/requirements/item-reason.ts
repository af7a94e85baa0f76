import type { Sentence } from '@juzheng/contracts';
import type { ItemStatus, RequirementEvidence } from './requirement-evidence';
import { listNames } from './sentence';

/** What an item's status rests on. */
export interface ItemGrounds {
  count: number;
  given: readonly RequirementEvidence[];
  read: readonly RequirementEvidence[];
  /** Of those read, how many were not thrown out by a person. */
  reliable: number;
  /** Files that a check found to contradict, and the names of those checks. */
  contradicting: readonly RequirementEvidence[];
  checks: readonly Sentence[];
}

/** Why an item has its status, in one sentence. */
export function reasonOf(status: ItemStatus, grounds: ItemGrounds): Sentence {
  const { count, given, read, reliable } = grounds;
  switch (status) {
    case 'contradicts':
      return contradiction(grounds);
    case 'ok':
      return {
        zh: `已有 ${reliable} 份，没有发现矛盾。`,
        en: `${reliable} given and read, and nothing contradicts.`,
      };
    case 'reading': {
      const files = given.length - given.filter(({ state }) => state === 'read' || state === 'failed').length;
      return { zh: `正在识别 ${files} 个文件。`, en: `${files} file(s) are being read.` };
    }
    case 'missing':
      if (given.length === 0) return { zh: '还没有上传。', en: 'Nothing was uploaded yet.' };
      return { zh: `只认出 ${reliable} / ${count} 份。`, en: `Only ${reliable} of ${count} could be used.` };
    case 'weak':
      if (read.length > 0) {
        return {
          zh: '读到的内容已全部被人工否定。',
          en: 'Everything that was read in it was rejected by a person.',
        };
      }
      return {
        zh: `${given.length} 个文件无法识别。`,
        en: `${given.length} file(s) could not be read.`,
      };
  }
}

function contradiction({ contradicting, checks }: ItemGrounds): Sentence {
  const files = contradicting.length;
  const names = listNames(checks);
  return {
    zh: `有 ${files} 个文件与订单或其他证据矛盾${names.zh ? `：${names.zh}` : ''}。`,
    en: `${files} file(s) contradict the order or other evidence${names.en ? `: ${names.en}` : ''}.`,
  };
}
