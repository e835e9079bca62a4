import { parseAtomFeed, parseRssFeed } from 'feedsmith';
import { type Entry, type FeedHead, headOfAtom, headOfRss, ofAtomEntry, ofRssItem } from './entry.js';
import { MAX_ITEM, type RawItem, type Root } from './items.js';
import { hasLongPerson, mend } from './mend.js';
import { isPlainFeed, plainItem } from './plain-item.js';

/** By an id at its start and this mark at its end an entry is known again, whole, after the parse, which drops empty items and joins or cuts broken ones. */
const MARK = 'urn:readout:end';
const START = /^<([^\s/>]+)((?:[^<>"']|"[^"]*"|'[^']*')*)>/u;
const OWN_ID = /\sxml:id\s*=\s*(?:"[^"]*"|'[^']*')/giu;
const END = /^<\/[^\s/>]+\s*>$/u;
const NAMESPACE = /\s(xmlns:[\w.-]+)\s*=\s*("[^"<]*"|'[^'<]*')/gu;
const MODE = /<(?:[\w.-]+:)?content\s(?=[^>]*\bmode\s*=\s*["']base64["'])[^>]*>/iu;

/** No feed uses more prefixes; each is told to the parser again with every few items. */
const MOST_NAMESPACES = 100;

/** Wraps items as a feed of their own: its root has the namespaces that the whole feed declares, and nothing else of it. */
function wrapped({ kind, name, attributes }: Root, inside: string): string {
  const namespaces = [...attributes.matchAll(NAMESPACE)].slice(0, MOST_NAMESPACES).map(([, declared, uri]) => ` ${declared}=${uri}`).join('');
  if (kind !== 'atom') return `<rss version="2.0"${namespaces}><channel>${inside}</channel></rss>`;
  const prefix = name.includes(':') ? name.slice(0, name.indexOf(':')) : null;
  const own = prefix !== null && !namespaces.includes(` xmlns:${prefix}=`) ? ` xmlns:${prefix}="http://www.w3.org/2005/Atom"` : '';
  return `<${name}${own}${namespaces}>${inside}</${name}>`;
}

/** What one item's markup became: an entry, or why it is none. */
export type ParsedItem = Entry | Error;

function marked(markup: string, number: number, atom: boolean): string | null {
  const match = START.exec(markup);
  if (!match || match[2].endsWith('/')) return null;
  const prefix = match[1].includes(':') ? match[1].slice(0, match[1].indexOf(':') + 1) : '';
  if (prefix !== '' && !atom) return null;
  const end = markup.lastIndexOf('</');
  if (!END.test(markup.slice(end))) return null;
  const mark = atom ? `<${prefix}category scheme="${MARK}" term="${number}"/>` : `<category domain="${MARK}">${number}</category>`;
  return `<${match[1]} xml:id="${number}"${match[2].replace(OWN_ID, '')}>${markup.slice(match[0].length, end)}${mark}${markup.slice(end)}`;
}

/** Entries by their numbers; those that the parse lost are missing. */
function parse(root: Root, inside: string): Map<number, Entry> {
  const found = new Map<number, Entry>();
  const keep = (start: string | undefined, end: string | undefined, entry: Entry): void => {
    if (start !== undefined && start === end && !found.has(Number(start))) found.set(Number(start), entry);
  };
  const text = wrapped(root, inside);
  if (root.kind === 'atom') {
    for (const entry of parseAtomFeed(text).entries ?? []) {
      keep(entry.xml?.id, entry.categories?.findLast(({ scheme }) => scheme === MARK)?.term, ofAtomEntry(entry));
    }
  } else {
    for (const item of parseRssFeed(text).items ?? []) {
      keep(item.xml?.id, item.categories?.findLast(({ domain }) => domain === MARK)?.name, ofRssItem(item));
    }
  }
  return found;
}

function attempt(root: Root, pieces: readonly (string | null)[]): Map<number, Entry> {
  const some = pieces.filter((piece) => piece !== null);
  if (some.length === 0) return new Map();
  try {
    return parse(root, some.join('\n'));
  } catch {
    return new Map();
  }
}

/** A start tag and its end, or neither text nor anything else: no parser finds more in it. */
const EMPTY = /^<[^<>]*>\s*(?:<\/[^<>]*>\s*)?$/u;
const NOTHING: Entry = { bodies: [], links: [], published: [], media: [] };

/**
 * Items of one feed, parsed together for speed. Those that are broken or were lost with a broken one are mended and parsed again; where that does not
 * do, each alone, so that one never takes another with it.
 */
export function parseItems(root: Root, items: readonly RawItem[]): ParsedItem[] {
  const atom = root.kind === 'atom';
  const tooLong = new Error('it is longer than 4,000,000 characters');
  const fits = items.map(({ markup }) => markup.length <= MAX_ITEM);
  const found = new Map<number, Entry>();
  const plainFeed = isPlainFeed(root);
  for (const [i, { markup }] of items.entries()) {
    if (!fits[i]) continue;
    if (EMPTY.test(markup)) found.set(i, NOTHING);
    else if (plainFeed) {
      const plain = plainItem(markup);
      if (plain !== null) found.set(i, ofRssItem(plain));
    }
  }
  const left = items.map(({ markup }, i) => (fits[i] && !found.has(i) && !hasLongPerson(markup) ? marked(markup, i, atom) : null));
  for (const [i, entry] of attempt(root, left)) found.set(i, entry);
  if (found.size < items.length) {
    const bare: Root = { ...root, name: atom ? 'feed' : 'rss' };
    const mended = items.map(({ markup }, i) => (found.has(i) || !fits[i] ? null : marked(mend(markup, atom ? 'entry' : 'item'), i, atom)));
    for (const [i, entry] of attempt(bare, mended)) found.set(i, entry);
    for (const [i, piece] of mended.entries()) {
      const alone = found.has(i) || piece === null ? undefined : attempt(bare, [piece]).get(i);
      if (alone) found.set(i, alone);
    }
  }
  return items.map(({ markup }, i) => {
    const entry = found.get(i);
    if (entry === undefined) return fits[i] ? new Error('its markup cannot be read') : tooLong;
    return withMode(withLink(withBase(entry, markup), markup), markup);
  });
}

/** A base that stands on a field that the parser does not tell of. */
function withBase(entry: Entry, markup: string): Entry {
  if (entry.base !== undefined || entry.textBase !== undefined || !markup.includes('xml:base')) return entry;
  return { ...entry, textBase: /\bxml:base\s*=\s*["']([^"']{1,4000})["']/u.exec(markup)?.[1] };
}

/** Some write the links of RSS as Atom does. */
function withLink(entry: Entry, markup: string): Entry {
  if (entry.links.length > 0) return entry;
  const href = /<link\s[^<>]{0,500}?\bhref\s*=\s*["']([^"'<>]{1,4000})["']/iu.exec(markup)?.[1];
  return href === undefined ? entry : { ...entry, links: [href.replaceAll('&amp;', '&')] };
}

/** Atom 0.3 may write its content in base 64. */
function withMode(entry: Entry, markup: string): Entry {
  if (entry.bodies.length === 0 || !markup.includes('base64') || !MODE.test(markup)) return entry;
  const [first, ...rest] = entry.bodies;
  return { ...entry, bodies: [{ ...first, value: Buffer.from(first.value, 'base64').toString('utf8') }, ...rest] };
}

/** What the feed says of itself outside its items. */
export function parseHead(root: Root, outside: string): FeedHead {
  const channel = /<((?:[\w.-]+:)?(?:channel|feed))(?=[\s>/])/iu.exec(outside);
  const inside = channel === null ? `<channel>${outside}</channel>` : outside.slice(channel.index);
  const mended = mend(inside, root.kind === 'atom' ? 'feed' : 'channel');
  try {
    return root.kind === 'atom' ? headOfAtom(parseAtomFeed(mended)) : headOfRss(parseRssFeed(`<rss version="2.0">${mended}</rss>`));
  } catch {
    return {};
  }
}
