import { expect, it } from 'vitest';
import { eventOf, place, recordOf } from '../../test/sample-record.js';
import { byDay } from './by-day.js';
import { viewOf } from './view.js';

it.each([
  ['2031-05-15', '2031-05-15', '2031-05-15'],
  ['2031-05-15T22:00Z', '2031-05-16T04:00Z', '2031-05-15'],
  [null, '2031-05-16', '2031-05-16'],
  ['2031-05-01', '2031-05-31', '2031-05-20'],
  ['2031-05', '2031-05', '2031-05-20'],
])('puts an event of %s to %s, posted on 20 May, under %s', (earliest, latest, day) => {
  const post = { id: 'p', source: 's', at: { value: '2031-05-20', precision: 'day' as const }, text: 'a' };
  const event = eventOf('a', 'VOTE', 'done', { spans: [place(post, 'a')], time: { earliest, latest } });
  expect(byDay(viewOf(recordOf({ posts: [post], events: [event] })))[0].day).toBe(day);
});

it('puts an event without a time under the day of the one before it, and the first under that of its post', () => {
  const post = { id: 'p', source: 's', at: { value: '2031-05-14', precision: 'day' as const }, text: 'a b c' };
  const on = (day: string) => ({ earliest: day, latest: day });
  const events = [
    eventOf('a', 'VOTE', 'done', { spans: [place(post, 'a')] }),
    eventOf('b', 'VOTE', 'planned', { spans: [place(post, 'b')], time: on('2031-05-15') }),
    eventOf('c', 'VOTE', 'planned', { spans: [place(post, 'c')] }),
  ];
  const order = [{ before: 'a', after: 'b', basis: 'time' }, { before: 'b', after: 'c', basis: 'wording' }];
  const days = byDay(viewOf(recordOf({ posts: [post], events, order }))).map(({ day, events: own }) => [day, own.map(({ id }) => id).join('')]);
  expect(days).toEqual([['2031-05-14', 'a'], ['2031-05-15', 'bc']]);
});
