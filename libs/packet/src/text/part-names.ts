import type { EvidencePart, Sentence } from '@juzheng/contracts';

/** What a file shows within its channel, in a word. */
export const partNames: Readonly<Record<EvidencePart, Sentence>> = {
  chat: { zh: '聊天', en: 'chat' },
  profile: { zh: '资料页', en: 'profile' },
  reason: { zh: '原因', en: 'reason' },
  thread: { zh: '会话', en: 'thread' },
  bill: { zh: '详单', en: 'bill' },
  certificate: { zh: '证明', en: 'certificate' },
  record: { zh: '记录', en: 'record' },
};
