import type { Tally } from '../read/read-all.js';
import { oneLine } from '../read/read-error.js';
import { shownName } from '../read/inputs/whole.js';

/** More reasons than this are not told on one line. */
const REASONS_SHOWN = 3;

const counted = (n: number, one: string, many = `${one}s`): string => `${n} ${n === 1 ? one : many}`;

/** What became of one input, as a line for stderr: `day.txt: 5 posts read (plain-text), 2 skipped: 2 × no text`. */
export function tallyLine({ name, format, posts, skipped, reasons, outside }: Tally): string {
  const most = [...reasons].sort((a, b) => b[1] - a[1]);
  const told = most.slice(0, REASONS_SHOWN).map(([what, n]) => (n === 1 ? what : `${n} × ${what}`));
  if (most.length > REASONS_SHOWN) told.push(`and ${counted(most.length - REASONS_SHOWN, 'more reason')}`);
  return oneLine([
    `${shownName(name)}: ${counted(posts, 'post')} read (${format.name})`,
    outside > 0 && `${counted(outside, 'post')} of other days left out`,
    skipped > 0 && `${skipped} skipped: ${told.join('; ')}`,
  ].filter(Boolean).join(', '));
}
