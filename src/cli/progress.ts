import { roughly } from './meter.js';
import type { Output } from './world.js';

/** Fewer posts than this are read before a person looks up. */
const LONG = 200;

/** A rate taken over fewer seconds tells little. */
const TELLING = 2;

/** Tells how far a long reading is, on a terminal alone; `end` takes the line away. */
export function progressOn(stderr: Output): { readonly step: (done: number, total: number) => void; readonly end: () => void } {
  let shown = '';
  let told = -1;
  const started = performance.now();
  return {
    step(done, total) {
      if (!stderr.isTTY || total < LONG) return;
      const percent = Math.floor((100 * done) / total);
      if (percent === told) return;
      told = percent;
      const seconds = (performance.now() - started) / 1000;
      const rate = seconds < TELLING ? '' : `, ${(done / seconds).toFixed(done / seconds < 10 ? 1 : 0)} posts/s, ${roughly(((total - done) * seconds) / done)} left`;
      const line = `reading posts ${percent}% of ${total}${rate}`;
      stderr.write(`\r${line}${' '.repeat(Math.max(0, shown.length - line.length))}`);
      shown = line;
    },
    end() {
      if (shown !== '') stderr.write(`\r${' '.repeat(shown.length)}\r`);
      shown = '';
    },
  };
}
