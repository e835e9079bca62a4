import { expect, test } from 'vitest';
import type { Phase } from '../../record/event.js';
import { findTimes } from './dates.js';

/** 15 May 2024 was a Wednesday. */
const DAY = '2024-05-15';

function time(text: string, phase: Phase = 'done', postDay: string | null = DAY): string | null {
  const [found] = findTimes(text, 0, text.length, postDay, phase);
  if (!found) return null;
  expect(text.slice(found.range.start, found.range.end)).not.toBe('');
  return found.earliest === found.latest ? found.earliest : `${found.earliest}..${found.latest}`;
}

test.each<[string, Phase, string]>([
  ['met on Monday', 'done', '2024-05-13'],
  ['will meet on Monday', 'planned', '2024-05-20'],
  ['met on Wednesday', 'done', '2024-05-15'],
  ['met last Wednesday', 'done', '2024-05-08'],
  ['will meet next Wednesday', 'planned', '2024-05-22'],
  ['did not meet on Tuesday', 'denied', '2024-05-14'],
  ['meets today', 'ongoing', '2024-05-15'],
  ['met yesterday', 'done', '2024-05-14'],
  ['will meet tomorrow', 'planned', '2024-05-16'],
  ['was struck overnight', 'done', '2024-05-14..2024-05-15'],
  ['met three days ago', 'done', '2024-05-12'],
  ['will meet in two weeks', 'planned', '2024-05-29'],
  ['met on 3 May', 'done', '2024-05-03'],
  ['met on May 3rd', 'done', '2024-05-03'],
  ['met on 20 December', 'done', '2023-12-20'],
  ['will meet on 3 January', 'planned', '2025-01-03'],
  ['met on 3 May 2019', 'done', '2019-05-03'],
  ['met on 2024-02-29', 'done', '2024-02-29'],
  ['will meet tomorrow at 2.30 p.m.', 'planned', '2024-05-16T14:30'],
  ['will meet at noon', 'planned', '2024-05-15T12:00'],
  ['met in November', 'done', '2023-11-01..2023-11-30'],
  ['will meet in November', 'planned', '2024-11-01..2024-11-30'],
  ['will meet in March', 'planned', '2025-03-01..2025-03-31'],
  ['met in late March 2022', 'done', '2022-03-01..2022-03-31'],
  ['will meet next month', 'planned', '2024-06-01..2024-06-30'],
  ['met last week', 'done', '2024-05-06..2024-05-12'],
  ['will meet this weekend', 'planned', '2024-05-18..2024-05-19'],
  ['met in 2019', 'done', '2019-01-01..2019-12-31'],
])('"%s", which is %s: %s', (text, phase, expected) => {
  expect(time(text, phase)).toBe(expected);
});

test.each([
  'He may leave.',
  'The march went on.',
  'They met ten days later.',
  'It must be paid within ten days.',
  'Flight 2034 has landed.',
  'They met on 31 February.',
])('no time in "%s"', (text) => {
  expect(time(text)).toBeNull();
});

test('without a post\'s date only a whole date can be placed', () => {
  expect(time('met on 3 May 2019', 'done', null)).toBe('2019-05-03');
  expect(time('met on Monday', 'done', null)).toBeNull();
});
