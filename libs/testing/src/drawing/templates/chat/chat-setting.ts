import { pageFont, type FontStack } from '../../core/fonts';
import type { Markup } from '../../core/markup';
import type { Random } from '../../core/random';
import type { Crop, Theme, WindowView } from '../../core/template';
import {
  addSeconds,
  inventBuyer,
  inventOrder,
  inventShop,
  inventTalk,
  moment,
  type Buyer,
  type InventedOrder,
  type Shop,
  type TalkMessage,
} from '../../inventions';

/** What is missing from the whole window. */
export type Cut = 'none' | 'no-title' | 'no-input' | 'side' | 'through';

export interface ChatShape {
  /** As many messages, else 3–25 */
  messages?: number;
  /** `window`: fixed height, scrolled. `long`: a scroll capture, as tall as the talk. */
  shape?: 'window' | 'long';
  cut?: Cut;
}

export interface ChatSetting {
  random: Random;
  theme: Theme;
  buyer: Buyer;
  shop: Shop;
  order: InventedOrder;
  talk: TalkMessage[];
  /** Asia/Shanghai, `YYYY-MM-DD HH:mm:ss` */
  captureAt: string;
  /** `H:mm` of the capture, as a phone's status bar shows it */
  clock: string;
  /** CSS pixels */
  width: number;
  scale: number;
  cut: Cut;
  view: WindowView | null;
  crop: Crop | null;
  /** A style rule */
  font: string;
}

export interface ChatPage {
  html: Markup;
  css: string;
  /** Overrides the width of the setting, CSS pixels. */
  width?: number;
}

export interface Device {
  /** CSS pixels of whole windows */
  sizes: readonly (readonly [width: number, height: number])[];
  scales: readonly number[];
  fonts: readonly FontStack[];
  textOnly?: boolean;
  /** The platform's own programs send orders as cards. */
  orderCards?: boolean;
  transfers?: boolean;
  /** A phone makes scroll captures. */
  phone: boolean;
}

export const iphone: Device = {
  sizes: [[390, 844], [393, 852], [375, 667], [375, 812], [414, 896], [428, 926]],
  scales: [1, 1.5, 2, 2, 3],
  fonts: ['inter', 'inter', 'noto', 'arimo'],
  phone: true,
}; // prettier-ignore

export const androidPhone: Device = {
  sizes: [[360, 780], [360, 800], [393, 873], [412, 915], [384, 824], [411, 731]],
  scales: [1, 1.5, 2, 2, 3],
  fonts: ['roboto', 'roboto', 'noto'],
  phone: true,
}; // prettier-ignore

export const pcWindow: Device = {
  sizes: [[820, 640], [900, 700], [1024, 720], [1120, 760], [1280, 860]],
  scales: [1, 1, 1.5, 2],
  fonts: ['arimo', 'noto', 'inter', 'roboto'],
  phone: false,
}; // prettier-ignore

const cuts: readonly Cut[] = ['no-title', 'no-input', 'side', 'through'];
const waits = [40, 200, 900, 3600, 20 * 3600, 30 * 3600, 4 * 86_400, 20 * 86_400, 300 * 86_400] as const;

/** Picture pixels of the tallest scroll captures, and CSS pixels that a message with its share of time lines takes. */
const tallest = 20_000;
const usualHeight = 108;

function cropOf(random: Random, cut: Cut, height: number): Crop | null {
  const share = (least: number, most: number): number => random.int(least, most) / height;
  if (cut === 'side') {
    return { [random.pick(['left', 'right'] as const)]: random.between(0.1, 0.32) };
  }
  if (cut === 'through') return random.chance(0.5) ? { top: share(130, 260) } : { bottom: share(170, 300) };
  return null;
}

function viewOf(random: Random, shape: 'window' | 'long', height: number): WindowView | null {
  if (shape === 'long') return null;
  return { height, scrolled: random.chance(0.7) ? 'end' : random.between(0, 1.2) };
}

/** Invents everything one screenshot of a talk needs. */
export function inventChat(
  random: Random,
  theme: Theme,
  device: Device,
  wanted: ChatShape = {},
): ChatSetting {
  const buyer = inventBuyer(random.part('buyer'));
  const shop = inventShop(random.part('shop'));
  const startsAt = moment(random.part('start'));
  const order = inventOrder(random.part('order'), startsAt);
  const [width, height] = random.pick(device.sizes);
  const shape = wanted.shape ?? (device.phone && random.chance(0.05) ? 'long' : 'window');
  const scale = random.pick(device.scales);
  const most = Math.floor(tallest / scale / usualHeight);
  const usual = shape === 'long' ? random.int(20, most) : random.pick([random.int(3, 8), random.int(5, 25)]);
  const talk = inventTalk(random.part('talk'), {
    buyer,
    shop,
    order,
    startsAt,
    messages: wanted.messages ?? usual,
    textOnly: device.textOnly ?? false,
    orderCards: device.orderCards ?? false,
    transfers: device.transfers ?? false,
  });
  const captureAt = addSeconds(talk.at(-1)?.at ?? startsAt, random.pick(waits) + random.int(1, 600));
  const cut = wanted.cut ?? (shape === 'window' && random.chance(0.2) ? random.pick(cuts) : 'none');
  return {
    random: random.part('look'),
    theme,
    buyer,
    shop,
    order,
    talk,
    captureAt,
    clock: `${Number(captureAt.slice(11, 13))}${captureAt.slice(13, 16)}`,
    width,
    scale,
    cut,
    view: viewOf(random, shape, height),
    crop: cropOf(random, cut, height),
    font: pageFont(random, device.fonts),
  };
}
