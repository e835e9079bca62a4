import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { eventOf, place, recordOf, sampleRecord } from '../../test/sample-record.js';
import type { ReadoutRecord } from '../record/record.js';
import { toldOrder, trueOrder } from './true-order.js';

const post = { id: 'p', source: 's', at: { value: null, precision: 'unknown' as const }, text: 'a b c d e f g h i j k l' };
const postedEast = { ...post, at: { value: '2031-05-14T18:00:00+10:00', precision: 'second' as const } };
const letters = post.text.split(' ');

/** A record whose events are letters told in alphabetical order, with these pairs and times. */
function day(pairs: readonly (readonly [string, string])[], times: Record<string, string> = {}, shown = letters): ReadoutRecord {
  return recordOf({
    posts: [post],
    events: shown.map((letter) =>
      eventOf(letter, 'CONSULT', 'done', {
        spans: [place(post, letter)],
        time: times[letter] ? { earliest: times[letter], latest: null } : null,
      })),
    order: pairs.map(([before, after]) => ({ before, after, basis: 'test' })),
  });
}
const ids = (record: ReadoutRecord): string => trueOrder(record).map((event) => event.id).join('');
const abcd = ['a', 'b', 'c', 'd'];

describe('trueOrder', () => {
  it.each([
    ['no pairs: as told', day([], {}, abcd), 'abcd'],
    ['listed in another order: as told', day([], {}, ['d', 'b', 'a', 'c']), 'abcd'],
    ['a pair against telling', day([['c', 'a']], {}, abcd), 'bcad'],
    ['times go first', day([], { c: '2031-05-14', b: '2031-05-15' }, abcd), 'cbad'],
    ['a time with a zone is an instant', day([], { a: '2031-05-14T12:00:00+03:00', b: '2031-05-14T10:00:00Z' }, ['a', 'b']), 'ab'],
    ['a time without a zone is UTC', day([], { a: '2031-05-14T10:30', b: '2031-05-14T10:00:00Z' }, ['a', 'b']), 'ba'],
    ['a time without a zone is one on the clock of its post', { ...day([], { a: '2031-05-14T12:00', b: '2031-05-14T05:00:00Z' }, ['a', 'b']), posts: [postedEast] }, 'ab'],
    ['a pair beats a time', day([['b', 'c']], { c: '2031-05-14', b: '2031-05-15' }, abcd), 'bcad'],
    ['pairs of unknown events say nothing', day([['z', 'a'], ['b', 'b']], {}, abcd), 'abcd'],
    ['a circle: its earliest first', day([['b', 'c'], ['c', 'b'], ['c', 'a']], {}, abcd), 'dbca'],
    ['a time nobody can read comes last', day([], { a: 'soon', b: '2031' }, ['a', 'b']), 'ba'],
  ])('%s', (_, record, expected) => expect(ids(record)).toBe(expected));

  const pairs = fc.array(fc.tuple(fc.constantFrom(...letters), fc.constantFrom(...letters)), { maxLength: 40 });

  it('never loses or repeats an event, circles or not', () => {
    fc.assert(fc.property(pairs, (some) => {
      expect([...ids(day(some))].sort()).toEqual(letters);
    }));
  });

  it('respects all pairs where they do not contradict each other', () => {
    fc.assert(fc.property(pairs, (some) => {
      const forward = some.map(([x, y]) => (x < y ? ([y, x] as const) : ([x, y] as const))).filter(([x, y]) => x !== y);
      const result = ids(day(forward));
      for (const [before, after] of forward) expect(result.indexOf(before)).toBeLessThan(result.indexOf(after));
    }));
  });

  it('puts the sample day in order', () => {
    const told = toldOrder(sampleRecord()).map((event) => event.id);
    const happened = trueOrder(sampleRecord()).map((event) => event.id);
    const { order } = sampleRecord();
    expect(happened).not.toEqual(told);
    for (const pair of order) expect(happened.indexOf(pair.before)).toBeLessThan(happened.indexOf(pair.after));
  });
});
