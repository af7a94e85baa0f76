import type { PageRect } from './truth';

/** The small part of the DOM that page scripts use: the project is compiled without the DOM library. */
export interface PageElement {
  innerHTML: string;
  textContent: string | null;
  className: string;
  scrollTop: number;
  readonly scrollHeight: number;
  readonly clientHeight: number;
  readonly innerText: string;
  readonly offsetWidth: number;
  readonly offsetHeight: number;
  readonly style: { setProperty(name: string, value: string): void };
  getAttribute(name: string): string | null;
  closest(selector: string): PageElement | null;
  querySelector(selector: string): PageElement | null;
  getBoundingClientRect(): PageRect;
}

export interface PageTextNode {
  readonly data: string;
}

export interface PageRange {
  setStart(node: PageTextNode, offset: number): void;
  setEnd(node: PageTextNode, offset: number): void;
  getBoundingClientRect(): PageRect;
}

export interface PageDocument {
  readonly fonts: Iterable<{ status: string }> & { readonly ready: Promise<unknown> };
  querySelector(selector: string): PageElement | null;
  querySelectorAll(selector: string): Iterable<PageElement>;
  createRange(): PageRange;
  createTreeWalker(root: PageElement, what: number): { nextNode(): PageTextNode | null };
}
