import type { Token } from 'parse5';
import type { PostLink } from '../../record/post.js';
import type { Input } from '../format.js';
import { readTokens } from '../text/html-tokens.js';
import { linkOf } from '../text/link.js';
import { wholeOf } from '../inputs/whole.js';

const VOID = new Set('area base br col embed hr img input link meta source track wbr'.split(' '));
/** Deeper than any of Telegram's pages goes: what is opened further down is not told apart. */
const DEEPEST = 100;

/** A page of a thousand messages takes two or three of these; what is far larger is no page that Telegram wrote. */
const LARGEST = 64 << 20;

/**
 * The whole of a page as text.
 *
 * @throws ReadError where it is larger than any page of Telegram's
 */
export async function markupOf(input: Input): Promise<string> {
  const bytes = await wholeOf(input, LARGEST);
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
  return new TextDecoder(encoding).decode(bytes);
}

/** An element of a page of Telegram's while it is open. */
export interface Element {
  readonly name: string;
  readonly classes: ReadonlySet<string>;
  attribute(name: string): string | undefined;
  /** The text within it is for this, and no longer for what is around it. */
  capture?: MarkupText;
  /** Called when it ends. */
  ended?: () => void;
}

/**
 * The text of a message as Telegram sets it: line breaks are `br`, all other characters stand as they are, so that text and places agree with those of
 * the JSON export. Links are those that a reader could follow.
 */
export class MarkupText {
  private raw = '';
  private readonly open: { readonly start: number; readonly href: string | undefined }[] = [];
  private readonly found: PostLink[] = [];

  add(characters: string, asIs = false): void {
    // A line end of the markup itself is no more than a space, and none at the ends of the text.
    this.raw += asIs || !characters.includes('\n') ? characters : characters.replace(/[\t ]*\r?\n\s*/gu, ' ');
  }

  openLink(href: string | undefined): void {
    this.open.push({ start: this.raw.length, href });
  }

  closeLink(): void {
    const link = this.open.pop();
    if (link === undefined || link.start === this.raw.length) return;
    const words = this.raw.slice(link.start);
    // The export takes an address without a scheme over as it was typed; Telegram's own apps open it as http.
    const href = linkOf(link.href) ?? (link.href === words && /^[^\s/:]+\.[^\s]+$/u.test(words) ? linkOf(`http://${words}`) : null);
    if (href !== null) this.found.push({ start: link.start, end: this.raw.length, href });
  }

  get text(): string {
    return this.raw.trim();
  }

  get links(): PostLink[] {
    const before = this.raw.length - this.raw.trimStart().length;
    const { length } = this.text;
    return this.found
      .map(({ start, end, href }) => ({ start: Math.max(0, start - before), end: Math.min(length, end - before), href }))
      .filter(({ start, end }) => end > start)
      .sort((a, b) => a.start - b.start || a.end - b.end);
  }
}

/**
 * Goes through a page of Telegram's from left to right, with the elements that are open around each.
 *
 * @param opened told of each element when it opens, with those around it, the outermost first; it may set what the element's text is for
 */
export function readMarkup(html: string, opened: (element: Element, around: readonly Element[]) => void): void {
  const open: Element[] = [];
  let pre = 0;
  const captures: MarkupText[] = [];
  const close = (): void => {
    const element = open.pop() as Element;
    if (element.name === 'a') captures.at(-1)?.closeLink();
    if (element.name === 'pre') pre--;
    if (element.capture !== undefined) captures.pop();
    element.ended?.();
  };
  readTokens(html, {
    start(name, attributes: readonly Token.Attribute[]) {
      if (name === 'br') captures.at(-1)?.add('\n', true);
      const attribute = (wanted: string): string | undefined => attributes.find((one) => one.name === wanted)?.value;
      const element: Element = { name, classes: new Set((attribute('class') ?? '').split(/\s+/u).filter(Boolean)), attribute };
      opened(element, open);
      if (VOID.has(name) || open.length >= DEEPEST) return;
      open.push(element);
      if (element.capture !== undefined) captures.push(element.capture);
      if (name === 'a') captures.at(-1)?.openLink(attribute('href'));
      if (name === 'pre') pre++;
    },
    end(name) {
      const at = open.findLastIndex((element) => element.name === name);
      if (at < 0) return;
      while (open.length > at) close();
    },
    text(characters) {
      captures.at(-1)?.add(characters, pre > 0);
    },
  });
  while (open.length > 0) close();
}
