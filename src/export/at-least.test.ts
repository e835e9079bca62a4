import { expect, it } from 'vitest';
import { sampleRecord } from '../../test/sample-record.js';
import { atLeast } from './at-least.js';

const all = sampleRecord();

it('keeps everything at 0', () => {
  expect(atLeast(all, 0)).toEqual(all);
});

it('drops what is less sure, and what stood on it alone', () => {
  const sure = atLeast(all, 0.85);
  expect(sure.statements.every(({ confidence }) => confidence >= 0.85)).toBe(true);
  expect(sure.events.every(({ confidence }) => confidence >= 0.85)).toBe(true);
  const ids = new Set(sure.events.map(({ id }) => id));
  expect(sure.order.every(({ before, after }) => ids.has(before) && ids.has(after))).toBe(true);
  expect(sure.events.every(({ wordOf }) => wordOf.length > 0)).toBe(true);
});

it('leaves nothing at more than 1', () => {
  const none = atLeast(all, 1.01);
  expect([none.statements, none.events, none.order, none.itineraries]).toEqual([[], [], [], []]);
  expect(none.posts).toEqual(all.posts);
});

it('keeps the order of those whom an event that is gone stood between', () => {
  const [first, second, third] = all.events.map(({ id }) => id);
  const events = all.events.slice(0, 3).map((event, i) => ({ ...event, outcome: undefined, confidence: i === 1 ? 0.3 : 0.9, wordOf: [{ source: all.sources[0].id }] }));
  const order = [{ before: first, after: second, basis: 'posting order' }, { before: second, after: third, basis: 'time' }];
  expect(atLeast({ ...all, events, order }, 0.5).order).toEqual([{ before: first, after: third, basis: 'posting order; time' }]);
});
