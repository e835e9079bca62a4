import { type Clock, offsetOf } from '../times/instant.js';

const PRINTED = /^\s*(\d{2})\.(\d{2})\.(\d{4})\s+(\d{2}):(\d{2})(?::(\d{2}))?(?:\s+(?:UTC|GMT)(?:([+-])(\d{1,2})(?::?(\d{2}))?)?)?\s*$/u;

/**
 * A time as the HTML export prints it: the exporting computer's clock, and beside it the offset of its zone, in exports from before 2022 without it.
 * "13.08.2020 02:55:28 UTC+05:30"; null where it is none.
 */
export function printedClock(text: string): Clock | null {
  const match = PRINTED.exec(text);
  if (match === null) return null;
  const [day, month, year, hour, minute, second] = match.slice(1, 7).map((part) => (part === undefined ? undefined : Number(part)));
  const offset = (match[7] === '-' ? -1 : 1) * (Number(match[8] ?? 0) * 60 + Number(match[9] ?? 0));
  return { year: year as number, month: month as number, day: day as number, hour, minute, second, offset: /UTC|GMT/u.test(text) ? offset : undefined };
}

const HOUR = 3_600_000;
const formats = new Map<string, Intl.DateTimeFormat>();

/** Minutes east of UTC that the clocks of a zone show at an instant. */
function offsetAt(zone: string, instant: number): number {
  let format = formats.get(zone);
  if (format === undefined) formats.set(zone, (format = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longOffset' })));
  const [, sign, hours, minutes] = /GMT(?:([+-])(\d{2}):(\d{2}))?/u.exec(format.format(instant)) as RegExpExecArray;
  return sign === undefined ? 0 : (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}

/** Minutes east of UTC that the clocks of a zone show in the winter of a year. */
export function winterOffset(zone: string, year: number): number {
  return offsetOf(zone) ?? Math.min(offsetAt(zone, Date.UTC(year, 0, 1)), offsetAt(zone, Date.UTC(year, 6, 1)));
}

/** The zones that have summer time in a year, by the offset of their winter. */
const summerZones = new Map<number, ReadonlyMap<number, readonly string[]>>();

function zonesOf(year: number): ReadonlyMap<number, readonly string[]> {
  const known = summerZones.get(year);
  if (known !== undefined) return known;
  const zones = new Map<number, string[]>();
  for (const zone of Intl.supportedValuesOf('timeZone')) {
    const [january, july] = [offsetAt(zone, Date.UTC(year, 0, 1)), offsetAt(zone, Date.UTC(year, 6, 1))];
    if (january === july) continue;
    const winter = Math.min(january, july);
    zones.set(winter, [...(zones.get(winter) ?? []), zone]);
  }
  summerZones.set(year, zones);
  return zones;
}

const certain = new Map<string, boolean>();

/**
 * Whether the printed offset is that of the printed clock. The exporter prints the offset that the zone has in winter, also beside the clock of its summer,
 * so that the offset can be relied on only where no zone that has this offset in winter was an hour ahead of it then.
 */
export function offsetHolds({ year, month, day, offset }: Clock): boolean {
  // Telegram is of 2013; a date further off is none to rely on.
  if (offset === undefined || year < 2013 || year > 2099) return false;
  const key = `${year}-${month}-${day} ${offset}`;
  const known = certain.get(key);
  if (known !== undefined) return known;
  const noon = Date.UTC(year, month - 1, day, 12) - offset * 60_000;
  // The days around it as well, since clocks change within days.
  const holds = (zonesOf(year).get(offset) ?? []).every((zone) => [-24, 0, 24].every((hours) => offsetAt(zone, noon + hours * HOUR) === offset));
  certain.set(key, holds);
  return holds;
}
