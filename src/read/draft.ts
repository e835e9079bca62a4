import { idOf } from '../record/id.js';
import type { Post, Source } from '../record/post.js';
import { languageOf } from './text/language.js';
import { isMedia, isReference } from './text/link.js';

/** A post as a reader found it, before it has an id. */
export interface Draft extends Omit<Post, 'id' | 'source' | 'language'> {
  /** What tells it from every other post of its source: its message number or guid, else its time and text. */
  readonly key: string;
  /** As the source tells; seen in the text where it does not, or tells none that there can be. */
  readonly language?: string;
}

const TAG = /^[A-Za-z]{1,8}(?:-[A-Za-z0-9]{1,8})*$/u;

/** The post of a draft: its id is made of the source and the key, so that reading again gives the same. Empty fields are left out. */
export function postOf(source: Source, { key, language, ...rest }: Draft): Post {
  const post: Record<string, unknown> = { id: idOf('post', source.id, key), source: source.id };
  const media = rest.media?.filter(isMedia);
  const replyTo = rest.replyTo !== undefined && isReference(rest.replyTo) ? rest.replyTo : undefined;
  for (const [name, value] of Object.entries({ ...rest, replyTo, media })) if (value !== undefined && !(Array.isArray(value) && value.length === 0)) post[name] = value;
  post.language = language !== undefined && TAG.test(language) ? language : languageOf(rest.text);
  return post as unknown as Post;
}
