import type { ScreenshotSource } from '../../core/source';
import { chatSource, type ChatProgram } from './chat-program';
import { pcBubblePrograms } from './pc-bubbles';
import { pcLogs } from './pc-log';
import { qqPhones } from './qq-phone';
import { smsPhones } from './sms-phone';
import { wangwangReceptions } from './wangwang-pc';
import { wangwangPhones } from './wangwang-phone';
import { wechatAndroid, wechatIos } from './wechat-phone';

export const chatPrograms: readonly ChatProgram[] = [
  ...wangwangReceptions,
  ...pcLogs,
  ...pcBubblePrograms,
  wechatIos,
  wechatAndroid,
  ...wangwangPhones,
  ...qqPhones,
  ...smsPhones,
];

const bySource = new Map(chatPrograms.map((program) => [chatSource(program), program]));

/** Every chat program that evidence is drawn from. */
export const chatSources: readonly ScreenshotSource[] = [...bySource.keys()];

/** Throws when the source is no chat program. */
export function programOf(source: ScreenshotSource): ChatProgram {
  const program = bySource.get(source);
  if (!program) throw new Error(`${source.kind} is no chat program`);
  return program;
}
