import type { Origin } from '../../record/post.js';
import { timeWritten } from '../times/written-time.js';
import { type Note, type Tweet, unescaped } from './x-tweet.js';

/** A long text of the archive, and where it stands. */
export interface HeldNote {
  readonly note: Note;
  readonly where: string;
  readonly origin: Origin;
  joined: boolean;
}

/** A post of fewer signs than these was not cut; of Chinese and Japanese, half as many are shown as of others. */
const CUT = 120;
/** So many of one second are looked at. */
const TRIED = 64;
/** So many signs of long texts are held until their posts come by. */
const MOST_HELD = 64 * 1024 * 1024;
const TO = /^(?:@\w{1,20}\s)+/u;
const ADDRESS = /^https?:\/\/t\.co\/\w+$/u;

/** Whom a reply is sent to stands before its text, which a note has alone; what it shows or quotes is linked behind it. */
function partsOf(text: string): { readonly to: string; readonly body: string; readonly links: readonly string[] } {
  const to = TO.exec(text)?.[0] ?? '';
  const links: string[] = [];
  let body = text.slice(to.length).trimEnd();
  for (;;) {
    const at = Math.max(body.lastIndexOf(' '), body.lastIndexOf('\n'));
    if (at < 0 || !ADDRESS.test(body.slice(at + 1))) return { to, body, links };
    links.unshift(body.slice(at + 1));
    body = body.slice(0, at).trimEnd();
  }
}

/** True where a text without what stands around it stops in the midst. */
const stops = (body: string): boolean => body.length >= CUT && body.endsWith('\u2026');

/** What a text says, however its addresses are shortened. */
const words = (text: string): string => text.normalize('NFC').replace(/https?:\/\/t\.co\/\w+/gu, '').replace(/\s+/gu, ' ').trim();

/** True where the text of a post stops in the midst, as the archive cuts long ones. */
export function isCut(tweet: Tweet): boolean {
  const text = unescaped(tweet.full_text ?? tweet.text ?? '');
  return !text.startsWith('RT @') && stops(partsOf(text).body);
}

/**
 * The texts of long posts. A note has another number than its post and no word of it: it was made in the same second, and the post's text is its beginning.
 */
export class Notes {
  private readonly bySecond = new Map<number, HeldNote[]>();
  private held = 0;

  /** False where no more are held. */
  add(held: HeldNote): boolean {
    this.held += held.note.core.text.length;
    if (this.held > MOST_HELD) return false;
    const second = secondOf(held.note.createdAt);
    const same = this.bySecond.get(second);
    if (same === undefined) this.bySecond.set(second, [held]);
    else same.push(held);
    return true;
  }

  /** The whole text of a post, where a note has it: whom it is sent to and what it links to stay around it. */
  wholeOf(tweet: Tweet): { readonly text: string; readonly note: Note } | undefined {
    if (this.bySecond.size === 0) return undefined;
    const { to, body, links } = partsOf(unescaped(tweet.full_text ?? tweet.text ?? ''));
    const second = secondOf(tweet.created_at);
    const cut = stops(body);
    const told = words(cut ? body.slice(0, -1) : body);
    if (told === '') return undefined;
    for (const near of [second, second - 1, second + 1]) {
      for (const held of this.bySecond.get(near)?.slice(0, TRIED) ?? []) {
        const whole = words(held.note.core.text);
        if (cut ? !whole.startsWith(told) : whole !== told) continue;
        held.joined = true;
        const { text } = held.note.core;
        const behind = links.filter((link) => !text.includes(link));
        return { text: [`${text.startsWith(to.trim()) ? '' : to}${text}`, ...behind].join(' '), note: held.note };
      }
    }
    return undefined;
  }

  /** Those that are no post's. */
  get alone(): readonly HeldNote[] {
    return [...this.bySecond.values()].flat().filter(({ joined }) => !joined);
  }
}

function secondOf(time: string | undefined): number {
  const { value } = timeWritten(time);
  return value === null ? Number.NaN : Date.parse(value) / 1000;
}
