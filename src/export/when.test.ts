import { describe, expect, it } from 'vitest';
import { clockOf, dayInFull, dayLabel, dayOf, daysOf, durationLabel, timeLabel, zoneOf } from './when.js';

describe('times as the drawings write them', () => {
  it.each([
    ['2031-05-14T08:40:12.5+03:00', '2031-05-14', '08:40', '+03:00'],
    ['2031-05-14T08:40Z', '2031-05-14', '08:40', 'UTC'],
    ['2031-05-14T08:40', '2031-05-14', '08:40', null],
    ['2031-05-14', '2031-05-14', null, null],
    ['2031', null, null, null],
    ['soon', null, null, null],
    [null, null, null, null],
  ])('%s', (iso, day, clock, zone) => expect([dayOf(iso), clockOf(iso), zoneOf(iso)]).toEqual([day, clock, zone]));

  it.each([['2031-05-14', '14 May 2031'], ['2031-05', 'May 2031'], ['2031', '2031'], ['soon', 'soon']])('%s', (iso, expected) => expect(dayLabel(iso)).toBe(expected));
  it('names the weekday', () => expect(dayInFull('2031-05-14')).toBe('Wednesday 14 May 2031'));

  it.each([
    ['2031-05-14T10:00Z', '2031-05-14T10:00Z', '10:00'],
    ['2031-05-14T10:00Z', '2031-05-14T12:30Z', '10:00–12:30'],
    ['2031-05-15T10:00Z', '2031-05-15T12:30Z', '15 May 2031, 10:00–12:30'],
    ['2031-05-14', '2031-05-14', null],
    [null, '2031-05-14', null],
    ['2031-05-14', null, null],
    ['2031-05-14T10:00Z', '2031-05-14', 'from 10:00'],
    ['2031-05-14', '2031-05-14T12:30Z', 'by 12:30'],
    ['2031-05-14', '2031-05-16', 'by 16 May 2031'],
    ['2031-05-15', '2031-05-17', '15 May 2031–17 May 2031'],
    ['2031-05', '2031-05', 'May 2031'],
    [null, '2031-05-15', 'by 15 May 2031'],
    ['2031-05-14T10:00Z', null, 'from 10:00'],
  ])('%s to %s', (earliest, latest, expected) => expect(timeLabel({ earliest, latest }, '2031-05-14')).toBe(expected));

  it('finds the days of posts, in their order, once each', () => {
    const at = (value: string | null) => ({ id: '', source: '', text: '', at: { value, precision: 'minute' as const } });
    expect(daysOf(['2031-05-15T01:00Z', '2031-05-14', null, '2031-05-15T02:00Z'].map(at))).toEqual(['2031-05-14', '2031-05-15']);
  });

  it.each([['PT2H', '2 hours'], ['P1DT2H1M', '1 day 2 hours 1 minute'], ['P3W', '3 weeks'], ['a while', 'a while'], ['P', 'P']])('%s', (iso, expected) => expect(durationLabel(iso)).toBe(expected));
});
