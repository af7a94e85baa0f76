import { fontStacks, type FontStack } from '../../core/fonts';
import { Markup, markup, type MarkupValue } from '../../core/markup';
import type { Random } from '../../core/random';
import type { SourceTemplate } from '../../core/source';
import type { Crop, ScreenshotKind, Theme } from '../../core/template';
import { icon } from '../../pieces/icons';
import { statusBar } from '../../pieces/phone-frame';

/** Colours of a page by role; styles use them as `var(--surface)` and so on. */
export interface Palette {
  ground: string;
  surface: string;
  text: string;
  dim: string;
  line: string;
  accent: string;
}

export const lightPalette: Palette = {
  ground: '#f4f4f6', surface: '#ffffff', text: '#222222', dim: '#8a8a8f', line: '#ececef', accent: '#ff5000',
}; // prettier-ignore
export const darkPalette: Palette = {
  ground: '#0d0d0f', surface: '#1b1b1e', text: '#e4e4e8', dim: '#88888f', line: '#2b2b30', accent: '#ff6a2b',
}; // prettier-ignore

export function paletteOf(theme: Theme, changes: Partial<Palette> = {}): Palette {
  return { ...(theme === 'dark' ? darkPalette : lightPalette), ...changes };
}

export type System = 'ios' | 'android';
interface Device {
  system: System;
  width: number;
  height: number;
  scale: number;
  fonts: FontStack;
}

const phones: readonly Device[] = [
  { system: 'ios', width: 390, height: 844, scale: 3, fonts: 'inter' },
  { system: 'ios', width: 393, height: 852, scale: 3, fonts: 'inter' },
  { system: 'ios', width: 375, height: 667, scale: 2, fonts: 'inter' },
  { system: 'ios', width: 414, height: 896, scale: 2, fonts: 'noto' },
  { system: 'ios', width: 430, height: 932, scale: 3, fonts: 'inter' },
  { system: 'ios', width: 390, height: 844, scale: 1, fonts: 'inter' },
  { system: 'android', width: 360, height: 780, scale: 3, fonts: 'roboto' },
  { system: 'android', width: 412, height: 892, scale: 2, fonts: 'roboto' },
  { system: 'android', width: 392, height: 850, scale: 3, fonts: 'noto' },
  { system: 'android', width: 360, height: 800, scale: 2, fonts: 'roboto' },
  { system: 'android', width: 384, height: 832, scale: 1.5, fonts: 'noto' },
];

export function somePhone(random: Random, system?: System): Device {
  return random.pick(phones.filter((phone) => system === undefined || phone.system === system));
}

/** `H:mm` or `HH:mm`, as status bars show it. */
export function clock(local: string): string {
  return local.slice(11, 16);
}

function androidBar(time: string, battery: number): Markup {
  const signal = new Markup(
    '<svg width="40" height="14" viewBox="0 0 40 14" fill="currentColor"><path d="M1 12L12 1v11z"/><path d="M24 12l-7-7.6a10.6 10.6 0 0114 0z"/></svg>',
  );
  return markup`<div class="android-bar"><span>${time}</span><i></i>${signal}<span>${battery}%</span></div>`;
}

export interface PhonePage {
  kind: ScreenshotKind;
  variant: string;
  theme: Theme;
  palette: Palette;
  device: Device;
  /** Asia/Shanghai `YYYY-MM-DD HH:mm:ss`; the status bar shows its clock. */
  capturedAt: string;
  /** Whether text on the page is relative to `capturedAt`, or lacks its year. */
  relative?: boolean;
  content: MarkupValue;
  /** Buttons that stay at the lower edge of the screen */
  footer?: MarkupValue;
  css: string;
  crop?: Crop | null;
}

/** A whole phone screen: the system's bar, the page, the system's foot. */
export function phonePage(random: Random, page: PhonePage): SourceTemplate {
  const { device, capturedAt } = page;
  const ios = device.system === 'ios';
  const foot = ios
    ? markup`<div class="ios-foot"><i></i></div>`
    : markup`<div class="android-foot"><i></i><u></u><b></b></div>`;
  return {
    kind: page.kind,
    variant: `${page.variant}${page.theme === 'dark' ? '-dark' : ''}`,
    html: markup`<div class="phone">${ios ? statusBar(clock(capturedAt)) : androidBar(clock(capturedAt), random.int(12, 100))}${page.content}<div class="rest"></div>${page.footer}${foot}</div>`,
    css: `${paletteCss(page.palette, fontStacks[device.fonts])}${phoneCss(device, page.crop?.bottom !== undefined)}${page.css}`,
    width: device.width,
    deviceScaleFactor: device.scale,
    captureDate: page.relative ? capturedAt : null,
    ...cutting(page.crop),
  };
}

