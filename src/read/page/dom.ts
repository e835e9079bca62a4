import { parseHTML } from 'linkedom';

/** As much of an element as is asked here; the types of a browser would come with all its globals. */
export interface PageElement {
  readonly localName: string;
  readonly id: string;
  readonly parentElement: PageElement | null;
  readonly textContent: string | null;
  readonly innerHTML: string;
  getAttribute(name: string): string | null;
  querySelector(selector: string): PageElement | null;
  querySelectorAll(selector: string): Iterable<PageElement>;
  closest(selector: string): PageElement | null;
  contains(other: PageElement): boolean;
  remove(): void;
}

export interface PageDocument {
  readonly body: PageElement;
  querySelectorAll(selector: string): Iterable<PageElement>;
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;' };

/** A document of a title and of markup that is well-formed and of bounded depth. */
export function documentOf(body: string, title = ''): PageDocument {
  return parseHTML(`<!doctype html><html><head><title>${title.replace(/[&<]/gu, (sign) => ESCAPES[sign])}</title></head><body>${body}</body></html>`).document as unknown as PageDocument;
}
