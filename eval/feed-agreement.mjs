// How far posts read from feeds agree with what another reader (rss-parser) made of the same feeds: title, link, time and text of each item,
// and for each difference its reason. `npm run readers` prints it.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { feed } from '../dist/read/feed/feed.js';
import { htmlText } from '../dist/read/text/html-text.js';

/** Reasons for which the two may differ, in the order in which they are tried. Each tells from our text and theirs, without white space, whether it is the one. */
const REASONS = [
  ['it holds letters that the other reader lost by a wrong encoding', (ours, theirs) => theirs.includes('\ufffd') && alike(ours, theirs)],
  ['the other reader shows the summary, we the full text', (_, theirs, { item }) => item['content:encoded'] !== undefined && theirs === bare(seen(item.content))],
  ['the other reader shows what pages do not: scripts, styles, comments', (ours, theirs, { markup }) => /<(?:script|style|!--)/iu.test(markup) && ours !== '' && contains(theirs, ours)],
  ['items of lists have their numbers', (ours, theirs, { markup }) => /<ol/iu.test(markup) && ours.replace(/\d+\./gu, '') === theirs.replace(/\d+\./gu, '')],
  ['the other reader was told to write EMPTY', (_, theirs) => theirs === 'EMPTY'],
  ['the other reader moved or lost what stands between elements that are not escaped', (ours, theirs) => isAmong(theirs, ours)],
  ['text that stands for a picture is text where it is an emoji', (ours, theirs) => ours.replace(/\p{Extended_Pictographic}/gu, '') === theirs],
  ['markup in the title is read', (ours, _, { field, title }) => field === 'title' && ours === title],
];

/** Posts tell times to the second. */
const toSeconds = (time) => new Date(time).toISOString().slice(0, 19);

/** Characters without white space, and without what lists are drawn with. */
const bare = (text) => (text ?? '').normalize('NFC').replace(/[\s\u00a0\u200b\u00ad\u2022]+/gu, '');
const seen = (markup) => (typeof markup === 'string' ? htmlText(markup).text : '');

/** A pattern for letters of which some were lost. */
const lossy = (theirs) => theirs.replace(/[.*+?^${}()|[\]\\/]/gu, '\\$&').replace(/\ufffd+/gu, '.{0,4}?');
const alike = (ours, theirs) => new RegExp(`^${lossy(theirs)}$`, 'su').test(ours);

/** True where each character of the one is in the other, as often. */
function isAmong(few, many) {
  const left = new Map();
  for (const character of many) left.set(character, (left.get(character) ?? 0) + 1);
  return [...few].every((character) => {
    const count = left.get(character) ?? 0;
    left.set(character, count - 1);
    return count > 0;
  });
}

/** True where the letters of the one come in the other, in their order. */
function contains(long, short) {
  let at = 0;
  for (const character of short) {
    at = long.indexOf(character, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

async function postsOf(bytes, name) {
  const posts = [];
  const input = {
    name,
    head: bytes.subarray(0, 65_536),
    async *chunks() {
      yield bytes;
    },
  };
  for await (const reading of feed.read(input, {})) if (reading.kind === 'post') posts.push(reading.post);
  return posts;
}

function address(text, base) {
  try {
    return new URL(text.trim(), base).href;
  } catch {
    return text.trim();
  }
}

/** The fields of one item: what we read and what the other reader did, made comparable; only those that the other tells. */
function* fieldsOf(post, item, base) {
  const title = bare(seen(item.title));
  const markup = item['content:encoded'] ?? item.content ?? item.summary ?? '';
  const text = bare(post?.text);
  const context = { item, title, markup: typeof markup === 'string' ? markup : '' };
  const head = title === '' ? '' : text.startsWith(title) ? title : (new RegExp(`^${lossy(title)}`, 'su').exec(text)?.[0] ?? bare(post?.text.split('\n\n', 1)[0]));
  const body = text.slice(head.length);
  if (title !== '') yield { field: 'title', ours: head, theirs: title, ...context };
  if (typeof item.link === 'string') yield { field: 'link', ours: post?.url ?? '', theirs: address(item.link, base), ...context };
  if (item.isoDate !== undefined) yield { field: 'date', ours: post?.at.value ? toSeconds(post.at.value) : '', theirs: toSeconds(item.isoDate), ...context };
  const snippet = bare(item['content:encodedSnippet'] ?? item.contentSnippet ?? '');
  // A text that is all of the post may begin with its title.
  if (snippet !== '') yield { field: 'text', ours: snippet === text || alike(text, snippet) ? text : body, theirs: snippet, ...context };
}

/**
 * @param folder with `input/NAME.ext` and `output/NAME.json` of each feed
 * @returns {Promise<{ fields: number, agreed: number, differences: { file: string, place: number, field: string, ours: string, theirs: string, reason: string }[] } | null>} null where the folder is not there
 */
export async function measureFeedAgreement(folder) {
  if (!existsSync(folder)) return null;
  const inputs = readdirSync(join(folder, 'input'));
  let fields = 0;
  let agreed = 0;
  const differences = [];
  for (const file of inputs) {
    const output = join(folder, 'output', file.replace(/\.\w+$/u, '.json'));
    if (!existsSync(output)) continue;
    const { feed: told } = JSON.parse(readFileSync(output, 'utf8'));
    // An item that says nothing is no post.
    const items = (told.items ?? []).filter((item) => item.title || item.content || item['content:encoded'] || item.summary);
    const posts = items.length === 0 ? [] : await postsOf(readFileSync(join(folder, 'input', file)), file);
    for (const [place, item] of items.entries()) {
      for (const { field, ours, theirs, ...context } of fieldsOf(posts[place], item, told.link ?? told.feedUrl)) {
        fields++;
        if (ours === theirs) {
          agreed++;
          continue;
        }
        const reason = REASONS.find(([, holds]) => holds(ours, theirs, { field, ...context }))?.[0] ?? 'not explained';
        differences.push({ file, place, field, ours, theirs, reason });
      }
    }
  }
  return { fields, agreed, differences };
}
