import { expect, it } from 'vitest';
import { durationLabel, timeLabel } from './when.js';

it.each([
  [null, ''],
  [{ earliest: null, latest: null }, ''],
  [{ earliest: '2031-05-14', latest: '2031-05-14' }, ''],
  [{ earliest: '2031-05-14T10:00:00Z', latest: '2031-05-14T12:30:00Z' }, '10:00 to 12:30'],
  [{ earliest: '2031-05-14T10:00', latest: '2031-05-14T10:00' }, '10:00'],
  [{ earliest: '2031-05-15', latest: '2031-05-15' }, '2031-05-15'],
  [{ earliest: '2031-05-15', latest: '2031-05-20' }, '2031-05-15 to 2031-05-20'],
  [{ earliest: null, latest: '2031-06' }, 'by 2031-06'],
  [{ earliest: '2031', latest: null }, 'from 2031'],
])('%j on 14 May 2031 is "%s"', (time, label) => {
  expect(timeLabel(time, '2031-05-14')).toBe(label);
});

it.each([
  ['PT2H30M', '2 h 30 min'],
  ['P1D', '1 day'],
  ['P3W', '3 weeks'],
  ['soon', 'soon'],
])('%s lasts %s', (iso, label) => {
  expect(durationLabel(iso)).toBe(label);
});
