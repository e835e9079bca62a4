import { inputsAt } from '../read/inputs/inputs.js';
import { checkRequest, readAll, type Step } from '../read/read-all.js';
import type { Meter } from './meter.js';
import { type ReadingOptions, requestOf } from './reading-options.js';
import type { World } from './world.js';

/** All that the readers give of these files, as it is read; `meter` tells how far that is. Throws ReadError. */
export function stepsOf(files: readonly string[], options: ReadingOptions, world: World, meter: Meter): AsyncGenerator<Step> {
  const request = requestOf(options);
  checkRequest(request);
  return readAll(meter.watch(inputsAt(files, { stdin: world.stdin, format: options.inputFormat })), request);
}
