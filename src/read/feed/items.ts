/** An item's markup as it lies in the feed, and where. */
export interface RawItem {
  /** From its start tag to its end tag; the end tag may be missing. */
  readonly markup: string;
  /** Characters before it. */
  readonly start: number;
}

export interface Root {
  /** As it is written: `rss`, `rdf:RDF`, `atom:feed`. */
  readonly name: string;
  readonly kind: 'rss' | 'rdf' | 'atom';
  /** Attributes as they are written. */
  readonly attributes: string;
}

const ROOT = /<((?:[\w.-]{1,40}:)?(rss|rdf|feed|channel|entry))(?=[\s>/])((?:[^<>"']|"[^"]*"|'[^']*')*)>?/iu;

function rootIn(markup: string): Root | null {
  const bare = markup.replace(/<!--[\s\S]*?(?:-->|$)/gu, '');
  const match = ROOT.exec(bare);
  if (!match || /<(?:!doctype\s+html|html|body)[\s>]/iu.test(bare.slice(0, match.index))) return null;
  const local = match[2].toLowerCase();
  const inside = bare.slice(match.index + match[0].length);
  const atom = local === 'feed' || local === 'entry';
  if (atom && !/xmlns|<(?:[\w.-]{1,40}:)?(?:entry|title|id|updated|link)[\s>]/iu.test(match[3] + inside)) return null;
  if (local === 'channel' && !/<(?:title|item|link)[\s>]/iu.test(inside)) return null;
  // An entry may be a document of its own.
  const name = local === 'entry' ? match[1].replace(/entry$/iu, 'feed') : match[1];
  return { name, kind: atom ? 'atom' : local === 'rdf' ? 'rdf' : 'rss', attributes: match[3].replace(/\/\s*$/u, '') };
}

/** The root of a feed in the text it begins with, whatever stands before it; null where there is none. */
export function rootOf(head: string): Root | null {
  const declared = /<\?xml\s/iu.exec(head)?.index ?? 0;
  return rootIn(head.slice(declared)) ?? (declared === 0 ? null : rootIn(head));
}

/** One item is cut here: nobody writes so long a post. */
export const MAX_ITEM = 4_000_000;
const MAX_OUTSIDE = 1_000_000;
/** No token that is looked for is longer, so that so much of a piece waits for the next. */
const LONGEST_TOKEN = 128;
const END_OF: Readonly<Record<string, string>> = { '<!--': '-->', '<![CDATA[': ']]>', '<?': '?>' };

/**
 * Parts a feed's text into its items as it comes, by their tags alone: comments and CDATA sections are passed over; an item whose end tag is missing
 * ends where the next begins. Holds one item at most.
 */
export class ItemSplitter {
  /** What stands outside items: the feed's own title and links. */
  outside = '';
  private readonly pattern: RegExp;
  private buffer = '';
  /** Characters that came before the buffer. */
  private passed = 0;
  private at = 0;
  private item: number | null = null;
  private tag = '';

  constructor(kind: Root['kind']) {
    const name = kind === 'atom' ? 'entry' : 'item';
    this.pattern = new RegExp(`<!--|<!\\[CDATA\\[|<\\?|<(/?)((?:[\\w.-]{1,40}:)?${name})(?=[\\s/>])`, 'giu');
  }

  /** The items that are whole with this piece of text. */
  push(text: string, last = false): RawItem[] {
    this.buffer = this.buffer.slice(this.cut()) + text;
    const items: RawItem[] = [];
    // Ends that the buffer does not hold any more: looked for once, however many sections ask for one.
    const missing = new Set<string>();
    const limit = last ? this.buffer.length : this.buffer.length - LONGEST_TOKEN;
    for (;;) {
      this.pattern.lastIndex = this.at;
      const match = this.pattern.exec(this.buffer);
      if (match === null || match.index >= limit) {
        this.passTo(Math.max(this.at, limit));
        break;
      }
      const end = END_OF[match[0].toUpperCase()];
      if (end !== undefined) {
        const closed = missing.has(end) ? -1 : this.buffer.indexOf(end, match.index + match[0].length);
        if (closed === -1) missing.add(end);
        if (closed === -1 && !last && this.buffer.length - match.index < MAX_ITEM) {
          this.passTo(match.index);
          break;
        }
        // Without an end it is no section: a feed is not given up for it.
        this.passTo(closed === -1 ? match.index + match[0].length : closed + end.length);
      } else if (this.item === null) {
        this.passTo(match.index);
        if (match[1] === '') {
          this.item = match.index;
          this.tag = match[2].toLowerCase();
        }
        this.at = match.index + match[0].length;
      } else if (match[2].toLowerCase() !== this.tag) this.at = match.index + match[0].length;
      else if (match[1] === '') {
        items.push(this.close(match.index));
      } else {
        const over = this.buffer.indexOf('>', match.index);
        if (over === -1 && !last) {
          this.at = match.index;
          break;
        }
        items.push(this.close(over === -1 ? this.buffer.length : over + 1));
      }
    }
    if (this.item !== null && this.at - this.item > MAX_ITEM) items.push(this.close(this.at));
    if (last && this.item !== null) items.push(this.close(this.buffer.length));
    return items;
  }

  private close(end: number): RawItem {
    const start = this.item as number;
    this.item = null;
    this.at = end;
    return { markup: this.buffer.slice(start, end), start: this.passed + start };
  }

  private passTo(place: number): void {
    if (this.item === null && this.outside.length < MAX_OUTSIDE) this.outside += this.buffer.slice(this.at, place);
    this.at = place;
  }

  /** How much of the buffer is done with. */
  private cut(): number {
    const done = this.item ?? this.at;
    this.passed += done;
    this.at -= done;
    if (this.item !== null) this.item = 0;
    return done;
  }
}
