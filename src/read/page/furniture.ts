import { readClock, readDate } from '../times/written-date.js';
import type { PageElement } from './dom.js';

/** What stands around an article's words within its markup, as far as it tells of the article. */
export interface Told {
  /** The first line that is a date and nothing else, as it is written. */
  readonly dateline?: string;
  /** The name in a line that says by whom it is and nothing else. */
  readonly signed?: string;
}

/** By their class or id these are no words of the article: what is to be pressed, ordered, accepted or looked at elsewhere. */
const ASIDE = /(?:^|[\s_-])(?:share|shares|sharing|sharebar|sharetools|sharedaddy|addtoany|social|newsletter|subscribe|subscription|promos?|adverts?|advertisement|cookies?|consent|related|recommend\w*|most-read|breadcrumbs?|caption|wp-caption-text|credit)(?:$|[\s_-])/iu;
/** More words than these are told by no share button. */
const FEW = 400;
/** An article tells when it was published and when updated; where more lines hold a date or a clock, these part what it tells. */
const MOST_WHENS = 2;
/** No line of a page's frame is longer. */
const LONGEST_LINE = 300;

const AD = /^(?:advertisement|advertising|advert|sponsored(?: content)?|story continues below(?: this)? ad(?:vertisement)?|article continues (?:below|after)(?: this)? ad(?:vertisement)?|anzeige|werbung|publicité|publicidad|pubblicità)[.:]?$/iu;
/** A line of these words and of links is a pointer elsewhere. */
const POINTER = /^(?:read (?:more|also|next)(?: (?:on|about) this(?: story| topic)?)?|also read|see also|related(?: (?:stories|story|articles?|coverage|posts?|content|topics?))?|more on this(?: story| topic)?|more (?:stories|news)|further reading|recommended|don[’']t miss|topics?|tags?|tagged|filed under|posted in|categor(?:y|ies))\s*[:–—|-]?$/iu;
const PRESS = /^(?:(?:read|show|see|load|view) (?:more|all|the full (?:story|article)|full article)|continue reading|read on|click here|skip to (?:main )?content|back to top|leave a (?:comment|reply)|\d+ comments?|comments?|(?:listen|watch)(?: (?:to )?(?:this|the)? ?(?:article|story|video))?)\b[\s.…→»>]*$/iu;
const SHARE = /^(?:share|tweet|e-?mail|print|save|facebook|twitter|x|bluesky|mastodon|threads|whatsapp|telegram|linkedin|reddit|pinterest|messenger|copy (?:the )?link|link copied!?|copied|share (?:this|on|via|with)\b.{0,40}|click to (?:share|email|print)\b.{0,60}|follow us\b.{0,60})[:.]?$/iu;
const LETTER = /^(?:sign up (?:to|for)|subscribe to|get (?:our|the) \w+ (?:news|stories)|join our)\b.*\b(?:newsletters?|inbox|alerts?|channel|updates)\b/iu;
/** What is left of "Posted by Ada on 13 September" once its time is taken out. */
const POSTED = /^(?:posted|published|written|updated|by)(?: by (\p{Lu}[\p{L}.'’ -]{1,60}?))?(?:\s+(?:on|at|in))?\s*[·|,–—-]?$/iu;
/** "Published: 13 September 2023", "Last updated on ...", "First published on Wed 13 Sep 2023 14.05 CEST" */
const WHEN = /^(?:(?:first |originally |last )?(?:published|posted|updated|modified|created)(?: on| at)?|date|on)?\s*:?\s*(.+)$/iu;

/** "By Ada Berg", "Von Ada Berg und Bo Ek in Velde" */
const SIGNED = /^(?:[Bb]y|BY|[Vv]on|[Pp]ar|[Pp]or|Di|Door)\s+(\p{Lu}[\p{L}.'’-]*(?:(?:,| and| und| et| y| e| en)?\s+\p{Lu}[\p{L}.'’-]*){1,7}(?: in \p{Lu}[\p{L} ]{1,30})?)$/u;
/** So many of a page's lines are looked through for its date. */
const LINES_FOR_DATE = 40;

const said = (text: string | null): string => (text ?? '').replace(/\s+/gu, ' ').trim();
const marksOf = (element: PageElement): string => `${element.getAttribute('class') ?? ''} ${element.id}`;
const BLOCKS = 'p, div, ul, ol, dl, table, section, article, blockquote, figure, pre, h1, h2, h3, h4, h5, h6';

/** "13 September 2023 · 14:05" as a date is read; null where the line is none. */
function whenIn(line: string): string | null {
  if (line.length > 80 || !/\d/u.test(line)) return null;
  const bare = (WHEN.exec(line) as RegExpExecArray | null)?.[1].replace(/\s*[·|•–—]\s*|\s+at\s+/gu, ' ').trim() ?? '';
  return readDate(bare) !== null || readClock(bare) !== null ? bare : null;
}

function isFrame(element: PageElement, line: string): boolean {
  if (AD.test(line) || PRESS.test(line) || SHARE.test(line) || LETTER.test(line)) return true;
  const links = [...element.querySelectorAll('a')];
  if (links.length === 0) return false;
  let rest = line;
  for (const link of links) {
    const words = said(link.textContent);
    if (words !== '') rest = rest.replace(words, ' ');
  }
  // "Read more: Bridge reopens", "Topics: Ferries, Velde": but for the links, nothing is said.
  return POINTER.test(said(rest.replace(/[,;|·•]/gu, ' ')));
}

/**
 * Takes out of an article's markup what is none of its words: captions and pictures, share buttons, adverts, pointers to other pages, lines that hold
 * a date alone. What holds a quotation or a table stays, and so does every sentence that is not known for what it is.
 */
export function clear(root: PageElement): Told {
  let dateline: string | undefined;
  let signed: string | undefined;
  const whens: PageElement[] = [];
  for (const figure of [...root.querySelectorAll('figure')]) if (figure.querySelector('blockquote, table, pre') === null) figure.remove();
  for (const caption of [...root.querySelectorAll('figcaption')]) caption.remove();
  for (const element of [...root.querySelectorAll('div, section, aside, ul, p, span, footer')]) if (ASIDE.test(marksOf(element)) && (element.textContent ?? '').length <= FEW) element.remove();
  for (const element of [...root.querySelectorAll('p, li, div, h2, h3, h4, h5, h6, time, span, small')]) {
    if (/^(?:time|span|small)$/u.test(element.localName) && !/^(?:div|header|footer|section|article|body)$/u.test(element.parentElement?.localName ?? '')) continue;
    // What holds blocks is no line: this is seen at once, where its text would be put together for each of those around it.
    if (element.querySelector(BLOCKS) !== null) continue;
    const text = element.textContent ?? '';
    if (text.length > LONGEST_LINE * 2) continue;
    const line = said(text);
    if (line === '' || line.length > LONGEST_LINE) continue;
    const when = whenIn(line);
    const posted = line.length <= 80 ? POSTED.exec(line) : null;
    const name = line.length > 80 || signed !== undefined ? undefined : (SIGNED.exec(line)?.[1] ?? posted?.[1]);
    if (name !== undefined || posted !== null) {
      signed ??= name;
      element.remove();
      continue;
    }
    if (when !== null) whens.push(element);
    else if (isFrame(element, line)) element.remove();
    if (when !== null && readDate(when) !== null) dateline ??= when;
  }
  if (whens.length > MOST_WHENS) dateline = undefined;
  else for (const element of whens) element.remove();
  for (const list of [...root.querySelectorAll('ul, ol')]) if (said(list.textContent) === '') list.remove();
  return { ...(dateline === undefined ? {} : { dateline }), ...(signed === undefined ? {} : { signed }) };
}

/** The first line below a page's heading that is a date and nothing else, where one stands near it. */
export function datelineBelow(document: { querySelectorAll(selector: string): Iterable<PageElement> }): string | undefined {
  let lines = LINES_FOR_DATE;
  let below = false;
  for (const element of document.querySelectorAll('h1, h2, p, div, span, time, small, li, td, b, strong, em')) {
    if (/^h[12]$/u.test(element.localName)) {
      below = true;
      continue;
    }
    if (!below || element.querySelector(BLOCKS) !== null) continue;
    const line = said((element.textContent ?? '').slice(0, LONGEST_LINE));
    if (line === '') continue;
    const when = whenIn(line);
    if (when !== null && readDate(when) !== null) return when;
    if (--lines === 0) return undefined;
  }
  return undefined;
}
