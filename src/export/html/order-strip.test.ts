import { describe, expect, it } from 'vitest';
import { largeRecord } from '../../../test/large-record.js';
import { eventOf, place, recordOf, sampleRecord } from '../../../test/sample-record.js';
import { orderStrip, outOfOrder } from './order-strip.js';
import { viewOf } from '../view.js';

const post = { id: 'p', source: 's', at: { value: null, precision: 'unknown' as const }, text: 'a b c d e f' };

/** Events told in alphabetical order that happened in this one. */
function happened(letters: string): ReturnType<typeof viewOf> {
  const events = [...letters].sort().map((letter) => eventOf(letter, 'VOTE', 'done', { spans: [place(post, letter)] }));
  const order = [...letters].slice(1).map((after, i) => ({ before: letters[i], after, basis: 'test' }));
  return viewOf(recordOf({ posts: [post], events, order }));
}

describe('outOfOrder', () => {
  it.each([
    ['abcdef', ''],
    ['bcdefa', 'a'],
    ['fabcde', 'f'],
    ['abedcf', 'de'],
    ['a', ''],
  ])('happened %s: %s', (letters, moved) => expect([...outOfOrder(happened(letters))].sort().join('').length).toBe(moved.length));

  it('of the sample day are two', () => expect(outOfOrder(viewOf(sampleRecord())).size).toBe(2));
});

describe('orderStrip', () => {
  it('joins each event’s two places and says in words what it shows', () => {
    const view = viewOf(sampleRecord());
    const { text } = orderStrip(view, outOfOrder(view), new Map(view.happened.map(({ id }, i) => [id, i + 1])));
    expect(text.match(/<g /g)).toHaveLength(view.happened.length);
    expect(text).toContain('role="img"');
    expect(text).toContain('2 of 11 events are told out of order');
  });

  it('draws neighbours of a busy day as bands', () => {
    const view = viewOf(largeRecord(60));
    const { text } = orderStrip(view, outOfOrder(view), new Map());
    expect(text).toContain('class="band"');
    expect(text.match(/<g /g)?.length).toBeLessThan(view.happened.length / 2);
  });

  it('is left out where there is nothing to compare', () => expect(orderStrip(happened('a'), new Set(), new Map()).text).toBe(''));
});
