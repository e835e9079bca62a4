import type { Source } from '../../record/post.js';
import { postOf } from '../draft.js';
import { Drafter } from './drafts.js';
import { bytesOf, decodeXml, type Encoding, headText } from '../text/encoding.js';
import { ItemSplitter, type RawItem, type Root, rootOf } from './items.js';
import { sourceOf } from './source.js';
import type { Format, Input, Reading, ReadOptions } from '../format.js';
import { ReadError } from '../read-error.js';
import { shownName } from '../inputs/whole.js';

/** So many items are parsed at a time: enough that the parser's start is nothing, few enough to hold. */
const AT_A_TIME = 50;

/** Counts lines and bytes up to places in a text that comes in pieces. */
class Places {
  private text = '';
  private passed = 0;
  /** Up to where the text is counted, and its next line end at or after that. */
  private counted = 0;
  private end = -1;
  private line = 1;
  private byte: number | null;
  /** So far each character was a byte, so that there is nothing to count. */
  private single = true;

  constructor(private readonly encoding: Encoding) {
    this.byte = encoding.skip;
  }

  push(piece: string): void {
    this.text = this.text.slice(this.counted) + piece;
    this.passed += this.counted;
    this.counted = 0;
    this.end = this.text.indexOf('\n');
    this.single &&= bytesOf(piece, this.encoding.label) === piece.length;
  }

  /** The line (from 1) and byte (from 0) of a character; places must be asked for in their order. */
  at(character: number): { readonly line: number; readonly byte?: number } {
    const from = this.counted;
    this.counted = Math.min(character - this.passed, this.text.length);
    while (this.end !== -1 && this.end < this.counted) {
      this.line++;
      this.end = this.text.indexOf('\n', this.end + 1);
    }
    const bytes = this.byte === null ? null : this.single ? this.counted - from : bytesOf(this.text.slice(from, this.counted), this.encoding.label);
    this.byte = bytes === null ? null : (this.byte as number) + bytes;
    return this.byte === null ? { line: this.line } : { line: this.line, byte: this.byte };
  }
}

async function* readFeed(input: Input, options: ReadOptions): AsyncIterable<Reading> {
  const file = input.name;
  const root = rootOf(headText(input.head)) as Root | null;
  if (root === null) throw new ReadError(`${shownName(file)} holds no feed: no rss, rdf or feed element stands at its start`);
  // The parser of feeds takes a tenth of a second to load: only who reads one waits for it.
  const { parseHead, parseItems } = await import('./parse-items.js');
  let encoding = null as Encoding | null;
  let places = null as Places | null;
  const splitter = new ItemSplitter(root.kind);
  const waiting: RawItem[] = [];
  let drafter = null as Drafter | null;
  let source = null as Source | null;

  function* readSome(): Iterable<Reading> {
    if (drafter === null || source === null) {
      const head = parseHead(root as Root, splitter.outside);
      source = sourceOf(head, file, options);
      drafter = new Drafter(head, options);
      yield { kind: 'source', source };
      if (encoding?.doubt) yield { kind: 'notice', notice: { where: file, what: encoding.doubt } };
    }
    const items = waiting.splice(0, AT_A_TIME);
    const parsed = parseItems(root as Root, items);
    for (const [i, entry] of parsed.entries()) {
      const place = (places as Places).at(items[i].start);
      const where = `${file}:${place.line}`;
      const { draft, doubts } = entry instanceof Error ? { draft: undefined, doubts: [entry.message] } : drafter.draft(entry, { file, ...place });
      if (draft === undefined) yield { kind: 'skipped', notice: { where, what: `the item was skipped: ${doubts.join('; ')}` } };
      else {
        for (const what of doubts) yield { kind: 'notice', notice: { where, what: `the item was read, but ${what}` } };
        yield { kind: 'post', post: postOf(source, draft) };
      }
    }
  }

  for await (const piece of decodeXml(input.chunks(), file, (chosen) => { encoding = chosen; places = new Places(chosen); })) {
    (places as unknown as Places).push(piece);
    for (const item of splitter.push(piece)) waiting.push(item);
    while (waiting.length >= AT_A_TIME) for (const reading of readSome()) yield reading;
  }
  for (const item of splitter.push('', true)) waiting.push(item);
  if (waiting.length === 0 && drafter === null) throw new ReadError(`${shownName(file)} is a feed without items: there is nothing to read in it`);
  do yield* readSome();
  while (waiting.length > 0);
  for (const notice of (drafter as unknown as Drafter).closing(file)) yield { kind: 'notice', notice };
}

export const feed: Format = {
  name: 'feed',
  what: 'RSS 0.9x to 2.0, RSS 1.0 (RDF), Atom 0.3 and 1.0',
  toldBy: 'its first element is rss, rdf:RDF or feed',
  example: `<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0"><channel>
  <title>Border watch</title>
  <link>https://border.example/</link>
  <item>
    <title>Talks in Trieste are over</title>
    <link>https://border.example/talks</link>
    <pubDate>Wed, 12 Jun 2024 14:05:00 +0200</pubDate>
    <description>Foreign Minister Elena Rossi has left Trieste.</description>
  </item>
</channel></rss>
`,
  recognises: (head) => rootOf(headText(head)) !== null,
  read: readFeed,
};
