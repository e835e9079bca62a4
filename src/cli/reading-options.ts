import type { Command } from 'commander';
import type { ReadRequest } from '../read/read-all.js';
import { dateValue, dayOrderValue, mapValue, zoneValue } from './option-values.js';

/** What every command that reads posts may be told about them. */
export interface ReadingOptions {
  readonly inputFormat?: string;
  readonly date?: string;
  readonly source?: string;
  readonly zone?: string;
  readonly from?: string;
  readonly to?: string;
  readonly chat?: string;
  readonly map?: Readonly<Record<string, string>>;
  readonly dayOrder?: 'day-first' | 'month-first';
}

export function withReadingOptions(command: Command): Command {
  return command
    .option('-d, --date <day>', 'the day of posts that carry none, as in 2023-09-13', dateValue)
    .option('-s, --source <name>', 'the name of the channel')
    .option('--from <day>', 'leave out what was posted before this day', dateValue)
    .option('--to <day>', 'leave out what was posted after this day', dateValue)
    .option('--zone <name>', 'your time zone, as in Europe/Rome: for days, for times shown, for clocks that tell none', zoneValue)
    .option('--chat <name>', 'the chat to read, of an account that holds several')
    .option('--map <pairs>', 'columns of a table, as in text=Body,date=Posted', mapValue)
    .option('--day-order <order>', 'how 03/04/2023 is meant: day-first or month-first', dayOrderValue)
    .option('--input-format <name>', 'the format of the input, where content does not tell (see readout formats)');
}

export function requestOf({ date, source, zone, from, to, chat, map, dayOrder }: ReadingOptions): ReadRequest {
  return { date, source, zone, from, to, chat, map, dayOrder };
}
