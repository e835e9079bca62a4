import type { PostTime, Source } from '../../record/post.js';
import { headText } from '../text/bytes.js';
import { postOf } from '../draft.js';
import type { Format, Input, Reading, ReadOptions } from '../format.js';
import { NO_TIME, timeOfIso } from '../times/instant.js';
import { chatSource, LinkedText, messageKey, postIdOf, SKIPPED } from './telegram.js';
import { markupOf } from './telegram-markup.js';
import { readWebPage, type WebPage, type WebPost } from './telegram-web.js';

/** So many posts are named in one notice. */
const NAMED = 20;

function timeOf({ time }: WebPost, { date, zone }: ReadOptions): PostTime {
  const told = time === undefined ? null : timeOfIso(time, zone);
  return told ?? (date === undefined ? NO_TIME : (timeOfIso(date) ?? NO_TIME));
}

/** The sources of a page's posts: its channel, told by its title. */
class Channels {
  private readonly known = new Map<string, Source>();
  private last: string | null = null;

  constructor(
    private readonly page: WebPage,
    private readonly options: ReadOptions,
  ) {}

  /** The source of a post, and whether the post before it is of another. */
  of({ channel, owner }: WebPost): { readonly source: Source; readonly isOther: boolean } {
    const key = channel?.toLowerCase() ?? '';
    const isOther = key !== this.last;
    this.last = key;
    const known = this.known.get(key);
    if (known !== undefined) return { source: known, isOther };
    const name = this.options.source ?? owner ?? this.page.title ?? channel ?? 'Telegram';
    const source = chatSource(name, channel === null ? undefined : `https://t.me/${channel}`);
    this.known.set(key, source);
    return { source, isOther };
  }
}

function readingsOf(post: WebPost, source: Source, number: number, options: ReadOptions, file: string): Reading[] {
  const element = post.channel !== null && post.id !== null ? `${post.channel}/${post.id}` : `post ${number}`;
  if (post.service) return [{ kind: 'skipped', notice: { where: `${file} ${element}`, what: SKIPPED.service } }];
  const text = new LinkedText().add(post.text.text);
  text.links.push(...post.text.links);
  for (const line of post.lines) text.addLines(line);
  const url = post.channel !== null && post.id !== null ? `https://t.me/${post.channel}/${post.id}` : undefined;
  const app: Reading[] = post.needsApp ? [{ kind: 'notice', notice: { where: `${file} ${element}`, what: `the page asks to open Telegram for ${text.text === '' ? 'this post' : 'a part of this post'}: ${url ?? 'it has no address'}` } }] : [];
  if (text.text === '' && !post.needsApp) return [{ kind: 'skipped', notice: { where: `${file} ${element}`, what: SKIPPED.textless } }];
  const at = timeOf(post, options);
  const draft = {
    key: post.id === null ? `${at.value ?? ''}\u0000${text.text}` : messageKey(post.id), at, text: text.text, links: text.links, url,
    author: post.author === source.name ? undefined : post.author, via: post.via, forwardedFrom: post.forwardedFrom,
    replyTo: post.replyTo === undefined ? undefined : postIdOf(source, post.replyTo),
    edited: post.edited ? 'unknown' : undefined,
    media: post.needsApp ? [...post.media, 'shown in Telegram alone'] : post.media,
    origin: { file, element },
  };
  return [{ kind: 'post', post: postOf(source, draft) }, ...app];
}

/** Saved pages of a public channel on the web, `t.me/s/NAME`, and the single posts that other pages show. */
export const telegramPreview: Format = {
  name: 'telegram-preview',
  what: 'Telegram channel preview, a saved page of t.me/s/NAME',
  toldBy: 'a page with posts in <div class="tgme_widget_message">',
  example: `<!DOCTYPE html>
<html><head><meta property="og:title" content="Harbour Watch"></head><body>
<div class="tgme_widget_message js-widget_message" data-post="harbourwatch/7">
<div class="tgme_widget_message_text js-message_text" dir="auto">The ferry has left <b>Trieste</b>.</div>
<div class="tgme_widget_message_footer"><span class="tgme_widget_message_views">2.5K</span><span class="tgme_widget_message_meta">
<a class="tgme_widget_message_date" href="https://t.me/harbourwatch/7"><time datetime="2024-06-12T14:05:00+00:00">14:05</time></a></span></div>
</div>
</body></html>
`,
  recognises(head) {
    return /class="[^"]*\btgme_(?:widget_message|channel_history|channel_info|header_title)/u.test(headText(head));
  },
  async *read(input: Input, options: ReadOptions): AsyncGenerator<Reading> {
    const page = readWebPage(await markupOf(input));
    const channels = new Channels(page, options);
    const edited: string[] = [];
    let undated = 0;
    for (const [i, post] of page.posts.entries()) {
      const { source, isOther } = channels.of(post);
      if (isOther) yield { kind: 'source', source, ...(post.channel === null ? {} : { mark: `@${post.channel.toLowerCase()}` }) };
      for (const reading of readingsOf(post, source, i + 1, options, input.name)) {
        yield reading;
        if (reading.kind !== 'post') continue;
        if (reading.post.at.precision === 'unknown') undated++;
        if (post.edited) edited.push(reading.post.origin?.element as string);
      }
    }
    const note = (what: string): Reading => ({ kind: 'notice', notice: { where: input.name, what } });
    if (edited.length > 0) yield note(`edited after they were published, when is not told: ${edited.slice(0, NAMED).join(', ')}${edited.length > NAMED ? ` and ${edited.length - NAMED} more` : ''}`);
    if (undated > 0) yield note(`${undated} ${undated === 1 ? 'post has' : 'posts have'} no full date; give it with --date 2023-09-13`);
  },
};
