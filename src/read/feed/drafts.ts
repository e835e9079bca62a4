import { idOf } from '../../record/id.js';
import type { Origin } from '../../record/post.js';
import type { Notice } from '../../record/record.js';
import type { Draft } from '../draft.js';
import type { ReadOptions } from '../format.js';
import { languageOf } from '../text/language.js';
import { linkOf } from '../text/link.js';
import { compose } from './compose.js';
import type { Entry, FeedHead } from './entry.js';
import { whenOf } from './when.js';

const MAX_TEXT = 1_000_000;
const FEW_WORDS = 20;
const TAG = /^[a-z]{2,3}(?:-[a-z\d]{1,8})*$/iu;

/** What an entry became: a draft, with what a reader should know of it; or why it is none. */
export interface Drafted {
  readonly draft?: Draft;
  readonly doubts: readonly string[];
}

/** "de" where the feed says so and the text is too short to say anything else; feeds call themselves English by default, so that English is seen, not told. */
function languageIn(text: string, told: string | undefined): string {
  const seen = languageOf(text);
  const primary = TAG.test(told ?? '') ? (told as string).toLowerCase().split('-')[0] : undefined;
  if (primary === undefined || primary === 'en' || primary === 'und' || seen !== 'en') return seen;
  return text.split(/\s+/u, FEW_WORDS).length < FEW_WORDS ? primary : seen;
}

/** Makes drafts of one feed's entries, in its order. */
export class Drafter {
  private readonly base: string | undefined;
  /** What each key stood for: some feeds give all their items one guid. */
  private readonly stamps = new Map<string, string>();

  private undated = 0;
  private zoneless = 0;

  constructor(private readonly head: FeedHead, private readonly options: ReadOptions) {
    this.base = linkOf(head.base, linkOf(head.link) ?? undefined) ?? linkOf(head.link) ?? undefined;
  }

  draft(entry: Entry, origin: Origin): Drafted {
    const base = entry.base === undefined ? this.base : (linkOf(entry.base, this.base) ?? this.base);
    const url = entry.links.map((link) => linkOf(link, base)).find((link) => link !== null) ?? undefined;
    const { text, links } = compose(entry.title, entry.bodies, entry.textBase === undefined ? base : (linkOf(entry.textBase, base) ?? base));
    if (text === '') return { doubts: ['it has neither a title nor a text'] };
    const kept = text.length > MAX_TEXT ? text.slice(0, MAX_TEXT).trimEnd() : text;
    const doubts = kept === text ? [] : [`it is longer than ${MAX_TEXT} characters; only its beginning was kept`];
    const published = whenOf(entry.published, this.options);
    if (published.doubt !== null) doubts.push(`it is undated: ${published.doubt}`);
    const at = published.at.value === null && this.options.date !== undefined ? { value: this.options.date, precision: 'day' as const } : published.at;
    if (at.value === null && published.doubt === null) this.undated++;
    if (/T[\d:]+$/u.test(at.value ?? '') && this.options.zone === undefined) this.zoneless++;
    const edited = entry.updated === undefined ? undefined : (whenOf([entry.updated], this.options).at.value ?? undefined);
    const key = this.keyOf(entry.id ?? url, at.value, kept);
    return {
      doubts,
      draft: {
        key, at, text: kept, url,
        language: languageIn(kept, entry.language ?? this.head.language),
        author: entry.author?.replace(/[\s\p{Cc}]+/gu, ' ').trim().slice(0, 200) || undefined,
        edited: edited === at.value ? undefined : edited,
        replyTo: entry.replyTo,
        media: [...new Set(entry.media.map((address) => linkOf(address, base)).filter((address) => address !== null))].slice(0, 100),
        links: links.filter(({ end }) => end <= kept.length),
        origin,
      },
    };
  }

  /** What is to be said of all its drafts together, once they are made. */
  closing(file: string): Notice[] {
    const count = (posts: number): string => `${posts} ${posts === 1 ? 'post' : 'posts'}`;
    return [
      ...(this.undated === 0 ? [] : [{ where: file, what: `${count(this.undated)} ${this.undated === 1 ? 'has' : 'have'} no date; give one with --date 2023-09-13` }]),
      ...(this.zoneless === 0 ? [] : [{ where: file, what: `${count(this.zoneless)} ${this.zoneless === 1 ? 'tells its time' : 'tell their times'} without a zone; give it with --zone Europe/Rome` }]),
    ];
  }

  private keyOf(told: string | undefined, at: string | null, text: string): string {
    const key = told ?? `${at ?? ''}\0${text}`;
    // Hashed, since a piece of the feed's text would keep all of it in memory.
    const id = idOf('post', key);
    const stamp = `${at} ${text.length} ${text.charCodeAt(0)}`;
    const before = this.stamps.get(id);
    if (before === undefined) this.stamps.set(id, stamp);
    return before === undefined || before === stamp ? key : `${key}\0${at ?? ''}\0${text}`;
  }
}
