import { describe, expect, it } from 'vitest';
import { inZone, isZone, NO_TIME, timeAt, timeOfIso, timeOn } from './instant.js';

describe('instants', () => {
  it.each([
    [1_694_563_500, undefined, '2023-09-13T00:05:00Z'],
    [1_694_563_500.9, undefined, '2023-09-13T00:05:00Z'],
    [1_694_563_500, 'Asia/Vladivostok', '2023-09-13T10:05:00+10:00'],
    [1_694_563_500, 'America/New_York', '2023-09-12T20:05:00-04:00'],
    [1_694_563_500, 'Asia/Kolkata', '2023-09-13T05:35:00+05:30'],
    [1_694_563_500, 'Europe/London', '2023-09-13T01:05:00+01:00'],
    [1_700_000_000, 'Europe/London', '2023-11-14T22:13:20Z'],
    [-1, undefined, '1969-12-31T23:59:59Z'],
  ])('%d in %s is %s', (seconds, zone, value) => expect(timeAt(seconds, zone)).toEqual({ value, precision: 'second' }));

  it.each([Number.NaN, 1e15, -1e15, Number.POSITIVE_INFINITY])('%d is no time', (seconds) => expect(timeAt(seconds, 'Europe/Rome')).toEqual(NO_TIME));

  it('may be cut to the minute or the day of the reader', () => {
    expect(timeAt(1_694_563_500, 'Asia/Vladivostok', 'minute')).toEqual({ value: '2023-09-13T10:05+10:00', precision: 'minute' });
    expect(timeAt(1_694_563_500, 'America/New_York', 'day')).toEqual({ value: '2023-09-12', precision: 'day' });
  });
});

describe('clocks', () => {
  const noon = { year: 2023, month: 9, day: 13, hour: 12 };
  it('without a zone stay clocks', () => expect(timeOn(noon)).toEqual({ value: '2023-09-13T12:00', precision: 'minute' }));
  it('with an offset tell an instant, on the clock that told it', () => expect(timeOn({ ...noon, second: 5, offset: -210 })).toEqual({ value: '2023-09-13T12:00:05-03:30', precision: 'second' }));
  it('with an offset are moved to the zone asked for', () => expect(timeOn({ ...noon, offset: 0 }, 'Asia/Tokyo')?.value).toBe('2023-09-13T21:00+09:00'));
  it('that ran in a zone tell an instant', () => expect(timeOn(noon, 'Asia/Tokyo')?.value).toBe('2023-09-13T12:00+09:00'));
  it('shown twice in autumn are the first of both', () => expect(timeOn({ year: 2023, month: 10, day: 29, hour: 2, minute: 30 }, 'Europe/Rome')?.value).toBe('2023-10-29T02:30+02:00'));
  it('left out in spring are as much later as the clocks were set forward', () => expect(timeOn({ year: 2023, month: 3, day: 26, hour: 2, minute: 30 }, 'Europe/Rome')?.value).toBe('2023-03-26T03:30+02:00'));
  it.each([
    { ...noon, month: 13 }, { ...noon, month: 2, day: 30 }, { ...noon, hour: 24 }, { ...noon, minute: 60 }, { ...noon, second: 61 }, { ...noon, day: 1.5 },
    { ...noon, year: 0 }, { ...noon, year: 12_023 }, { ...noon, year: Number.NaN }, { ...noon, offset: 5000 }, { ...noon, hour: -1 },
  ])('%j are none', (clock) => expect(timeOn(clock, 'Europe/Rome')).toBeNull());
});

describe('ISO 8601', () => {
  it.each([
    ['2023-09-13', '2023-09-13', 'day'],
    ['2023-09-13T14:05', '2023-09-13T14:05', 'minute'],
    ['2023-09-13 14:05:33', '2023-09-13T14:05:33', 'second'],
    ['2023-09-13T14:05:33.123456Z', '2023-09-13T14:05:33Z', 'second'],
    ['2023-09-13T14:05:33+0300', '2023-09-13T14:05:33+03:00', 'second'],
    ['2023-09-13T14:05:33-00:00', '2023-09-13T14:05:33Z', 'second'],
    ['2016-12-31T23:59:60Z', '2016-12-31T23:59:59Z', 'second'],
    ['0099-03-01', '0099-03-01', 'day'],
  ])('%s', (text, value, precision) => expect(timeOfIso(text)).toEqual({ value, precision }));
  it.each(['', 'yesterday', '2023', '2023-02-29', '13.09.2023', '2023-09-13T25:00', '2023-09-13T12:00+99:00'])('"%s" tells no time', (text) => expect(timeOfIso(text)).toBeNull());
});

describe("the reader's zone", () => {
  it.each([
    ['2023-09-13T20:00:00Z', 'second', '2023-09-14T06:00:00+10:00'],
    ['2023-09-13T20:00', 'minute', '2023-09-13T20:00+10:00'],
    ['2023-09-13', 'day', '2023-09-13'],
    ['soon', 'unknown', 'soon'],
  ] as const)('%s', (value, precision, expected) => expect(inZone({ value, precision }, 'Asia/Vladivostok').value).toBe(expected));
  it('that is not asked for changes nothing', () => expect(inZone({ value: '2023-09-13T20:00Z', precision: 'minute' }, undefined).value).toBe('2023-09-13T20:00Z'));
  it.each([['Asia/Vladivostok', true], ['UTC', true], ['+10:00', true], ['Mars/Olympus', false], ['', false], ['Europe/Rome]', false], ['2020-01-01T00:00Z[Europe/Rome]', false]])('"%s" is a zone: %s', (zone, known) => expect(isZone(zone)).toBe(known));
});
