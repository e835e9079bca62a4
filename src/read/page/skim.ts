import { OpenElements, VOID } from '../text/html-elements.js';
import { attributeOf, type HtmlHandler, isHidden, readTokens } from '../text/html-tokens.js';
import { linkOf } from '../text/link.js';

/** What a page says in its head, and its body with nothing in it but what is read. */
export interface Skimmed {
  readonly title: string;
  /** By `property`, `name` or `itemprop` in small letters; the first of each. */
  readonly meta: ReadonlyMap<string, string>;
  readonly canonical: string | null;
  readonly language: string | undefined;
  /** Where it was saved from, as far as was known before. */
  readonly address: string | undefined;
  /** What its links start from: its `base`, else its own address as it tells it. */
  readonly base: string | undefined;
  /** The texts of its JSON-LD scripts. */
  readonly data: readonly string[];
  /** Well-formed markup: no script, no handler, no hidden part, no link but to http, https and mailto, made absolute; 120 deep at most. */
  readonly body: string;
  readonly elements: number;
  /** Its characters, each counted again for each element that it lies in: so often what looks at the text of elements looks at them. */
  readonly weight: number;
  /** It goes on behind what was looked at. */
  readonly cut: boolean;
}

const LEFT_OUT = new Set('script style template noscript iframe object embed svg math canvas audio video noembed noframes datalist select textarea button input form-control frameset frame applet param source track link meta base plaintext xmp'.split(' '));
/** These stand in a body as a page's frame, and their tags alone are left out. */
const UNWRAPPED = new Set(['html', 'body', 'font', 'center', 'main-content']);
const KEPT = ['id', 'class', 'datetime', 'itemprop', 'itemtype', 'itemscope', 'itemid', 'role', 'rel', 'start', 'value', 'lang', 'aria-hidden', 'content', 'pubdate'];
const DEEPEST = 120;
const LONGEST_VALUE = 2000;
const MAX_DATA = 4_000_000;
/** A page of more tags, or of more to read, is made to be slow: nobody scrolls so far. */
const MOST_TAGS = 300_000;
const MOST_BODY = 8_000_000;
/** Thrown to end the reading of a page of which enough is read. */
const ENOUGH = new Error('enough is read');

const escaped = (text: string): string => (/[&<>"]/.test(text) ? text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;') : text);
const NAME = /^[a-z][a-z\d]*$/u;

interface Open {
  readonly name: string;
  readonly written: boolean;
  readonly left: boolean;
}

/** Reads a page once from left to right, and keeps what matters of it. */
export function skim(html: string, address: string | undefined): Skimmed {
  const meta = new Map<string, string>();
  const data: string[] = [];
  const out: string[] = [];
  let title = '';
  let canonical: string | null = null;
  let language: string | undefined;
  let base: string | undefined;
  let shared: string | undefined;
  let left = 0;
  let depth = 0;
  let elements = 0;
  let kept = 0;
  let tags = 0;
  let written = 0;
  let weight = 0;
  let cut = false;
  const write = (markup: string): void => {
    out.push(markup);
    written += markup.length;
  };
  /** Where the characters that come go: to the title, to a piece of data, to the body, or nowhere. */
  let into: 'title' | 'data' | null = null;
  let inTitle = false;
  let sawTitle = false;

  const open = new OpenElements<Open>(({ name, written, left: wasLeft }) => {
    if (wasLeft) left--;
    if (written) {
      write(`</${name}>`);
      depth--;
    }
  });

  const handler: HtmlHandler = {
    start(name, attributes, selfClosing) {
      if (++tags > MOST_TAGS || written > MOST_BODY) throw ENOUGH;
      const from = base ?? canonical ?? shared ?? address;
      const of = (wanted: string): string | undefined => attributeOf(attributes, wanted)?.slice(0, LONGEST_VALUE);
      into = null;
      if (name === 'html') language ??= of('lang');
      else if (name === 'base') base ??= linkOf(of('href'), from) ?? undefined;
      else if (name === 'link' && /(?:^|\s)canonical(?:\s|$)/iu.test(of('rel') ?? '')) canonical ??= linkOf(of('href'), from);
      else if (name === 'title') {
        if (!sawTitle && left === 0) into = 'title';
        sawTitle = true;
      } else if (name === 'script' && /^application\/ld\+json\b/iu.test(of('type')?.trim() ?? '') && kept < MAX_DATA) {
        into = 'data';
        data.push('');
      } else if (name === 'meta') {
        const value = of('content');
        if (of('property') === 'og:url') shared ??= linkOf(value, from) ?? undefined;
        for (const key of [of('property'), of('name'), of('itemprop')]) {
          if (key !== undefined && value !== undefined && !meta.has(key.toLowerCase()) && meta.size < 500) meta.set(key.toLowerCase(), value);
        }
      }
      inTitle = name === 'title';
      open.before(name);
      if (VOID.has(name) || selfClosing) {
        const alt = name === 'img' ? of('alt') : undefined;
        // Microdata tells times in elements that show nothing.
        const told = name === 'meta' || name === 'link' ? of('itemprop') : undefined;
        if (left > 0) return;
        if (name === 'br' || name === 'hr') write(`<${name}>`);
        else if (alt !== undefined && alt.length <= 64) write(`<img alt="${escaped(alt)}">`);
        else if (told !== undefined) write(`<data class="meta" itemprop="${escaped(told)}" value="${escaped(of('content') ?? of('href') ?? '')}"></data>`);
        elements++;
        return;
      }
      const leftOut = LEFT_OUT.has(name) || name === 'title' || name === 'head' || isHidden(name, attributes);
      if (leftOut && name !== 'head') left++;
      const isWritten = left === 0 && depth < DEEPEST && NAME.test(name) && !UNWRAPPED.has(name) && name !== 'head';
      open.push({ name, written: isWritten, left: leftOut && name !== 'head' });
      if (!isWritten) return;
      depth++;
      elements++;
      let shown = '';
      for (const { name: attribute, value } of attributes.slice(0, 50)) if (KEPT.includes(attribute)) shown += ` ${attribute}="${escaped(value.slice(0, 300))}"`;
      const href = name === 'a' ? linkOf(of('href'), from) : null;
      write(href === null ? `<${name}${shown}>` : `<${name} href="${escaped(href)}"${shown}>`);
    },
    end(name) {
      into = null;
      if (name === 'title') inTitle = false;
      if (name === 'br' && left === 0) write('<br>');
      open.end(name);
    },
    text(characters) {
      if (into === 'title') title += characters;
      else if (into === 'data') {
        kept += characters.length;
        if (kept <= MAX_DATA) data[data.length - 1] += characters;
      } else if (left === 0 && !inTitle) {
        weight += characters.length * depth;
        write(escaped(characters));
      }
    },
  };
  try {
    readTokens(html, handler);
  } catch (error) {
    if (error !== ENOUGH) throw error;
    cut = true;
  }
  open.endAll();
  return { title: title.replace(/\s+/gu, ' ').trim().slice(0, 1000), meta, canonical, language, address, base: base ?? canonical ?? shared ?? address, data, body: out.join(''), elements, weight, cut };
}
