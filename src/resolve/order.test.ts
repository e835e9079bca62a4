import { expect, test } from 'vitest';
import { apart, type Told, worldOfNames } from '../../test/tellings.js';
import { lineOf, orderOf } from './order.js';

const { telling } = worldOfNames();
const meet = (more: Told): Told => ({ actors: ['Weiss', 'Hoxha'], ...more });

test.each<[string, Told, Told, string]>([
  ['publication', { rank: 0 }, { rank: 1 }, 'posting order'],
  ['stated days against publication', { rank: 1, on: '2024-02-20' }, { rank: 0 }, 'time'],
  ['what is settled before what is planned', { rank: 1, phase: 'ongoing' }, { rank: 0, phase: 'planned' }, 'phase: ongoing before planned'],
  ['a part before the whole', meet({ rank: 1, phase: 'ongoing', modifiers: ['one-on-one'] }), meet({ rank: 0 }), 'phase: ongoing part before the whole'],
  ['two plans by their days', { rank: 1, phase: 'planned', on: '2024-03-02' }, { rank: 0, phase: 'planned', on: '2024-03-04' }, 'time'],
])('%s', (_, first, second, basis) => {
  const [a, b] = [telling(first), telling(second)];
  expect(orderOf(apart(a, b))).toEqual([{ before: 0, after: 1, basis }]);
  expect(orderOf(apart(b, a))).toEqual([{ before: 1, after: 0, basis }]);
});

test('a plan without a day shares the day of the one told before it in the same post', () => {
  const happenings = apart(
    telling({ type: 'TRAVEL', phase: 'planned', on: '2024-03-03', rank: 0 }),
    telling({ phase: 'planned', rank: 0, trigger: { start: 40, end: 44 } }),
    telling({ phase: 'planned', on: '2024-03-02', rank: 1 }),
  );
  expect(orderOf(happenings).map(({ before, after }) => [before, after])).toEqual([[2, 0], [0, 1]]);
});

test('what is denied or called off has no place in the order', () => {
  expect(orderOf(apart(telling({}), telling({ phase: 'denied', rank: 1 }), telling({ phase: 'called-off', rank: 2 })))).toEqual([]);
});

test('the line goes through all, those in no pair last', () => {
  expect(lineOf(4, [{ before: 2, after: 0, basis: 'time' }])).toEqual([2, 0, 1, 3]);
});
