import type { PostLink } from '../../record/post.js';
import { APART, FAR, NO_TEXT, OpenElements, OWN_LINE, VOID } from './html-elements.js';
import { attributeOf, isHidden, readTokens } from './html-tokens.js';
import { linkOf } from './link.js';
import { type Place, TextFlow } from './text-flow.js';

export interface HtmlText {
  readonly text: string;
  /** In the order of the text; each on at least one character. */
  readonly links: readonly PostLink[];
}

const LISTS = new Set(['ul', 'ol', 'menu']);
const PRE = new Set(['pre', 'listing', 'xmp', 'plaintext']);
/** A post of more links is made to be slow. */
const MAX_LINKS = 10_000;

interface Open {
  readonly name: string;
  readonly silent: boolean;
  /** It stands in nothing silent, nor is so itself. */
  readonly seen: boolean;
  /** The number of the next item; null in a list without numbers. */
  next: number | null;
  link: { readonly place: Place; readonly href: string } | null;
}

/** An image that stands for a character: its text in place of it is that character alone. */
const EMOJI = /^(?:\p{Regional_Indicator}{2}|[#*\d]\uFE0F?\u20E3|\p{Extended_Pictographic}(?:\p{Emoji_Modifier}|\uFE0F|\u200D\p{Extended_Pictographic}|[\u{E0020}-\u{E007F}])*){1,8}$/u;

/**
 * What a reader sees of a document or of a piece of one: paragraphs, lines, lists with their bullets and numbers, preformatted text; white space drawn
 * together as a browser does, quotation marks put where `q` asks for them. Nothing that is hidden, run or filled in is text, nor the text in place of an
 * image, save where that is an emoji.
 *
 * @param options.base the address that relative links start from; a document's own `base` comes before it
 * @returns the text and the links on its characters (UTF-16 units): http, https and mailto alone
 */
export function htmlText(html: string, options: { readonly base?: string } = {}): HtmlText {
  // Most titles and many descriptions hold no markup at all.
  if (!/[<&]/u.test(html)) return { text: new TextFlow().add(html).finish(), links: [] };
  const flow = new TextFlow();
  const links: PostLink[] = [];
  let { base } = options;
  let silent = 0;
  let lists = 0;
  let quotes = 0;
  let pre = 0;

  const breakAt = (name: string): void => {
    if (APART.has(name)) flow.breakLines(lists > 0 && LISTS.has(name) ? 1 : 2);
    else if (OWN_LINE.has(name)) flow.breakLines(1);
  };
  const open = new OpenElements<Open>(({ name, silent: wasSilent, seen, link }) => {
    if (wasSilent) silent--;
    if (link && link.place.start !== null && flow.length > link.place.start) links.push({ start: link.place.start, end: flow.length, href: link.href });
    if (seen) {
      if (LISTS.has(name)) lists--;
      else if (PRE.has(name)) flow.preformatted = --pre > 0;
      else if (name === 'q') flow.add(quotes-- % 2 === 1 ? '”' : '’');
      else if (name === 'li') flow.mark('');
    }
    if (silent > 0 || wasSilent) return;
    breakAt(name);
    if (name === 'td' || name === 'th') flow.cell();
  });

  readTokens(html, {
    start(name, attributes, selfClosing) {
      if (name === 'base') base = linkOf(attributeOf(attributes, 'href'), base) ?? base;
      open.before(name);
      if (silent === 0) {
        if (name === 'br') flow.newLine();
        else if (name === 'img') {
          const alt = attributeOf(attributes, 'alt');
          if (alt !== undefined && alt.length <= 64 && EMOJI.test(alt)) flow.add(alt);
        }
      }
      if (VOID.has(name) || selfClosing) {
        if (silent === 0) breakAt(name);
        return;
      }
      const isSilent = NO_TEXT.has(name) || isHidden(name, attributes);
      if (isSilent) silent++;
      const element: Open = { name, silent: isSilent, seen: silent === 0, next: null, link: null };
      open.push(element);
      if (silent > 0) return;
      breakAt(name);
      if (name === 'a') {
        const href = links.length < MAX_LINKS ? linkOf(attributeOf(attributes, 'href'), base) : null;
        if (href !== null) element.link = { place: flow.here(), href };
      } else if (name === 'q') flow.add(++quotes % 2 === 1 ? '“' : '‘');
      else if (PRE.has(name)) flow.preformatted = ++pre > 0;
      else if (LISTS.has(name)) {
        lists++;
        if (name === 'ol') element.next = Number.parseInt(attributeOf(attributes, 'start') ?? '1', 10) || 1;
      } else if (name === 'li') flow.mark(markOf(open.stack, attributeOf(attributes, 'value'), lists));
    },
    end(name) {
      if (name === 'br' && silent === 0) flow.newLine();
      open.end(name);
    },
    text(characters) {
      if (silent === 0) flow.add(characters);
    },
  });
  open.endAll();
  const text = flow.finish();
  return { text, links: links.filter(({ end }) => end <= text.length).sort((a, b) => a.start - b.start || a.end - b.end) };
}

/** "2. " or "• ", with two spaces before it for each list around its own. */
function markOf(open: readonly Open[], value: string | undefined, lists: number): string {
  const indent = '  '.repeat(Math.min(Math.max(lists - 1, 0), 8));
  for (let i = open.length - 2, steps = 0; i >= 0 && steps < FAR; i--, steps++) {
    const list = open[i];
    if (list.name === 'ul' || list.name === 'menu') break;
    if (list.name !== 'ol') continue;
    const number = Number.parseInt(value ?? '', 10) || (list.next as number);
    list.next = number + 1;
    return `${indent}${number}. `;
  }
  return `${indent}• `;
}
