import type { Post, Source } from '../record/post.js';
import type { Notice } from '../record/record.js';

/** What the person who reads may tell a reader. A reader takes what it needs and leaves the rest. */
export interface ReadOptions {
  /** ISO day of posts that the input does not date. */
  readonly date?: string;
  /** Name of the source, in the place of the one that the input tells. */
  readonly source?: string;
  /** IANA zone in which the input's clocks without a zone ran, and in which times are shown: `Asia/Vladivostok`. */
  readonly zone?: string;
  /** The chat to read out of an account that holds several, by name or id. */
  readonly chat?: string;
  /** Columns of a table by what they hold: `{ text: 'Body', date: 'Posted' }`. */
  readonly map?: Readonly<Record<string, string>>;
  /** How 03/04/2023 is meant; never guessed. */
  readonly dayOrder?: 'day-first' | 'month-first';
}

/** One stream of bytes to read: a file, standard input, or a member of an archive. */
export interface Input {
  /** As messages and origins name it: `result.json`, `export.zip/result.json`, `-` for standard input. */
  readonly name: string;
  /** The first bytes, up to 64 KB: what a format is told by. */
  readonly head: Uint8Array;
  /** Size in bytes where it is known. */
  readonly size?: number;
  /** All bytes from the start, `head` among them; may be asked for once. */
  chunks(): AsyncIterable<Uint8Array>;
}

/** What a reader gives, in the input's order. A source comes before its first post. */
export type Reading =
  /** `mark` tells it from another of its name, where the input does: the number of a chat `#4711`, its name in addresses `@harbourwatch`. */
  | { readonly kind: 'source'; readonly source: Source; readonly mark?: string }
  | { readonly kind: 'post'; readonly post: Post }
  /** A piece of the input that is a post and could not be read, or is none that has text: counted, and told in a notice. */
  | { readonly kind: 'skipped'; readonly notice: Notice }
  | { readonly kind: 'notice'; readonly notice: Notice };

/**
 * One format of input: how it is told from others, and how it is read. A new format is a file with one of these, its test, and a line in
 * `formats.ts`; `test/readers.test.ts` then holds it to what every format promises. What is the same for all is done around it, once: it
 * sees neither folders nor archives (`inputs.ts`), its times are moved to the reader's zone and cut to the days asked for (`read-all.ts`), and
 * copies of one post are joined (`merge.ts`). Times are made with `instant.ts`, posts with `draft.ts`, text of bytes with `bytes.ts`,
 * and an input that must be read whole comes from `whole.ts`.
 */
export interface Format {
  /** As `readout formats` and `--input-format` name it: `telegram-json`. */
  readonly name: string;
  /** What it is, in a few words: `Telegram Desktop export, JSON`. */
  readonly what: string;
  /** What it is told by, in a sentence for a person. */
  readonly toldBy: string;
  /** It is of bytes that are no text; its example is written in base 64. */
  readonly binary?: true;
  /** A small input of the format, as `readout formats` prints it and as the tests read it. */
  readonly example: string;
  /** True where an input that begins with these bytes is of this format; formats are asked in the order of `formats.ts`, the surest first. */
  recognises(head: Uint8Array, name: string): boolean;
  /**
   * Its posts, one at a time, holding no more of the input in memory than it must.
   *
   * @throws ReadError where it cannot be read at all, before the first post
   */
  read(input: Input, options: ReadOptions): AsyncIterable<Reading>;
  /**
   * For an export that lies in several files, where one needs what another told (a sender that the first message of the next file inherits):
   * all inputs of one folder that the format recognises, in the order of their numbers (`messages2.html` before `messages10.html`).
   * Without it each is read alone.
   */
  together?(inputs: readonly Input[], options: ReadOptions): AsyncIterable<Reading>;
  /** Such an export has its media in folders below it: files of other formats there are left alone. */
  readonly mediaBelow?: true;
  /** True for a file that lies beside its posts in an export and holds none, an account or a list of likes: where nobody named it, it is passed over without a word. */
  accompanies?(head: Uint8Array, name: string): boolean;
}
