import type { PageMarks, PageRect } from './truth';

/**
 * Functions that run inside the page. They are sent as source text, so they use nothing from this
 * file, and only this small part of the DOM is typed: the project is compiled without the DOM library.
 */
interface PageElement {
  innerHTML: string;
  textContent: string | null;
  readonly innerText: string;
  readonly offsetHeight: number;
  getAttribute(name: string): string | null;
  getBoundingClientRect(): PageRect;
}

interface PageDocument {
  readonly fonts: Iterable<{ status: string }> & { readonly ready: Promise<unknown> };
  querySelector(selector: string): PageElement | null;
  querySelectorAll(selector: string): Iterable<PageElement>;
}

/** Puts a template on the shell page and waits for its fonts; gives its height in CSS pixels. */
export async function showOnPage(template: { html: string; css: string }): Promise<number> {
  const { document } = globalThis as unknown as { document: PageDocument };
  const style = document.querySelector('#template-style');
  const screen = document.querySelector('#screenshot');
  if (!style || !screen) throw new Error('this is not the drawing shell');
  style.textContent = template.css;
  screen.innerHTML = template.html;
  // Reading the height forces a layout, and only a layout starts the loading of fonts.
  if (screen.offsetHeight === 0) throw new Error('the template draws nothing');
  await document.fonts.ready;
  if ([...document.fonts].some((font) => font.status === 'error')) {
    throw new Error('a font of the drawing could not be loaded');
  }
  return screen.offsetHeight;
}

/** Reads every marked field and message with its place on the page. */
export function readMarks(): PageMarks {
  const { document } = globalThis as unknown as { document: PageDocument };
  const place = (element: PageElement): PageRect => {
    const { x, y, width, height } = element.getBoundingClientRect();
    return { x, y, width, height };
  };
  const words = (element: PageElement): string => element.innerText.replace(/\s+/g, ' ').trim();
  return {
    fields: [...document.querySelectorAll('[data-field]')].map((element) => ({
      kind: element.getAttribute('data-field') ?? '',
      value: element.getAttribute('data-value') ?? words(element),
      rect: place(element),
    })),
    messages: [...document.querySelectorAll('[data-message]')].map((element) => ({
      side: element.getAttribute('data-message') ?? '',
      sender: element.getAttribute('data-sender') ?? '',
      time: element.getAttribute('data-time') ?? '',
      text: words(element),
      rect: place(element),
    })),
  };
}
