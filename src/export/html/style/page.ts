import { frame } from './frame.js';
import { lit } from './lit.js';
import { narrow } from './narrow.js';
import { palette } from './palette.js';
import { partsStyle } from './parts.js';
import { print } from './print.js';
import { postsStyle } from './posts.js';
import { recordStyle } from './record.js';

/** The style of the page. Later parts give way to nothing: print stands last. */
export const pageStyle = [palette, frame, postsStyle, recordStyle, partsStyle, lit, narrow, print].join('');
