import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { apart, type Told, worldOfNames } from '../../test/tellings.js';
import { lineOf, orderOf } from './order.js';
import type { Happening } from './telling.js';

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

describe('what the text says', () => {
  const at = (start: number) => ({ start, end: start + 1 });
  const behind = (start: number, words: string) => [{ trigger: at(start), words }];

  test('goes before phases, times of posts and the order of telling', () => {
    const happenings = apart(telling({ rank: 0, trigger: at(0), after: behind(20, 'after') }), telling({ rank: 0, trigger: at(20) }));
    expect(orderOf(happenings)).toEqual([{ before: 1, after: 0, basis: 'wording: after' }]);
  });

  test('draws an event right before the one it comes before, and pairs the two though others stand between', () => {
    const [early, other, told] = apart(telling({ rank: 0, trigger: at(0) }), telling({ rank: 1, trigger: at(0) }), telling({ rank: 2, trigger: at(0) }));
    // The last post tells the first event again, and that a third came before it.
    early.tellings.push(telling({ rank: 2, trigger: at(30), after: behind(0, 'before') }));
    expect(orderOf([early, other, told])).toEqual([{ before: 2, after: 0, basis: 'wording: before' }, { before: 0, after: 1, basis: 'posting order' }]);
    const late = telling({ rank: 3, trigger: at(30), after: behind(0, 'since') });
    const [first, second, third] = apart(telling({ rank: 0 }), telling({ rank: 1 }), late);
    first.tellings.push(telling({ rank: 3, trigger: at(0) }));
    expect(orderOf([first, second, third]).at(-1)).toEqual({ before: 0, after: 2, basis: 'wording: since' });
  });

  test('gives way to days that the text gives both', () => {
    const happenings = apart(telling({ on: '2024-02-03', trigger: at(0) }), telling({ on: '2024-02-01', trigger: at(20), after: behind(0, 'after') }));
    expect(orderOf(happenings)).toEqual([{ before: 1, after: 0, basis: 'time' }]);
  });

  test('never makes a circle, whatever it says', () => {
    const told = fc.record({
      rank: fc.nat(3), start: fc.nat(5), on: fc.option(fc.constantFrom('2024-02-01', '2024-02-02', '2024-02-03'), { nil: undefined }),
      phase: fc.constantFrom('done' as const, 'ongoing' as const, 'planned' as const), after: fc.array(fc.nat(5), { maxLength: 4 }), happening: fc.nat(6),
    });
    fc.assert(fc.property(fc.array(told, { minLength: 1, maxLength: 24 }), (all) => {
      const happenings: Happening[] = [];
      for (const { rank, start, on, phase, after: before, happening } of all) {
        const one = telling({ rank, on, phase, trigger: at(start), after: before.map((other) => ({ trigger: at(other), words: 'after' })) });
        if (happening < happenings.length) happenings[happening].tellings.push(one);
        else happenings.push({ tellings: [one] });
      }
      const pairs = orderOf(happenings);
      const place = new Map(lineOf(happenings.length, pairs).map((i, k) => [i, k]));
      // All pairs run along one line.
      for (const { before, after: later } of pairs) expect(place.get(before)).toBeLessThan(place.get(later) as number);
      expect(place.size).toBe(happenings.length);
    }));
  });
});
