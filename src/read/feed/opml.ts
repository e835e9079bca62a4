import { encodingOf, headText } from '../text/encoding.js';
import { attributesOf, firstElement, piecesOf } from './tags.js';
import type { Format, Input } from '../format.js';
import { htmlText } from '../text/html-text.js';
import { linkOf } from '../text/link.js';
import { ReadError } from '../read-error.js';
import { shownName, wholeOf } from '../inputs/whole.js';

const MOST = 64 << 20;
/** So many feeds are named; a sentence of more is not read. */
const NAMED = 50;

/** The feeds that a list names, each with its title and address, none twice. */
function feedsOf(markup: string): Map<string, string> {
  const feeds = new Map<string, string>();
  for (const piece of piecesOf(markup)) {
    if (piece.kind !== 'start' || piece.name.toLowerCase() !== 'outline') continue;
    const attributes = attributesOf(piece.attributes);
    const told = (name: string): string => htmlText(attributes.get(name) ?? '').text.replace(/[\s\p{Cc}]+/gu, ' ').slice(0, 120);
    const url = linkOf(told('xmlurl')) ?? (/^(?:rss|atom|feed)$/iu.test(told('type')) ? linkOf(told('url')) : null);
    if (url !== null && !feeds.has(url)) feeds.set(url, told('title') || told('text'));
  }
  return feeds;
}

export const opml: Format = {
  name: 'opml',
  what: 'OPML, a list of feeds',
  toldBy: 'its first element is opml; it holds no posts: the feeds that it names are listed',
  example: `<?xml version="1.0" encoding="utf-8"?>
<opml version="2.0"><head><title>Ports</title></head><body>
  <outline text="Border watch" type="rss" xmlUrl="https://border.example/feed.xml" htmlUrl="https://border.example/"/>
</body></opml>
`,
  recognises: (head) => firstElement(headText(head)) === 'opml',
  // It has no post to give: whoever hands it over is told what to fetch.
  async *read(input: Input) {
    const file = shownName(input.name);
    const bytes = await wholeOf(input, MOST);
    const { label, skip } = encodingOf(bytes, file);
    const feeds = feedsOf(new TextDecoder(label, { ignoreBOM: true }).decode(bytes.subarray(skip)));
    if (feeds.size === 0) throw new ReadError(`${file} is an OPML list that names no feed: there is nothing to read in it`);
    const named = [...feeds].slice(0, NAMED).map(([url, title]) => (title === '' ? url : `${title} ${url}`));
    const more = feeds.size > NAMED ? `, and ${feeds.size - NAMED} more` : '';
    throw new ReadError(`${file} is an OPML list of ${feeds.size} ${feeds.size === 1 ? 'feed' : 'feeds'} and holds no posts: fetch those that you want and read what comes: ${named.join(', ')}${more}`);
  },
};
