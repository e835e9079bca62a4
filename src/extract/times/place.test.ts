import { expect, test } from 'vitest';
import type { Phase } from '../../record/event.js';
import { timesOf } from './find-times.js';
import { placed } from './place.js';

/** 15 May 2024 was a Wednesday. */
const DAY = '2024-05-15';

function time(text: string, phase: Phase | null = 'done', posted: string | null = DAY): string | null {
  const { found, reference } = timesOf(text, posted);
  const [first] = found.flatMap((one) => placed(one, phase, reference) ?? []);
  if (!first) return null;
  return first.earliest === first.latest ? first.earliest : `${first.earliest ?? ''}..${first.latest ?? ''}`;
}

test.each<[string, Phase, string]>([
  ['met on Monday', 'done', '2024-05-13'],
  ['will meet on Monday', 'planned', '2024-05-20'],
  ['met on Wednesday', 'done', '2024-05-15'],
  ['met last Wednesday', 'done', '2024-05-08'],
  ['will meet next Wednesday', 'planned', '2024-05-22'],
  ['will meet this coming Monday', 'planned', '2024-05-20'],
  ['did not meet on Tuesday', 'denied', '2024-05-14'],
  ['meets today', 'ongoing', '2024-05-15'],
  ['met yesterday', 'done', '2024-05-14'],
  ['will meet tomorrow', 'planned', '2024-05-16'],
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
  ['met in late March 2022', 'done', '2022-03-16..2022-03-31'],
  ['will meet next month', 'planned', '2024-06-01..2024-06-30'],
  ['met last week', 'done', '2024-05-06..2024-05-12'],
  ['will meet this weekend', 'planned', '2024-05-18..2024-05-19'],
  ['met over the weekend', 'done', '2024-05-11..2024-05-12'],
  ['met in 2019', 'done', '2019-01-01..2019-12-31'],
  ['met in the 1990s', 'done', '1990-01-01..1999-12-31'],
  ['met between 3 and 5 May', 'done', '2024-05-03..2024-05-05'],
  ['will meet from Monday to Wednesday', 'planned', '2024-05-20..2024-05-22'],
])('"%s", which is %s: %s', (text, phase, expected) => {
  expect(time(text, phase)).toBe(expected);
});

test.each<[string, Phase, string]>([
  ['must pay by Friday', 'planned', '..2024-05-17'],
  ['will pay no later than 1 June', 'planned', '..2024-06-01'],
  ['will pay before June', 'planned', '..2024-05-31'],
  ['has ruled since 2019', 'ongoing', '2019-01-01..'],
  ['will meet after Friday', 'planned', '2024-05-18..'],
])('open on one side: "%s": %s', (text, phase, expected) => {
  expect(time(text, phase)).toBe(expected);
});

// A part of the day is as long as it can be: nobody says when a morning begins.
test.each<[string, Phase, string]>([
  ['will meet on Friday morning', 'planned', '2024-05-17T04:00..2024-05-17T12:00'],
  ['will meet tonight', 'planned', '2024-05-15T18:00..2024-05-15T23:59'],
  ['was struck last night', 'done', '2024-05-14T18:00..2024-05-15T06:00'],
  ['was struck overnight', 'done', '2024-05-14T18:00..2024-05-15T06:00'],
  ['will meet tomorrow from 2 to 4 pm', 'planned', '2024-05-16T14:00..2024-05-16T16:00'],
])('hours: "%s": %s', (text, phase, expected) => {
  expect(time(text, phase)).toBe(expected);
});

test('the day is that of the post\'s own zone, and its clock counts where it is known', () => {
  const late = '2024-05-15T23:30:00-04:00';
  expect(time('met today', 'done', late)).toBe('2024-05-15');
  expect(time('left two hours ago', 'done', late)).toBe('2024-05-15T21:30');
  expect(time('left two hours ago', 'done', DAY)).toBeNull();
});

test.each([
  'He may leave.',
  'The march went on.',
  'They met ten days later.',
  'It must be paid within ten days.',
  'The next day they met.',
  'Flight 2034 has landed.',
  'Some 2000 people came.',
  'They met on 31 February.',
  'They meet every Monday.',
  'It is happening now.',
  'They won 3-1, and 2/3 of voters agreed.',
])('no time in "%s"', (text) => {
  expect(time(text)).toBeNull();
});

test('without a post\'s date only a whole date can be placed', () => {
  expect(time('met on 3 May 2019', 'done', null)).toBe('2019-05-03');
  expect(time('met on Monday', 'done', null)).toBeNull();
  expect(time('met at noon', 'done', null)).toBeNull();
});
