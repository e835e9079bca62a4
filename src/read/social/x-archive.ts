import { idOf } from '../../record/id.js';
import type { Origin, Source } from '../../record/post.js';
import type { Format, Input, Reading, ReadOptions } from '../format.js';
import { nameOf } from '../inputs/input-name.js';
import { jsonDocuments } from '../tables/json-documents.js';
import { ReadError } from '../read-error.js';
import { headText } from '../text/bytes.js';
import { type HeldNote, isCut, Notes } from './x-notes.js';
import { elementShape, noteReading, readingOf, type Tweet } from './x-tweet.js';

/** What stands before the JSON of each file of an archive, today's and those before 2018. */
const OPENING = /^\s*(?:window\.)?(?:YTD\.(tweets?|deleted_tweets?|note_tweets?|community_tweets?|account)\.part(\d+)|Grailbird\.data\.tweets_\d{4}_\d{2})\s*=\s*(?=\[)/u;
const openingOf = ({ head }: Input): RegExpExecArray | null => OPENING.exec(headText(head));
/** The account tells whose posts they are, the long texts are joined with the posts that are read after them, all by the numbers of their parts. */
const RANK: Readonly<Record<string, number>> = { account: 0, note_tweet: 1, note_tweets: 1 };

const inOrder = (inputs: readonly Input[]): readonly Input[] => {
  const rank = (input: Input): readonly [number, number] => {
    const [, kind = '', part = '0'] = openingOf(input) ?? [];
    return [RANK[kind] ?? (kind.startsWith('deleted') ? 3 : 2), Number(part)];
  };
  return [...inputs].sort((a, b) => rank(a)[0] - rank(b)[0] || rank(a)[1] - rank(b)[1]);
};

/** An archive as it is read: one account, its posts. */
class Archive {
  readonly notes = new Notes();
  private readonly sources = new Map<string, Source>();
  private account: string | null = null;
  private cut = 0;
  private deleted = 0;

  constructor(private readonly options: ReadOptions) {}

  *read(value: unknown, where: string, origin: Origin): Generator<Reading> {
    const element = elementShape.safeParse(value);
    if (!element.success) {
      yield { kind: 'skipped', notice: { where, what: 'it is no post as X archives write them' } };
      return;
    }
    const { data } = element;
    if ('account' in data) this.account ??= `@${data.account.username}`;
    else if ('note' in data) {
      const held = { note: data.note, where, origin, joined: false };
      if (!this.notes.add(held)) yield* this.alone(held);
    } else {
      const { tweet } = data;
      const whole = this.notes.wholeOf(tweet);
      if (whole === undefined && isCut(tweet)) this.cut++;
      if (tweet.deleted_at !== undefined) this.deleted++;
      yield readingOf(tweet, yield* this.whose(origin, tweet), where, origin, whole);
    }
  }

  /** The source of a post, told before its first. Without the account's own word it is named by its file, of which there may be parts. */
  private *whose({ file }: Origin, tweet?: Tweet): Generator<Reading, Source> {
    const name = this.options.source ?? this.account ?? tweet?.user?.screen_name ?? nameOf(file).replace(/-part\d+$/u, '');
    const known = this.sources.get(name);
    if (known !== undefined) return known;
    const source: Source = { id: idOf('source', 'channel', name), kind: 'channel', name, ...(this.account === null ? {} : { url: `https://x.com/${this.account.slice(1)}` }) };
    this.sources.set(name, source);
    yield { kind: 'source', source };
    return source;
  }

  private *alone({ note, where, origin }: HeldNote): Generator<Reading> {
    if (note.core.text.trim() === '') yield { kind: 'skipped', notice: { where, what: 'the post has no text' } };
    else yield noteReading(note, yield* this.whose(origin), origin);
  }

  *end(file: string): Generator<Reading> {
    for (const held of this.notes.alone) yield* this.alone(held);
    const note = (what: string): Reading => ({ kind: 'notice', notice: { where: file, what } });
    if (this.cut > 0) yield note(`${this.cut === 1 ? '1 long post ends' : `${this.cut} long posts end`} where the archive cut ${this.cut === 1 ? 'it' : 'them'}: the whole text stands in note-tweet.js; give it too, or the archive’s data folder`);
    if (this.deleted > 0) yield note(`${this.deleted === 1 ? '1 post was' : `${this.deleted} posts were`} deleted by the account before the archive was made`);
  }
}

async function* together(inputs: readonly Input[], options: ReadOptions): AsyncGenerator<Reading> {
  const ordered = inOrder(inputs);
  const archive = new Archive(options);
  for (const input of ordered) yield* elementsOf(input, archive);
  yield* archive.end(inputs[0].name);
}

async function* elementsOf(input: Input, archive: Archive): AsyncGenerator<Reading> {
  const opening = openingOf(input)?.[0];
  if (opening === undefined) throw new ReadError(`${input.name} does not begin as a file of an X archive does, with window.YTD.tweets.part0 = [; give tweets.js of the archive's data folder`);
  for await (const piece of jsonDocuments(input, Buffer.byteLength(opening))) {
    if ('member' in piece) continue;
    if ('broken' in piece) {
      // Older archives end the line with a semicolon.
      if (piece.broken.startsWith('more stands')) continue;
      yield { kind: 'notice', notice: { where: input.name, what: `${piece.broken}; nothing was read from byte ${piece.byte} on` } };
      return;
    }
    if ('kind' in piece) yield piece;
    else yield* archive.read(piece.value, piece.where, piece.origin);
  }
}

/** X archive, once Twitter's: its own posts, replies and reposts. */
export const xArchive: Format = {
  name: 'x-archive',
  what: 'X (Twitter) archive: tweets.js, tweet.js, note-tweet.js',
  toldBy: 'a beginning such as window.YTD.tweets.part0 = [',
  example:
    'window.YTD.tweets.part0 = [ { "tweet" : { "id_str" : "17", "created_at" : "Wed Sep 13 14:05:33 +0000 2023", "lang" : "en", "full_text" : "The ferry has left &amp; is late https://t.co/ab1", "entities" : { "urls" : [ { "url" : "https://t.co/ab1", "expanded_url" : "https://example.org/ferry", "indices" : [ "33", "49" ] } ] } } } ]\n',
  recognises: (head) => OPENING.test(headText(head.subarray(0, 300))),
  read: (input, options) => together([input], options),
  // Whom it likes, follows and writes to, and what it was shown, is none of the posts; nor is the page on which a browser shows the archive.
  accompanies: (head) => {
    const text = headText(head.subarray(0, 4096));
    return text.includes('showManifestError') || (/^\s*window\.(?:YTD\.\w+\.part\d+|__THAR_CONFIG)\s*=/u.test(text) && !OPENING.test(text));
  },
  // Long posts are cut in tweets.js and whole in note-tweet.js, and account.js tells whose they are.
  together,
};
