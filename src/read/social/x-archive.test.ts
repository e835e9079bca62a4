import { describe, expect, it, test } from 'vitest';
import { inputOf, readAll } from '../../../test/read-input.js';
import type { Reading } from '../format.js';
import { xArchive } from './x-archive.js';

const archive = (tweets: readonly object[], opening = 'window.YTD.tweets.part0 = ') => `${opening}${JSON.stringify(tweets.map((tweet) => ({ tweet })), null, 2)}\n`;
const read = (content: string, options: Parameters<typeof readAll>[2] = {}) => readAll(xArchive, content, { name: 'tweets.js', source: '@harbour', ...options });
const TWEET = { id_str: '17', created_at: 'Wed Sep 13 14:05:33 +0000 2023', full_text: 'The ferry has left.', lang: 'en' };

test('a post: time, address, language, and the signs that the archive escapes', async () => {
  const content = archive([{ ...TWEET, full_text: 'Fish &amp; chips &lt;b&gt; &quot;' }]);
  expect(xArchive.recognises(Buffer.from(content), 'x')).toBe(true);
  const { posts, sources } = await read(content);
  expect(sources).toEqual([{ id: sources[0].id, kind: 'channel', name: '@harbour' }]);
  expect(posts[0]).toMatchObject({ at: { value: '2023-09-13T14:05:33Z', precision: 'second' }, text: 'Fish & chips <b> &quot;', url: 'https://x.com/i/web/status/17', language: 'en', origin: { file: 'tweets.js', element: '[0]' } });
});

test('short addresses stay in the text and lead to the long ones', async () => {
  const { posts } = await read(archive([{
    ...TWEET, full_text: 'Late: https://t.co/ab1 &amp; https://t.co/ab1 https://t.co/cd2 https://t.co/ef3',
    entities: { urls: [{ url: 'https://t.co/ab1', expanded_url: 'https://example.org/ferry', indices: ['6', '22'] }, { url: 'https://t.co/cd2', expanded_url: 'javascript:alert(1)' }], media: [{ url: 'https://t.co/ef3', expanded_url: 'https://x.com/harbour/status/17/photo/1', media_url_https: 'https://pbs.twimg.com/media/a.jpg' }] },
    extended_entities: { media: [{ media_url_https: 'https://pbs.twimg.com/media/a.jpg' }, { media_url_https: 'https://pbs.twimg.com/media/b.jpg' }] },
  }]));
  const [{ text, links = [], media }] = posts;
  expect(links.map(({ start, end, href }) => [text.slice(start, end), href])).toEqual([['https://t.co/ab1', 'https://example.org/ferry'], ['https://t.co/ab1', 'https://example.org/ferry'], ['https://t.co/ef3', 'https://x.com/harbour/status/17/photo/1']]);
  expect(media).toEqual(['https://pbs.twimg.com/media/a.jpg', 'https://pbs.twimg.com/media/b.jpg']);
});

test('a repost is the other\'s text, forwarded; a reply answers the post it names', async () => {
  const { posts } = await read(archive([
    TWEET,
    { ...TWEET, id_str: '18', full_text: 'RT @pier_watch: The pier is clo…', retweeted_status: { full_text: 'The pier is closed for good.', created_at: 'Tue Sep 12 09:00:00 +0000 2023' } },
    { ...TWEET, id_str: '19', full_text: 'RT @pier_watch: It is open.' },
    { ...TWEET, id_str: '20', full_text: '@ada It was late.', in_reply_to_status_id_str: '17' },
  ]));
  expect(posts[1]).toMatchObject({ text: 'The pier is closed for good.', forwardedFrom: '@pier_watch', forwardedAt: { value: '2023-09-12T09:00:00Z', precision: 'second' } });
  expect(posts[2]).toMatchObject({ text: 'It is open.', forwardedFrom: '@pier_watch' });
  expect(posts[3].replyTo).toBe(posts[0].id);
});