export interface WebPage {
  kind: ScreenshotKind;
  variant: string;
  theme?: Theme;
  palette: Palette;
  fonts: FontStack;
  width: number;
  scale: number;
  content: MarkupValue;
  css: string;
  captureDate?: string | null;
  crop?: Crop | null;
}

/** A page in a browser or a printed sheet, as tall as its content. */
export function webPage(page: WebPage): SourceTemplate {
  return {
    kind: page.kind,
    variant: `${page.variant}${page.theme === 'dark' ? '-dark' : ''}`,
    html: markup`${page.content}`,
    css: `${paletteCss(page.palette, fontStacks[page.fonts])}${addressCss}${page.css}`,
    width: page.width,
    deviceScaleFactor: page.scale,
    captureDate: page.captureDate ?? null,
    ...cutting(page.crop),
  };
}

function cutting(crop: Crop | null | undefined): { complete: boolean; crop?: Crop } {
  return crop ? { complete: false, crop } : { complete: true };
}

/** A careless cut now and then: the last rows, the top, or a side are missing. */
export function someCrop(random: Random, share = 0.15): Crop | null {
  if (!random.chance(share)) return null;
  return random.pick<Crop>([
    { bottom: random.between(0.2, 0.45) },
    { bottom: random.between(0.2, 0.45) },
    { top: random.between(0.15, 0.35) },
    { right: random.between(0.15, 0.3) },
    { left: random.between(0.15, 0.28) },
  ]);
}

/** The address line of a browser; half of the people cut it away. */
export function addressLine(random: Random, address: string): Markup | null {
  if (random.chance(0.4)) return null;
  return markup`
    <div class="address-line">
      ${icon('back', 18, '#666', 2)}${icon('forward', 18, '#b5b9bf', 2)}
      <div>${address}</div>${icon('star', 18, '#666')}
    </div>
  `;
}

function paletteCss(palette: Palette, family: string): string {
  const roles = Object.entries(palette).map(([role, colour]) => `--${role}:${colour as string}`);
  return `#screenshot{${roles.join(';')};font-family:${family};background:var(--ground);color:var(--text);font-size:14px;line-height:1.5;display:flow-root}
`;
}

const addressCss = `
.address-line{height:42px;background:#e9ebee;display:flex;align-items:center;gap:14px;padding:0 16px}
.address-line div{flex:1;height:28px;border-radius:14px;background:#fff;font-size:13px;line-height:28px;padding:0 16px;color:#444}
`;

/** Cut below, a screen has no empty part: a cut through that alone would leave nothing out. */
function phoneCss({ width, height, system }: Device, cutBelow: boolean): string {
  return `
.phone{width:${width}px;min-height:${cutBelow ? 0 : height}px;display:flex;flex-direction:column;position:relative}
.rest{flex:1}
.status-bar{height:${height < 700 ? 20 : 47}px;padding:${height < 700 ? '0 8px' : '8px 22px 0 34px'};display:flex;align-items:center;justify-content:space-between;font-size:${height < 700 ? 12 : 16}px}
.status-bar b{font-weight:500}
.android-bar{height:28px;padding:0 14px;display:flex;align-items:center;gap:5px;font-size:12px}
.android-bar i{flex:1}
.ios-foot{height:30px;display:flex;align-items:flex-end;justify-content:center;padding-bottom:8px}
.ios-foot i{width:134px;height:5px;border-radius:3px;background:var(--text)}
.android-foot{height:38px;display:flex;align-items:center;justify-content:space-around;padding:0 40px}
.android-foot i{width:12px;height:12px;border-left:2px solid var(--dim);border-bottom:2px solid var(--dim);transform:rotate(45deg)}
.android-foot u{width:12px;height:12px;border-radius:50%;border:2px solid var(--dim)}
.android-foot b{width:12px;height:12px;border:2px solid var(--dim)}
.nav{height:${system === 'ios' ? 44 : 52}px;display:flex;align-items:center;justify-content:space-between;padding:0 12px;font-size:17px;font-weight:500}
`;
}
