import { showMoment, type MomentStyle } from '../../core/shown-moments';
import { toSeconds, type TalkMessage } from '../../inventions';
import type { ChatSetting } from './chat-setting';

/** A time as it stands above messages, and its value. */
export interface TimeLabel {
  text: string;
  value: string;
}

export interface TimedMessage {
  message: TalkMessage;
  /** The line above this message, if it has one of its own. */
  label: TimeLabel | null;
  /** Value of the last line above */
  time: string;
}

/**
 * Gives every message the time line the program would put above it: the first one, each one that comes more than
 * `pauseSeconds` after the one before, and none that would repeat the line before.
 */
export function timedMessages(
  setting: ChatSetting,
  style: MomentStyle,
  pauseSeconds: number,
): TimedMessage[] {
  let last: TimeLabel | null = null;
  let before: string | null = null;
  return setting.talk.map((message) => {
    const late = before === null || toSeconds(message.at) - toSeconds(before) > pauseSeconds;
    before = message.at;
    const now = showMoment(message.at, setting.captureAt, style);
    const label = last === null || pauseSeconds < 0 || (late && now.value !== last.value) ? now : null;
    last = label ?? last ?? now;
    return { message, label, time: last.value };
  });
}

/** What the program itself says; `name` null where it says 对方. */
export function noticeText({ body }: TalkMessage, name: string | null, tip: string): string {
  const what = body.type === 'notice' ? body.what : 'you';
  if (what === 'tip') return tip;
  if (what === 'buyer') return `${name === null ? '对方' : `"${name}" `}撤回了一条消息`;
  return what === 'shop' ? '你撤回了一条消息 重新编辑' : '你撤回了一条消息';
}
