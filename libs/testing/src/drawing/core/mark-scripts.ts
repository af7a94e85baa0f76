import type { PageDocument, PageElement } from './page-dom';
import type { Crop } from './template';
import type { PageMarks, PageRect } from './truth';

/** What of an element is in the picture, and which share of it. */
interface Placed {
  rect: PageRect;
  seen: number;
}

/** Left in the page by `measureOnPage` for `readMarks`. */
interface MarkTools {
  place: (element: PageElement) => Placed;
  visibleText: (element: PageElement) => string;
}

interface PageGlobal {
  document: PageDocument;
  markTools?: MarkTools;
}

/**
 * Runs inside the page, as `readMarks` does: sent as source text, so they use nothing from this file.
 * Takes what a cut leaves out; gives the part of the page, in whole CSS pixels, that is the picture.
 */
export function measureOnPage(crop: Required<Crop>): PageRect {
  const page = globalThis as unknown as PageGlobal;
  const screen = page.document.querySelector('#screenshot');
  if (!screen) throw new Error('this is not the drawing shell');
  const [x, y] = [Math.round(screen.offsetWidth * crop.left), Math.round(screen.offsetHeight * crop.top)];
  const width = Math.round(screen.offsetWidth * (1 - crop.right)) - x;
  const clip = { x, y, width, height: Math.round(screen.offsetHeight * (1 - crop.bottom)) - y };
  const overlap = (one: PageRect, other: PageRect): PageRect => {
    const left = Math.max(one.x, other.x);
    const top = Math.max(one.y, other.y);
    const right = Math.min(one.x + one.width, other.x + other.width);
    const bottom = Math.min(one.y + one.height, other.y + other.height);
    return { x: left, y: top, width: Math.max(0, right - left), height: Math.max(0, bottom - top) };
  };
  const windowOf = (element: PageElement): PageRect => {
    const pane = element.closest('.viewed [data-pane]');
    return pane ? overlap(clip, pane.getBoundingClientRect()) : clip;
  };
  const place = (element: PageElement): Placed => {
    const whole = element.getBoundingClientRect();
    const part = overlap(whole, windowOf(element));
    // A line keeps its sense without a sliver of its height; cut at a side it loses a character for good.
    const cutAtSide = 1 - part.width / whole.width;
    const share = Math.min(1 - 12 * cutAtSide, part.height / whole.height);
    const rect = { x: part.x - clip.x, y: part.y - clip.y, width: part.width, height: part.height };
    return { rect, seen: whole.width > 0 && whole.height > 0 ? share : 0 };
  };
  const visibleText = (element: PageElement): string => {
    const view = windowOf(element);
    const walker = page.document.createTreeWalker(element, 4);
    const range = page.document.createRange();
    let text = '';
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      for (const [offset, character] of [...node.data].entries()) {
        range.setStart(node, offset);
        range.setEnd(node, offset + 1);
        const whole = range.getBoundingClientRect();
        const part = overlap(whole, view);
        if (part.height >= whole.height * 0.8 && part.width >= whole.width * 0.6) text += character;
      }
    }
    return text;
  };
  page.markTools = { place, visibleText };
  return clip;
}

/** Reads every marked field and message with what of it is in the picture. */
export function readMarks(): PageMarks {
  const { document, markTools } = globalThis as unknown as PageGlobal;
  if (!markTools) throw new Error('the page is not measured');
  const { place, visibleText } = markTools;
  const all = (selector: string): PageElement[] => [...document.querySelectorAll(selector)];
  const whole = (element: PageElement): boolean => place(element).seen > 0.9;
  const attribute = (element: PageElement, name: string): string => element.getAttribute(name) ?? '';
  const days = new Set(
    all('[data-day]')
      .filter(whole)
      .map((element) => attribute(element, 'data-day')),
  );
  const placeField = (element: PageElement): Placed => {
    const dated = element.closest('[data-dated]');
    const placed = place(element);
    return dated && !days.has(attribute(dated, 'data-dated')) ? { ...placed, seen: 0 } : placed;
  };
  const words = (element: PageElement): string =>
    (place(element).seen > 0.99 ? element.innerText : visibleText(element)).replace(/\s+/g, ' ').trim();
  return {
    fields: all('[data-field]').map((element) => ({
      kind: attribute(element, 'data-field'),
      value: attribute(element, 'data-value'),
      inMessage: element.closest('[data-message]') !== null,
      ...placeField(element),
    })),
    messages: all('[data-message]').map((element) => ({
      side: attribute(element, 'data-message'),
      sender: attribute(element, 'data-sender'),
      time: attribute(element, 'data-time'),
      text: words(element),
      ...place(element),
    })),
    names: all('[data-says]')
      .filter(whole)
      .map((element) => attribute(element, 'data-says')),
  };
}
