import type { ChatSetting } from './chat-setting';

/** The shop saved the contact under its platform nick, masked or whole, or left the name the contact chose. */
export function chatTitle({ buyer, random }: ChatSetting): string {
  const chance = random.part('title').next();
  if (chance < 0.5) return buyer.nick;
  return chance < 0.6 ? buyer.maskedNick : buyer.wechatNick;
}
