import { expect, test } from 'vitest';
import { findDurations } from './durations.js';

test.each([
  ['their 4 hour long negotiations', ['PT4H']],
  ['a 40-minute meeting', ['PT40M']],
  ['lasted two and a half hours', ['PT2H30M']],
  ['lasted an hour and a half', ['PT1H30M']],
  ['lasted half an hour', ['PT30M']],
  ['lasted an hour and three quarters', ['PT1H45M']],
  ['two hours and ten minutes', ['PT2H10M']],
  ['lasted more than three hours', ['PT3H']],
  ['over in less than two hours', []],
  ['talked for three days', ['P3D']],
  ['two hours of talks and a ten-minute break', ['PT2H', 'PT10M']],
  ['left two hours ago', []],
  ['will leave in two hours', []],
  ['a 24-year-old player', []],
  ['a second bid', []],
  ['once a year', []],
  ['within three days', []],
])('%s: %j', (text, values) => {
  expect(findDurations(text).map(({ value }) => value)).toEqual(values);
});