test.each([
  ['tweet.js of 2019, no wrapping', `window.YTD.tweet.part0 = ${JSON.stringify([TWEET])}`],
  ['part 12', archive([TWEET], 'window.YTD.tweets.part12 = ')],
  ['a month of an archive before 2018', `Grailbird.data.tweets_2013_01 = \n ${JSON.stringify([{ ...TWEET, full_text: undefined, text: TWEET.full_text, created_at: '2023-09-13 14:05:33 +0000', user: { screen_name: 'harbour' } }])};`],
  ['long posts', `window.YTD.note_tweet.part0 = ${JSON.stringify([{ noteTweet: { noteTweetId: '17', createdAt: '2023-09-13T14:05:33.000Z', core: { text: 'The ferry has left.', urls: [] } } }])}`],
])('%s', async (_, content) => {
  expect(xArchive.recognises(Buffer.from(content), 'x')).toBe(true);
  const { posts, skipped } = await read(content);
  expect(skipped).toEqual([]);
  expect(posts.map(({ at, text }) => `${at.value} ${text}`)).toEqual(['2023-09-13T14:05:33Z The ferry has left.']);
});

test('what is no post stops no other', async () => {
  const { posts, skipped, notices } = await read('window.YTD.tweets.part0 = [ {"tweet": 7}, {"tweet": {"full_text": ""}}, {"tweet": oops}, {"tweet": {"full_text": "One."}}, {"tw');
  expect(posts.map(({ text }) => text)).toEqual(['One.']);
  expect(skipped.map(({ where }) => where)).toEqual(['tweets.js [0]', 'tweets.js [1]', 'tweets.js [2]']);
  expect(notices).toEqual([{ where: 'tweets.js', what: 'the file ends within a value; nothing was read from byte 123 on' }]);
});

const note = (text: string, more: object = {}, urls: object[] = []) => ({ noteTweet: { noteTweetId: '901', createdAt: '2023-09-13T14:05:33.000Z', core: { text, urls }, ...more } });
const file = (name: string, what: string, elements: readonly object[], part = 0) => inputOf(`window.YTD.${what}.part${part} = ${JSON.stringify(elements, null, 2)}`, name);
async function readTogether(...inputs: ReturnType<typeof inputOf>[]) {
  const readings: Reading[] = [];
  for await (const reading of xArchive.together!(inputs, {})) readings.push(reading);
  return {
    sources: readings.flatMap((reading) => (reading.kind === 'source' ? [reading.source] : [])),
    posts: readings.flatMap((reading) => (reading.kind === 'post' ? [reading.post] : [])),
    notices: readings.flatMap((reading) => (reading.kind === 'notice' ? [reading.notice.what] : [])),
  };
}
const LONG = 'The ferry to Velde has left the quay with two hundred people aboard, an hour late, after the harbour master had it searched from bow to stern & back, "as on every day", he said. It is expected at noon.';
const CUT = `${LONG.slice(0, 150).replace('&', '&amp;')}…`;

