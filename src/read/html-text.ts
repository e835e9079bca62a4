import type { Token } from 'parse5';
import type { PostLink } from '../record/post.js';
import { readTokens } from './html-tokens.js';
import { linkOf } from './link.js';
import { type Place, TextFlow } from './text-flow.js';

export interface HtmlText {
  readonly text: string;
  /** In the order of the text; each on at least one character. */
  readonly links: readonly PostLink[];
}

const names = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Never text: what is run, drawn, loaded or filled in. */
const NO_TEXT = names('script style template noscript head title iframe object svg canvas audio video noembed noframes datalist select textarea button');
const LISTS = names('ul ol menu');
const PRE = names('pre listing xmp plaintext');
const VOID = names('area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr');
/** Elements that a browser sets apart by a margin, and those that only begin a line (the HTML standard, "Rendering"). */
const APART = names('blockquote dl fieldset figure h1 h2 h3 h4 h5 h6 hr listing menu ol p plaintext pre table ul xmp');
const OWN_LINE = names('address article aside body caption center dd details dialog dir div dt figcaption footer form frameset header hgroup html legend li main nav noframes optgroup option search section summary tbody tfoot thead tr');
/** A start tag closes an open element of these names; the search for it ends at the element after the colon. */
const CLOSES: Readonly<Record<string, readonly [ReadonlySet<string>, ReadonlySet<string>]>> = {
  li: [names('li'), names('ul ol menu')], dd: [names('dd dt'), names('dl')], dt: [names('dd dt'), names('dl')], a: [names('a'), names('td th')],
  tr: [names('tr td th'), names('table')], td: [names('td th'), names('tr table')], th: [names('td th'), names('tr table')],
  tbody: [names('tbody thead tfoot tr td th'), names('table')], tfoot: [names('tbody thead tfoot tr td th'), names('table')],
};
const P = names('p');
const P_SCOPE = names('table td th button object caption');
/** How far up a start tag looks for what it closes: further off nothing is meant, and a hostile page makes no square of it. */
const FAR = 40;
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

const attributeOf = (attributes: readonly Token.Attribute[], name: string): string | undefined => attributes.find((attribute) => attribute.name === name)?.value;

function isHidden(name: string, attributes: readonly Token.Attribute[]): boolean {
  if (name === 'dialog' && attributeOf(attributes, 'open') === undefined) return true;
  if (attributes.length === 0) return false;
  return attributeOf(attributes, 'hidden') !== undefined || /(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*hidden)/iu.test(attributeOf(attributes, 'style') ?? '');
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
  const open: Open[] = [];
  const count = new Map<string, number>();
  let { base } = options;
  let silent = 0;
  let lists = 0;
  let quotes = 0;
  let pre = 0;

  const breakAt = (name: string): void => {
    if (APART.has(name)) flow.breakLines(lists > 0 && LISTS.has(name) ? 1 : 2);
    else if (OWN_LINE.has(name)) flow.breakLines(1);
  };
  const closed = ({ name, silent: wasSilent, seen, link }: Open): void => {
    count.set(name, (count.get(name) ?? 1) - 1);
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
  };
  const closeNearest = (wanted: ReadonlySet<string>, scope: ReadonlySet<string>): void => {
    for (let i = open.length - 1, steps = 0; i >= 0 && steps < FAR && !scope.has(open[i].name); i--, steps++) {
      if (!wanted.has(open[i].name)) continue;
      for (const element of open.splice(i).reverse()) closed(element);
    }
  };

  readTokens(html, {
    start(name, attributes, selfClosing) {
      if (name === 'base') base = linkOf(attributeOf(attributes, 'href'), base) ?? base;
      const closes = CLOSES[name];
      if (closes) closeNearest(...closes);
      if ((APART.has(name) || OWN_LINE.has(name)) && (count.get('p') ?? 0) > 0) closeNearest(P, P_SCOPE);
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
      count.set(name, (count.get(name) ?? 0) + 1);
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
      } else if (name === 'li') flow.mark(markOf(open, attributeOf(attributes, 'value'), lists));
    },
    end(name) {
      if (name === 'br' && silent === 0) flow.newLine();
      if (!(count.get(name) ?? 0)) return;
      const isBlock = APART.has(name) || OWN_LINE.has(name) || name === 'td' || name === 'th' || NO_TEXT.has(name);
      if (isBlock) {
        let last: Open;
        do closed((last = open.pop() as Open));
        while (last.name !== name);
        return;
      }
      // A phrase ends alone: what was opened within it goes on.
      for (let i = open.length - 1, steps = 0; i >= 0 && steps < FAR; i--, steps++) {
        if (open[i].name === name) return closed(open.splice(i, 1)[0]);
      }
    },
    text(characters) {
      if (silent === 0) flow.add(characters);
    },
  });
  while (open.length > 0) closed(open.pop() as Open);
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
