import type { Input } from '../read/format.js';
import type { Told } from '../read/read-all.js';
import { shownName } from '../read/inputs/whole.js';
import type { Output } from './world.js';

/** A person looks up after so long, in milliseconds, and again each time after. */
const PATIENCE = 2000;
const BETWEEN = 250;

/** "3 s", "2 min": as roughly as it is known. */
export function roughly(seconds: number): string {
  return seconds < 90 ? `${Math.max(1, Math.round(seconds))} s` : `${Math.round(seconds / 60)} min`;
}

/** Tells how far the reading of long inputs is, at what rate and for how much longer, on a terminal alone. */
export class Meter {
  private shown = '';

  private readonly quiet: boolean;
  private readonly now: () => number;

  constructor(private readonly stderr: Output, { quiet = false, now = () => performance.now() }: { readonly quiet?: boolean; readonly now?: () => number } = {}) {
    this.quiet = quiet || !stderr.isTTY;
    this.now = now;
  }

  /** The same inputs, watched as they are read. */
  async *watch(told: AsyncIterable<Told>): AsyncGenerator<Told> {
    for await (const one of told) yield 'notice' in one || this.quiet ? one : { ...one, inputs: one.inputs.map((input) => this.watched(input)) };
  }

  /** Takes the line away, before anything else is written. */
  clear(): void {
    if (this.shown !== '') this.stderr.write(`\r${' '.repeat(this.shown.length)}\r`);
    this.shown = '';
  }

  private watched(input: Input): Input {
    const chunks = (): AsyncIterable<Uint8Array> => this.counted(input);
    return { ...input, chunks };
  }

  private async *counted(input: Input): AsyncGenerator<Uint8Array> {
    const started = this.now();
    let last = started + PATIENCE - BETWEEN;
    let bytes = 0;
    for await (const chunk of input.chunks()) {
      bytes += chunk.length;
      const now = this.now();
      if (now - last >= BETWEEN) {
        last = now;
        this.show(input, bytes, (now - started) / 1000);
      }
      yield chunk;
    }
    this.clear();
  }

  private show({ name, size }: Input, bytes: number, seconds: number): void {
    const rate = bytes / seconds;
    const far = size === undefined ? `${Math.round(bytes / 1e6)} MB` : `${Math.floor((100 * bytes) / size)}%`;
    const left = size === undefined ? '' : `, ${roughly((size - bytes) / rate)} left`;
    const line = `reading ${shownName(name).slice(-40)} ${far}, ${(rate / 1e6).toFixed(1)} MB/s${left}`;
    this.stderr.write(`\r${line}${' '.repeat(Math.max(0, this.shown.length - line.length))}`);
    this.shown = line;
  }
}
