import { ReadError } from '../read-error.js';

/** Text packs to a tenth, a log of one line again and again to a hundredth; only what is made to burst goes further. */
const MOST_RATIO = 250;
/** Up to here no ratio is held against it. */
const HARMLESS = 64 * 1024 * 1024;

/** True where so many bytes come out of so few that they were packed to do harm. */
export function bursts(packed: number, unpacked: number): boolean {
  return unpacked > HARMLESS && unpacked > packed * MOST_RATIO;
}

/** The sentence for what bursts. */
export function bomb(name: string): ReadError {
  return new ReadError(`${name} unpacks to more than ${MOST_RATIO} times its size, as only an archive that is made to do harm does; unpack it yourself if you trust it`);
}
