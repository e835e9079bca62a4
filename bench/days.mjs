import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readDayLog } from '../dist/read/prose/day-log.js';

const cases = fileURLToPath(new URL('../cases/', import.meta.url));

/** A day log as bytes, and as it is read. */
function dayOf(file, bytes) {
  return { file, bytes, ...readDayLog(bytes, { file }) };
}

/** The days of cases/. */
export function caseDays() {
  return readdirSync(cases).sort().map((day) => dayOf(day, readFileSync(`${cases}${day}/posts.txt`)));
}

/** One day of this text. */
export function dayOfText(file, text) {
  return dayOf(file, Buffer.from(text));
}
