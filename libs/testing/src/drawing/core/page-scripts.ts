import type { PageDocument } from './page-dom';
import type { WindowView } from './template';

export interface ShownPage {
  /** Of the whole page, CSS pixels */
  height: number;
  /** Of the scrolled pane; 0 without one */
  pane: { height: number; scrolled: number; range: number };
}

/**
 * Runs inside the page: sent as source text, so it uses nothing from this file.
 * Puts a template on the shell page, waits for its fonts and scrolls its pane.
 */
export async function showOnPage(template: {
  html: string;
  css: string;
  view: WindowView | null;
}): Promise<ShownPage> {
  const { document } = globalThis as unknown as { document: PageDocument };
  const style = document.querySelector('#template-style');
  const screen = document.querySelector('#screenshot');
  if (!style || !screen) throw new Error('this is not the drawing shell');
  style.textContent = template.css;
  screen.className = template.view ? 'viewed' : '';
  screen.style.setProperty('--window-height', `${template.view?.height ?? 0}px`);
  screen.innerHTML = template.html;
  // Reading the height forces a layout, and only a layout starts the loading of fonts.
  if (screen.offsetHeight === 0) throw new Error('the template draws nothing');
  await document.fonts.ready;
  if ([...document.fonts].some((font) => font.status === 'error')) {
    throw new Error('a font of the drawing could not be loaded');
  }
  const pane = template.view ? screen.querySelector('[data-pane]') : null;
  if (!pane || !template.view) {
    return { height: screen.offsetHeight, pane: { height: 0, scrolled: 0, range: 0 } };
  }
  const range = pane.scrollHeight - pane.clientHeight;
  const { scrolled } = template.view;
  pane.scrollTop = scrolled === 'end' ? range : Math.round(scrolled * pane.clientHeight);
  return {
    height: screen.offsetHeight,
    pane: { height: pane.clientHeight, scrolled: pane.scrollTop, range },
  };
}
