import { expect, test } from 'vitest';
import { findTimes, referenceOf } from './find-times.js';
import type { Reference } from './meaning.js';

/** A Wednesday. */
const NOW = referenceOf('2024-05-15T10:20:00') as Reference;

/** The words in square brackets are the times; each `type timex`. */
function times(marked: string): void {
  const [text, ...expected] = [marked.split(' => ')[0].replace(/[[\]]/g, ''), ...(marked.split(' => ')[1] ?? '').split('; ').filter(Boolean)];
  const wanted = [...marked.split(' => ')[0].matchAll(/\[([^\]]*)\]/g)].map(([, words], i) => `${words}: ${expected[i]}`);
  expect(findTimes(text, NOW).map(({ range, type, timex }) => `${text.slice(range.start, range.end)}: ${type} ${timex}`)).toEqual(wanted);
}

test.each([
  'The treaty of [3 May 2019] holds. => date 2019-05-03',
  'It was signed on [May 3rd, 2019]. => date 2019-05-03',
  'It was signed on [2019-05-03], not [03/05/2019]. => date 2019-05-03; date 2019-03-05',
  'It was signed on [23.05.2019]. => date 2019-05-23',
  'The [third of June], then. => date XXXX-06-03',
  'On [twenty-second of June] they left. => date XXXX-06-22',
  'They arrived [13 Sept nineteen eighty four]. => date 1984-09-13',
  'On [Friday] the port closes. => date XXXX-WXX-5',
  'It opens [next week on Tuesday]. => date 2024-05-21',
  'It opens on [Tue May 28]. => date XXXX-05-28',
  'It opens on [the first Monday of June 2024]. => date 2024-06-WXX-1-#1',
  'On [Good Friday 2025] the market rests. => date 2025-04-18',
  '[The day after tomorrow] the vote is due. => date 2024-05-17',
  'They left [three weeks ago]. => date 2024-04-24',
  'They leave [two days before Christmas]. => date 2024-12-23',
  'The talks resume on [the 27th]. => date XXXX-XX-27',
])('days: %s', times);

test.each([
  'He served [from 2014 to 2018]. => daterange (2014-01-01,2018-01-01,P4Y)',
  'The fair runs [June 5-7]. => daterange (XXXX-06-05,XXXX-06-07,P2D)',
  'The fair runs [between 5 and 7 June 2025]. => daterange (2025-06-05,2025-06-07,P2D)',
  'It rained [from Sep to Nov]. => daterange (XXXX-09-01,XXXX-11-01,P2M)',
  'It ran [Nov - Feb 5th, 2017]. => daterange (2016-11-01,2017-02-05,P96D)',
  'It is due [next month]. => daterange 2024-06',
  'In [the first week of June 2024] it rained. => daterange 2024-06-W01',
  'For the [last three months] it rained. => daterange (2024-02-15,2024-05-15,P3M)',
  'Exports fell in [the third quarter of 2023]. => daterange (2023-07-01,2023-10-01,P3M)',
  'Exports fell in [Q3 2023] and in [H1]. => daterange (2023-07-01,2023-10-01,P3M); daterange (XXXX-01-01,XXXX-07-01,P6M)',
  'In [the 1990s] and the [18th century] it froze. => daterange (1990-01-01,2000-01-01,P10Y); daterange (1700-01-01,1800-01-01,P100Y)',
  'In [late July] it froze. => daterange XXXX-07',
  'At the [end of 2000] it froze. => daterange 2000',
  'In [the year 2021] it froze, as in [the summer of 2020]. => daterange 2021; daterange 2020-SU',
  'It froze [before June]. => daterange XXXX-06',
  'Pay [no later than 1 January 2025]. => daterange 2025-01-01',
  'It has frozen [since late July]. => daterange XXXX-07',
  'Only on [1 June 2024 and later]. => daterange 2024-06-01',
  'The [week starting on June 3] is free. => daterange XXXX-06-03',
].map((line) => line.replace('The [week starting', '[The week starting').replace('[the summer of', 'the [summer of')))('stretches: %s', times);

test.each([
  'It starts at [2:30 pm]. => time T14:30',
  'It starts at [noon] or [half past six]. => time T12; time T06:30',
  'It starts at [seven o\'clock] sharp. => time T07',
  'It starts at [1140 a.m.]. => time T11:40',
  'It starts [at 6.45]. => time T06:45',
  'It starts at [20 past eight in the evening]. => time T20:20',
  'It starts [tomorrow at 8:45a]. => datetime 2024-05-16T08:45',
  'It starts at [8am this morning]. => datetime 2024-05-15T08',
  'It starts on [Sunday late evening at 10:00]. => datetime XXXX-WXX-7T22:00',
  'It started [2024-05-03T09:30]. => datetime 2024-05-03T09:30',
  'It starts [three minutes from now]. => datetime 2024-05-15T10:23:00',
  'It lasts [from 2:00 to 2:30 pm]. => timerange (T14:00,T14:30,PT30M)',
  'It is open [Tuesday from 9 to 5]. => datetimerange (XXXX-WXX-2T09,XXXX-WXX-2T17,PT8H)',
  'It starts [tomorrow night]. => datetimerange 2024-05-16TNI',
  'It starts [late on Friday]. => datetimerange XXXX-WXX-5',
])('clocks: %s', times);

test.each([
  'their [4 hour] long negotiations => duration PT4H',
  'a [40-minute] meeting => duration PT40M',
  'lasted [two and a half hours] => duration PT2H30M',
  'lasted [an hour and a half] => duration PT1H30M',
  'lasted [half an hour] => duration PT30M',
  'lasted [an hour and three quarters] => duration PT1H45M',
  '[two hours and ten minutes] => duration PT2H10M',
  'lasted [more than three hours] => duration PT3H',
  'talked for [three days] => duration P3D',
  'talked for [three more days] => duration P3D',
  '[two hours] of talks and a [ten-minute] break => duration PT2H; duration PT10M',
  '[hour-long] talks => duration PT1H',
  'it rained [all day] => duration P1D',
  'a 24-year-old player',
  'a second bid',
  '50 miles an hour',
])('lengths: %s', times);

test.each([
  'They meet [every Monday at 4pm]. => set XXXX-WXX-1',
  'They meet [weekly], on [Friday mornings]. => set P1W; set XXXX-WXX-5TMO',
])('what comes back: %s', times);

test.each([
  'You may go, and the Sun is a paper.',
  'April Novak spoke to June Weiss.',
  'They won 3-1.',
  'Call +49 138-2010-2015.',
  '10,000 people and 6,107.31 euros',
  'a ratio of 1:1',
])('no time: %s', times);

// Each unit beside twice as much of it: what is not linear takes four times as long, and far more where it is worse.
test.each(['two hours and ', 'from 3 to ', 'Monday, ', '1/', '2019-', 'the first ', 'one hundred and ', 'before ', 'at ', 'May ', 'first week of ', 'next ', 'between 1 and '])('is linear in "%s"', (unit) => {
  const timed = (text: string): number => {
    const start = performance.now();
    findTimes(text, NOW);
    return performance.now() - start;
  };
  const best = (times: number): number => Math.min(...[1, 2, 3].map(() => timed(unit.repeat(times))));
  timed(unit.repeat(200));
  expect(best(4000)).toBeLessThan(30 * Math.max(best(500), 1));
});
