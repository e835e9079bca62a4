import { postOf } from '../draft.js';
import { Drafter } from './drafts.js';
import { encodingOf, headText } from '../text/encoding.js';
import { ofJsonItem } from './entry.js';
import { sourceOf } from './source.js';
import type { Format, Input, Reading, ReadOptions } from '../format.js';
import { ReadError } from '../read-error.js';
import { shownName, wholeOf } from '../inputs/whole.js';

const MOST = 512 << 20;
const VERSION = 'https://jsonfeed.org/version/1.1';

interface JsonFeed {
  readonly items: readonly unknown[];
  readonly rest: Readonly<Record<string, unknown>>;
}

function parsed(bytes: Uint8Array, file: string): JsonFeed {
  const { label, skip } = encodingOf(bytes, file);
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder(label, { ignoreBOM: true }).decode(bytes.subarray(skip)));
  } catch (error) {
    throw new ReadError(`${shownName(file)} is a JSON Feed that breaks off or is no valid JSON (${(error as Error).message.replace(/[\s\p{Cc}]+/gu, ' ').slice(0, 120)}): fetch it again`);
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new ReadError(`${shownName(file)} is no JSON Feed: it is no object with items`);
  const { items, ...rest } = value as Record<string, unknown>;
  if (!Array.isArray(items)) throw new ReadError(`${shownName(file)} is a JSON Feed without a list of items: there is nothing to read in it`);
  return { items, rest };
}

async function* readJsonFeed(input: Input, options: ReadOptions): AsyncIterable<Reading> {
  const file = input.name;
  const { items, rest } = parsed(await wholeOf(input, MOST), file);
  if (items.length === 0) throw new ReadError(`${shownName(file)} is a feed without items: there is nothing to read in it`);
  const { parseJsonFeed } = await import('feedsmith');
  // The version is told anew: the parser asks for it, and nothing else hangs on it.
  const told = parseJsonFeed({ ...rest, version: VERSION, items: [{ id: '0' }] });
  const head = { title: told.title === undefined ? undefined : { value: told.title, meant: 'text' as const }, link: told.home_page_url, base: told.feed_url, language: told.language };
  const source = sourceOf(head, file, options);
  const drafter = new Drafter(head, options);
  yield { kind: 'source', source };
  for (const [i, item] of items.entries()) {
    const where = `${file}#items[${i}]`;
    const entry = typeof item === 'object' && item !== null ? parseJsonFeed({ version: VERSION, title: '-', items: [item] }).items?.[0] : undefined;
    const { draft, doubts } = entry === undefined ? { draft: undefined, doubts: ['it is no object with a title or a text'] } : drafter.draft(ofJsonItem(entry), { file, element: `items[${i}]` });
    if (draft === undefined) yield { kind: 'skipped', notice: { where, what: `the item was skipped: ${doubts.join('; ')}` } };
    else {
      for (const what of doubts) yield { kind: 'notice', notice: { where, what: `the item was read, but ${what}` } };
      yield { kind: 'post', post: postOf(source, draft) };
    }
  }
  for (const notice of drafter.closing(file)) yield { kind: 'notice', notice };
}

export const jsonFeed: Format = {
  name: 'json-feed',
  what: 'JSON Feed 1.0 and 1.1',
  toldBy: 'it is a JSON object whose version names jsonfeed.org',
  example: `{
  "version": "https://jsonfeed.org/version/1.1",
  "title": "Border watch",
  "home_page_url": "https://border.example/",
  "items": [
    {
      "id": "7",
      "url": "https://border.example/talks",
      "title": "Talks in Trieste are over",
      "content_html": "<p>Foreign Minister Elena Rossi has left Trieste.</p>",
      "date_published": "2024-06-12T14:05:00+02:00"
    }
  ]
}
`,
  recognises: (head) => /^\s*\{[\s\S]*"version"\s*:\s*"https?:\\?\/\\?\/(?:www\.)?jsonfeed\.org\\?\/version/u.test(headText(head)),
  read: readJsonFeed,
};
