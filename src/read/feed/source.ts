import { idOf } from '../../record/id.js';
import type { Source } from '../../record/post.js';
import type { ReadOptions } from '../format.js';
import { linkOf } from '../text/link.js';
import { seen } from './compose.js';
import type { FeedHead } from './entry.js';

/** The source that a feed is, by its own page's address, so that yesterday's copy of it is the same source. */
export function sourceOf(head: FeedHead, name: string, options: ReadOptions): Source {
  const title = head.title === undefined ? '' : seen(head.title, undefined).text.replace(/[\s\p{Cc}]+/gu, ' ').slice(0, 300);
  const url = linkOf(head.link) ?? undefined;
  const file = name === '-' ? 'stdin' : (name.split(/[/\\]/u).at(-1) as string).replace(/\.[^.]+$/u, '');
  return { id: idOf('source', 'feed', url ?? (title || file)), kind: 'feed', name: options.source ?? (title || file), ...(url === undefined ? {} : { url }) };
}
