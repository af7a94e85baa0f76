import { Markup, markup } from '../core/markup';
import type { Random } from '../core/random';

function bars(strength: number, x: number): string {
  return [4, 6, 8.5, 11]
    .map(
      (height, index) =>
        `<rect x="${x + index * 4.5}" y="${12 - height}" width="3" height="${height}" rx=".8" opacity="${index < strength ? 1 : 0.3}"/>`,
    )
    .join('');
}

const wifi =
  '<path d="M0 3.700c4.600-4.300 9.400-4.300 14 0l-1.500 1.600c-3.600-3.300-7.400-3.300-11 0zM2.700 6.700c2.800-2.500 5.800-2.500 8.600 0l-1.500 1.600c-1.800-1.600-3.800-1.600-5.600 0zM5 9.300c1.300-1 2.700-1 4 0L7 11.500z"/>';

function battery(x: number, level: number): string {
  return `<rect x="${x}" y="1" width="22" height="11" rx="3" fill="none" stroke="currentColor" opacity=".4"/><rect x="${x + 1.5}" y="2.500" width="${((19 * level) / 100).toFixed(1)}" height="8" rx="1.700"/><path d="M${x + 23.5} 4.500v4c1-.3 1.500-1 1.500-2s-.5-1.700-1.500-2z" opacity=".5"/>`;
}

function signals(random: Random): Markup {
  return new Markup(
    `<svg width="74" height="14" viewBox="0 0 74 14" fill="currentColor">${bars(random.int(2, 4), 0)}<g transform="translate(23 .5)">${wifi}</g>${battery(44, random.int(12, 100))}</svg>`,
  );
}

/** The top line of an iPhone; `clock` is `H:mm`. */
export function iosStatusBar(random: Random, clock: string): Markup {
  return markup`<div class="ios-status"><b>${clock}</b>${signals(random)}</div>`;
}

/** The top line of an Android phone: clock at the left or at the right, speed or carrier beside it. */
export function androidStatusBar(random: Random, clock: string): Markup {
  const padded = clock.padStart(5, '0');
  const extra = random.pick(['5G', '4G', `${random.digits(1)}.${random.digits(1)}K/s`, 'HD', '']);
  const level = random.int(9, 100);
  const icons = markup`<span>${extra}</span>${signals(random)}<span>${random.chance(0.5) ? `${level}%` : ''}</span>`;
  return random.chance(0.7)
    ? markup`<div class="android-status"><b>${padded}</b><i></i>${icons}</div>`
    : markup`<div class="android-status"><span>中国移动</span><i></i>${icons}<b>${padded}</b></div>`;
}

export const homeBar = new Markup('<div class="home-bar"><i></i></div>');

/** Three keys, or the bar of gestures. */
export function androidKeys(random: Random): Markup {
  if (random.chance(0.55)) return new Markup('<div class="android-keys"><i></i></div>');
  return new Markup(
    '<div class="android-keys three"><svg width="220" height="20" viewBox="0 0 220 20" fill="none" stroke="currentColor" stroke-width="1.800"><rect x="22" y="4" width="12" height="12" rx="2"/><circle cx="110" cy="10" r="6.500"/><path d="M196 4l-9 6 9 6z"/></svg></div>',
  );
}

/** A phone as tall as its window, or as its content in a scroll capture. */
export const phoneBarsCss = `
.phone{display:flex;flex-direction:column;min-height:600px;color:var(--ink)}
.phone [data-pane]{flex:1}
.ios-status{flex:none;height:46px;padding:8px 20px 0 32px;display:flex;align-items:center;justify-content:space-between;font-size:16px}
.ios-status b{font-weight:500}
.android-status{flex:none;height:30px;padding:0 14px;display:flex;align-items:center;gap:5px;font-size:12px}
.android-status b{font-weight:500;font-size:13px}
.android-status i{flex:1}
.home-bar{flex:none;height:28px;display:flex;align-items:flex-end;justify-content:center;padding-bottom:8px}
.home-bar i{width:134px;height:5px;border-radius:3px;background:var(--ink)}
.android-keys{flex:none;height:20px;display:flex;align-items:center;justify-content:center}
.android-keys i{width:110px;height:4px;border-radius:2px;background:var(--ink);opacity:.7}
.android-keys.three{height:42px;opacity:.7}
`;
