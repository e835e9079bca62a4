import type { Output } from './world.js';

/** Fewer posts than this are read before a person looks up. */
const LONG = 200;

/** Tells how far a long reading is, on a terminal alone; `end` takes the line away. */
export function progressOn(stderr: Output): { readonly step: (done: number, total: number) => void; readonly end: () => void } {
  let shown = '';
  return {
    step(done, total) {
      if (!stderr.isTTY || total < LONG) return;
      const line = `reading posts ${Math.floor((100 * done) / total)}% of ${total}`;
      if (line === shown) return;
      stderr.write(`\r${line}`);
      shown = line;
    },
    end() {
      if (shown !== '') stderr.write(`\r${' '.repeat(shown.length)}\r`);
      shown = '';
    },
  };
}
