import { plainText } from './day-log.js';
import type { Format } from './format.js';

/** The formats that can be read, asked in this order whether an input is theirs: the surest first, plain text, which takes any text, last. */
export const FORMATS: readonly Format[] = [plainText];
