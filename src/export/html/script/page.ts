import { controls } from './controls.js';
import { lighting } from './lighting.js';
import { pointing } from './pointing.js';

/**
 * What the page runs. It is plain text and not compiled from typed functions, because its hash stands in the page's policy:
 * what is tested is, to the letter, what is sent. It never reads the record and never writes HTML.
 */
export const pageScript = `(() => {
'use strict';
${lighting}
${pointing}
${controls}
})();`;
