import { type InfoRecord, parse } from 'csv-parse';
import { parse as parseAtOnce } from 'csv-parse/sync';

export interface CsvRecord {
  readonly cells: readonly string[];
  /** Line of its first character, from 1. */
  readonly line: number;
  /** Offset of its first byte, as UTF-8. */
  readonly byte: number;
  /** It opens a quotation mark that nothing closes, and was read to the letter. */
  readonly torn?: true;
}

/** The longest record, in characters: a quotation mark that is never closed would else hold the rest of the file. */
const LONGEST = 1_100_000;
/** How often such a mark is mended in one file: each time up to the longest record is read again. */
const MENDED = 20;

const optionsFor = (delimiter: string) =>
  ({ delimiter, bom: false, relax_column_count: true, relax_quotes: true, record_delimiter: ['\r\n', '\n', '\r'], max_record_size: LONGEST });

interface Told {
  readonly record: string[];
  /** Offset of the byte behind it, as the parser counts. */
  readonly end: number;
}

function lineEnds(bytes: Uint8Array): number {
  let count = 0;
  for (let i = 0; i < bytes.length; i++) if (bytes[i] === 10 || (bytes[i] === 13 && bytes[i + 1] !== 10)) count++;
  return count;
}

/** One run of the parser over bytes that are given to it piece by piece. */
class Run {
  told: Told[] = [];
  private readonly parser;
  private failed = false;

  constructor(delimiter: string) {
    this.parser = parse({
      ...optionsFor(delimiter),
      // Records are taken as they are parsed, not from the stream: what was read before an error is kept.
      on_record: (record: string[], { bytes }: InfoRecord) => {
        this.told.push({ record, end: bytes });
        return null;
      },
    });
    this.parser.on('error', () => {
      this.failed = true;
    });
    this.parser.resume();
  }

  /** False where the text so far opens a record that can be no record. */
  async write(bytes: Uint8Array): Promise<boolean> {
    await new Promise<void>((resolve) => this.parser.write(bytes, () => resolve()));
    return !this.failed;
  }

  async end(): Promise<boolean> {
    await new Promise<void>((resolve) => {
      this.parser.once('close', resolve);
      this.parser.end();
    });
    return !this.failed;
  }
}

/**
 * The records of separated values, as they come. A record that opens a quotation mark which nothing closes is one line, read to the letter,
 * and the next begins on the next line.
 */
export async function* csvRecords(chunks: AsyncIterable<string>, delimiter: string): AsyncGenerator<CsvRecord | 'too many torn'> {
  const place = { line: 1, byte: 0 };
  let run = new Run(delimiter);
  /** Bytes given to this run that belong to no record yet, and where they begin in its count. */
  let held: Buffer = Buffer.alloc(0);
  let taken = 0;
  let mended = 0;

  const take = function* (): Generator<CsvRecord> {
    const told = run.told;
    run.told = [];
    for (const { record, end } of told) {
      yield { cells: record, line: place.line, byte: place.byte };
      place.line += lineEnds(held.subarray(0, end - taken));
      place.byte += end - taken;
      held = held.subarray(end - taken);
      taken = end;
    }
  };
  /** The first line held becomes a record of its own, and a new run begins behind it. */
  const mend = async function* (): AsyncGenerator<CsvRecord> {
    for (let whole = false; !whole; ) {
      const text = held.toString();
      const end = /\r\n|\n|\r(?!$)/u.exec(text);
      const line = end === null ? text : text.slice(0, end.index);
      const length = Buffer.byteLength(end === null ? text : text.slice(0, end.index + end[0].length));
      const [cells] = parseAtOnce(line, { ...optionsFor(delimiter), max_record_size: 0, quote: null }) as string[][];
      if (cells !== undefined) yield { cells, line: place.line, byte: place.byte, torn: true };
      place.line++;
      place.byte += length;
      held = held.subarray(length);
      taken = 0;
      run = new Run(delimiter);
      mended++;
      whole = held.length === 0 || (await run.write(held));
      yield* take();
      if (mended > MENDED) return;
    }
  };

  for await (const chunk of chunks) {
    const bytes = Buffer.from(chunk);
    held = held.length === 0 ? bytes : Buffer.concat([held, bytes]);
    const whole = await run.write(bytes);
    yield* take();
    if (!whole) yield* mend();
    if (mended > MENDED) return yield 'too many torn';
  }
  for (let whole = false; !whole; ) {
    whole = await run.end();
    yield* take();
    if (!whole) yield* mend();
    if (mended > MENDED) return yield 'too many torn';
  }
}
