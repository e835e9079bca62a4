import { inputsAt } from '../read/inputs.js';
import { checkRequest, readAll, type Step } from '../read/read-all.js';
import { type ReadingOptions, requestOf } from './reading-options.js';
import type { World } from './world.js';

/** All that the readers give of these files, as it is read. Throws ReadError. */
export function stepsOf(files: readonly string[], options: ReadingOptions, world: World): AsyncGenerator<Step> {
  const request = requestOf(options);
  checkRequest(request);
  return readAll(inputsAt(files, { stdin: world.stdin, format: options.inputFormat }), request);
}