describe('a long post, which the archive cuts', () => {
  it.each([
    ['is whole, under its own number', CUT, LONG],
    ['keeps whom it answers and what it quotes and shows', `@ada @bo ${CUT} https://t.co/qq1 https://t.co/mm2`, `@ada @bo ${LONG} https://t.co/qq1 https://t.co/mm2`],
    ['that was not cut, since only its style is its note’s', LONG.replace('&', '&amp;'), LONG],
  ])('%s', async (_, written, whole) => {
    const { posts, notices } = await readTogether(file('note-tweet.js', 'note_tweet', [note(LONG)]), file('tweets.js', 'tweets', [{ tweet: { ...TWEET, full_text: written } }]));
    expect(posts.map(({ text, url }) => [text, url])).toEqual([[whole, 'https://x.com/i/web/status/17']]);
    expect(notices).toEqual([]);
  });

  it('has the addresses of its whole text, which are shortened anew', async () => {
    const [start, end] = [`${LONG.slice(0, 60)} https://t.co/`, ` ${LONG.slice(60)}`];
    const { posts } = await readTogether(
      file('tweets.js', 'tweets', [{ tweet: { ...TWEET, full_text: `${start}ab1${end.slice(0, 80)}…`, entities: { urls: [] } } }]),
      file('note-tweet.js', 'note_tweet', [note(`${start}zz9${end}`, {}, [{ shortUrl: 'https://t.co/zz9', expandedUrl: 'https://velde.example/' }])]),
    );
    expect(posts.map(({ text, links }) => [text, links?.map(({ href }) => href)])).toEqual([[`${start}zz9${end}`, ['https://velde.example/']]]);
  });

  it('is told from others of its second by its words, and from others of its words by its second', async () => {
    const { posts } = await readTogether(
      file('note-tweet.js', 'note_tweet', [note(`2. ${LONG}`), note(`1. ${LONG}`), note(`3. ${LONG}`, { createdAt: '2023-09-13T15:00:00.000Z' })]),
      file('tweets.js', 'tweets', [1, 2].map((n) => ({ tweet: { ...TWEET, id_str: String(n), full_text: `${n}. ${CUT}` } }))),
    );
    expect(posts.map(({ text, at }) => `${at.value?.slice(11, 16)} ${text.slice(0, 3)}${text.endsWith('…') ? ' cut' : ''}`)).toEqual(['14:05 1. ', '14:05 2. ', '15:00 3. ']);
    expect(posts[2].url).toBeUndefined();
  });

  it('is said where nothing has its whole text', async () => {
    const { notices } = await readTogether(file('tweets.js', 'tweets', [{ tweet: { ...TWEET, full_text: CUT } }, { tweet: { ...TWEET, id_str: '18', full_text: `RT @ada: ${CUT}` } }, { tweet: { ...TWEET, id_str: '19', full_text: 'And then…' } }]));
    expect(notices).toEqual(['1 long post ends where the archive cut it: the whole text stands in note-tweet.js; give it too, or the archive’s data folder']);
  });
});

describe('an archive of several files', () => {
  it.each([
    ['window.YTD.like.part0 = [ { "like" : { "fullText" : "It is late." } } ]', true],
    ['window.YTD.direct_messages.part0 = [ ]', true],
    ['window.__THAR_CONFIG = { "userInfo" : { "userName" : "harbour" } }', true],
    ['<!doctype html><html><body><script>function showManifestError() {}</script></body></html>', true],
    ['window.YTD.tweets.part0 = [ ]', false],
    ['2023-09-13\n\nThe ferry has left.', false],
  ])('is passed over where it holds none of its posts: %s', (content, expected) => expect(xArchive.accompanies!(Buffer.from(content), 'x')).toBe(expected));

  it('is of the account that it names, its parts by their numbers', async () => {
    const { sources, posts, notices } = await readTogether(
      file('data/tweets-part10.js', 'tweets', [{ tweet: { ...TWEET, id_str: '3', full_text: 'Three.' } }], 10),
      file('data/tweets-part2.js', 'tweets', [{ tweet: { ...TWEET, id_str: '2', full_text: 'Two.' } }], 2),
      file('data/deleted-tweets.js', 'deleted_tweets', [{ tweet: { ...TWEET, id_str: '4', full_text: 'Four.', deleted_at: 'Thu Sep 14 14:05:33 +0000 2023' } }]),
      file('data/account.js', 'account', [{ account: { username: 'harbour', email: 'me@velde.example' } }]),
      file('data/tweets.js', 'tweets', [{ tweet: { ...TWEET, id_str: '1', full_text: 'One.' } }]),
    );
    expect(sources).toEqual([{ id: sources[0].id, kind: 'channel', name: '@harbour', url: 'https://x.com/harbour' }]);
    expect(posts.map(({ text }) => text)).toEqual(['One.', 'Two.', 'Three.', 'Four.']);
    expect(notices).toEqual(['1 post was deleted by the account before the archive was made']);
  });

  it('without an account is of its file, whatever the part', async () => {
    const { sources } = await readTogether(file('tweets.js', 'tweets', [{ tweet: TWEET }]), file('tweets-part1.js', 'tweets', [{ tweet: { ...TWEET, id_str: '18' } }], 1));
    expect(sources.map(({ name }) => name)).toEqual(['tweets']);
  });
});
