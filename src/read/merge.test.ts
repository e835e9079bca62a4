import { describe, expect, it } from 'vitest';
import type { Post } from '../record/post.js';
import { merge } from './merge.js';

const LONG = 'The ferry to Velde has left the quay with two hundred people aboard.';
const FORMULA = 'Air raid alert';

let made = 0;
function post(source: string, value: string | null, text: string, more: Partial<Post> = {}): Post {
  const precision = value === null ? 'unknown' : !value.includes('T') ? 'day' : /T\d\d:\d\d:/u.test(value) ? 'second' : 'minute';
  return { id: `p${made++}`, source, at: { value, precision }, text, ...more };
}
const joins = (a: Post, b: Post): boolean => merge([[a], [b]]).copies === 1;

describe('a post that lies in two sources', () => {
  it.each<[string, string | null, string | null, string, boolean]>([
    ['the same instant on two clocks', '2031-05-14T10:00:05Z', '2031-05-14T20:00:05+10:00', FORMULA, true],
    ['the same minute, one to the second', '2031-05-14T10:00:05Z', '2031-05-14T10:00Z', FORMULA, true],
    ['another minute', '2031-05-14T10:00Z', '2031-05-14T10:01Z', LONG, false],
    ['the same clock, no zones', '2031-05-14T10:00', '2031-05-14T10:00:30', FORMULA, true],
    ['a day and a clock on it, words of its own', '2031-05-14', '2031-05-14T10:00Z', LONG, true],
    ['a day and a clock on it, a formula', '2031-05-14', '2031-05-14T10:00Z', FORMULA, false],
    ['another day', '2031-05-13', '2031-05-14T10:00Z', LONG, false],
    ['a clock without a zone, hours away', '2031-05-14T13:00', '2031-05-14T10:00:40Z', LONG, true],
    ['a clock without a zone, no zone away', '2031-05-14T13:07', '2031-05-14T10:00:40Z', LONG, false],
    ['a clock without a zone, a formula', '2031-05-14T13:00', '2031-05-14T10:00:40Z', FORMULA, false],
    ['no time, words of its own', null, '2031-05-14T10:00:40Z', LONG, true],
    ['no time, a formula', null, '2031-05-14T10:00:40Z', FORMULA, false],
  ])('%s', (_, a, b, text, expected) => expect(joins(post('a', a, text), post('b', b, `${text.replace(' ', '\n')} `))).toBe(expected));

  it('keeps what only one copy knows, the time that tells most, and both sources', () => {
    const link = [{ start: 0, end: 3, href: 'https://velde.example/' }];
    const first = post('a', '2031-05-14', LONG, { origin: { file: 'day.txt', line: 3 } });
    const copy = post('b', '2031-05-14T10:00:00Z', LONG, { url: 'https://b.example/7', links: link, forwardedAt: { value: '2031-05-13T08:00', precision: 'minute' }, origin: { file: 'b.json' } });
    expect(merge([[first], [copy]])).toEqual({
      posts: [{ ...first, at: copy.at, url: copy.url, links: link, forwardedAt: copy.forwardedAt, alsoIn: ['b'] }],
      copies: 1,
      notices: [],
    });
  });

  it('stands once for each: a formula told twice stays two', () => {
    const twice = (source: string) => [post(source, '2031-05-14T10:00', FORMULA), post(source, '2031-05-14T10:00', FORMULA)];
    const { posts } = merge([twice('a'), twice('b')]);
    expect(posts.map(({ source, alsoIn }) => [source, alsoIn])).toEqual([['a', ['b']], ['a', ['b']]]);
  });

  it('gets the answers that its copy got', () => {
    const [first, copy] = [post('a', '2031-05-14T10:00Z', LONG), post('b', '2031-05-14T10:00Z', LONG)];
    const { posts } = merge([[first], [copy, post('b', '2031-05-14T10:05Z', 'And back.', { replyTo: copy.id })]]);
    expect(posts[1].replyTo).toBe(first.id);
  });
});

describe('a message that lies in two exports of one source', () => {
  it('is one, by its id', () => {
    const first = post('a', '2031-05-14T10:00Z', FORMULA, { forwardedFrom: 'The harbour' });
    const again = { ...post('a', '2031-05-14T10:00:05Z', FORMULA, { forwardedAt: { value: '2031-05-14T09:00', precision: 'minute' as const } }), id: first.id };
    expect(merge([[first], [again]]).posts).toEqual([{ ...again, forwardedFrom: 'The harbour' }]);
  });

  it('that was edited in between is kept as it was last, and a notice says so', () => {
    const first = post('a', '2031-05-14T10:00Z', 'The ferry has left.');
    const edited = { ...first, text: 'The ferry has left late.', edited: '2031-05-14T10:20Z' };
    for (const inputs of [[[first], [edited]], [[edited], [first]]]) {
      const { posts, notices } = merge(inputs);
      expect(posts).toEqual([edited]);
      expect(notices).toEqual([{ where: first.id, what: 'two copies of the post differ; the one that was edited last was kept, else the first' }]);
    }
  });
});

describe('the order', () => {
  const texts = (...inputs: Post[][]) => merge(inputs).posts.map(({ text }) => text).join(' ');
  it('of one input is its own', () => expect(texts([post('a', '2031-05-15', 'one'), post('a', '2031-05-14', 'two')])).toBe('one two'));
  it('of several is by time, oldest first, whichever way each runs', () => {
    const feed = [post('a', '2031-05-14T16:00:00+02:00', 'four'), post('a', '2031-05-14T11:00Z', 'two')];
    const log = [post('b', '2031-05-14T10:00Z', 'one'), post('b', null, 'undated'), post('b', '2031-05-14T12:30Z', 'three')];
    expect(texts(feed, log)).toBe('one undated two three four');
  });
});

it('many posts of the same words are told apart by their minutes, and do not make it slow', () => {
  const many = (source: string) => Array.from({ length: 20_000 }, (_, i) => post(source, new Date(Date.UTC(2031, 0, 1, 0, i)).toISOString().slice(0, 16), FORMULA));
  const started = performance.now();
  expect(merge([many('a'), many('b')]).copies).toBe(20_000);
  expect(performance.now() - started).toBeLessThan(3000);
});
