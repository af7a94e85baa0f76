import { Markup, markup, type MarkupValue } from '../core/markup';

const signals = new Markup(
  '<svg width="70" height="14" viewBox="0 0 70 14" fill="currentColor"><rect x="0" y="8" width="3" height="4" rx=".8"/><rect x="4.5" y="6" width="3" height="6" rx=".8"/><rect x="9" y="3.5" width="3" height="8.5" rx=".8"/><rect x="13.5" y="1" width="3" height="11" rx=".8"/><path d="M29 2.2c2.6 0 5 1 6.8 2.7l-1.3 1.4A7.9 7.9 0 0029 4.1a7.9 7.9 0 00-5.5 2.2l-1.3-1.4A9.8 9.8 0 0129 2.2zm0 3.7c1.6 0 3 .6 4.1 1.6l-1.4 1.4A3.9 3.9 0 0029 7.8c-1 0-2 .4-2.7 1.1l-1.4-1.4A6 6 0 0129 5.9zm0 3.6c.6 0 1.1.2 1.5.6L29 11.7l-1.5-1.6c.4-.4.9-.6 1.5-.6z"/><rect x="43.5" y="1.5" width="22" height="11" rx="3" fill="none" stroke="currentColor" opacity=".4"/><rect x="45" y="3" width="15" height="8" rx="1.7"/><path d="M67 5v4c1-.3 1.5-1 1.5-2s-.5-1.7-1.5-2z" opacity=".5"/></svg>',
);

/** The top line of an iPhone; `clock` is the time of the capture, `H:mm`. */
export function statusBar(clock: string): Markup {
  return markup`<div class="status-bar"><b>${clock}</b>${signals}</div>`;
}

/** A phone as tall as an iPhone 14 (390 × 844 CSS pixels), taller when the content needs it. */
export function phoneFrame(content: MarkupValue): Markup {
  return markup`<div class="phone">${content}</div>`;
}

export const homeIndicator = new Markup('<div class="home-indicator"><i></i></div>');

export const phoneWidth = 390;

export const phoneFrameCss = `
.phone{width:390px;min-height:844px;display:flex;flex-direction:column;color:#111}
.status-bar{height:47px;padding:8px 22px 0 34px;display:flex;align-items:center;justify-content:space-between;font-size:16px;color:#111}
.status-bar b{font-weight:500;letter-spacing:.2px}
.home-indicator{height:30px;display:flex;align-items:flex-end;justify-content:center;padding-bottom:8px}
.home-indicator i{width:134px;height:5px;border-radius:3px;background:#111}
`;
