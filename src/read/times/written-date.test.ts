import { expect, test } from 'vitest';
import { isTorn, readClock, readDate, readSerial } from './written-date.js';

const shown = (writing: string): string | null => {
  const date = readDate(writing)?.['day-first'] ?? readDate(writing)?.['month-first'];
  if (!date) return null;
  return `${date.day}${date.clock === null ? '' : ` ${date.clock}`}${date.offset === null ? '' : ` ${date.offset}`}`;
};

test.each([
  ['2023-09-13', '2023-09-13'],
  ['2023-09-13T14:05', '2023-09-13 14:05'],
  ['2023-09-13 14:05:33', '2023-09-13 14:05:33'],
  ['2023-09-13T14:05:33.120Z', '2023-09-13 14:05:33 0'],
  ['2023-09-13T14:05:33+05:30', '2023-09-13 14:05:33 330'],
  ['2023-09-13 14:05:33 -0400', '2023-09-13 14:05:33 -240'],
  ['2023/9/3 14:05 UTC', '2023-09-03 14:05 0'],
  ['20230913', '2023-09-13'],
  ['20230913T140533Z', '2023-09-13 14:05:33 0'],
  ['1694613933', '2023-09-13 14:05:33 0'],
  ['1694613933123', '2023-09-13 14:05:33 0'],
  ['1694613933.5', '2023-09-13 14:05:33 0'],
  ['Wed, 13 Sep 2023 14:05:33 +0200', '2023-09-13 14:05:33 120'],
  ['13 Sep 2023 14:05 GMT', '2023-09-13 14:05 0'],
  ['Wed Sep 13 14:05:33 +0000 2023', '2023-09-13 14:05:33 0'],
  ['Wed Sep 13 2023 14:05:33 GMT+0200 (Central European Summer Time)', '2023-09-13 14:05:33 120'],
  ['September 13, 2023 at 2:05 PM', '2023-09-13 14:05'],
  ['Sep 13, 2023, 12:05:33 a.m.', '2023-09-13 00:05:33'],
  ['13th of September 2023', '2023-09-13'],
  ['13-Sep-23', '2023-09-13'],
  ['13. September 2023, 14.05 Uhr', '2023-09-13 14:05'],
  ['13 de septiembre de 2023', '2023-09-13'],
  ['13 сентября 2023 г. 14:05', '2023-09-13 14:05'],
  ['2023年9月13日 14:05', '2023-09-13 14:05'],
  ['13/9/2023', '2023-09-13'],
  ['9/13/23 14:05', '2023-09-13 14:05'],
  ['13.09.2023 14:05:33', '2023-09-13 14:05:33'],
  ['14:05 13.09.2023', '2023-09-13 14:05'],
  ['14:05, 13 Sep 2023', '2023-09-13 14:05'],
])('"%s" is %s', (writing, date) => {
  expect(shown(writing)).toBe(date);
});

test.each(['soon', '', '13', '2023', '31/02/2023', '2023-02-30', '13/14/2023', '13 Sep', '2023-09-13 25:00', '2023-09-13 14:05 XYZ', 'Rossi 13 2023', '99999999999999999999', 'x'.repeat(10_000)])('"%s" is no date', (writing) => {
  expect(readDate(writing)).toBeNull();
});

test('day and month that can change places are read both ways, never guessed', () => {
  expect(readDate('03/04/2023')).toEqual({
    'day-first': { day: '2023-04-03', clock: null, offset: null },
    'month-first': { day: '2023-03-04', clock: null, offset: null },
  });
  expect(['03/04/2023', '04/04/2023', '13/04/2023', '3 Apr 2023'].map((writing) => isTorn(readDate(writing) as never))).toEqual([true, false, false, false]);
});

test.each([['14:05', '14:05'], ['2 pm', '14:00'], ['9.30', '09:30'], ['14h05', '14:05'], ['14', undefined], ['25:00', undefined], ['2.50 per cent', undefined]])('the clock "%s" is %s', (writing, clock) => {
  expect(readClock(writing)?.clock).toBe(clock);
});

test('a serial number counts days since 30 December 1899', () => {
  expect(readSerial('45182')).toEqual({ day: '2023-09-13', clock: null, offset: null });
  expect(readSerial('45182.586805556')).toEqual({ day: '2023-09-13', clock: '14:05:00', offset: null });
  expect(readSerial('12')).toBeNull();
});
