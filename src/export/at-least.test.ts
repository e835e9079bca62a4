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
