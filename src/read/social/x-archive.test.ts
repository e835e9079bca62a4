import { expect, test } from 'vitest';
import { readAll } from '../../../test/read-input.js';
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
