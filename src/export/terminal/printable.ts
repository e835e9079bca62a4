/** Everything that could steer a terminal, hide or turn text around: controls, direction marks, unseen format signs, halves of a pair. */
const UNSAFE = /[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/gu;
/** Letters and signs of which none is unsafe or an odd space: most of what is posted. */
const PLAIN = /^[\x20-\x7e\u00a1-\u00ac\u00ae-\u02ff\u2010-\u2027]*$/;
/** White space that is not one plain space between words. */
const ODD_SPACE = /[\t\n\r\f\v\u00a0\u2028\u2029]| {2}/;
/** Joiners are part of ordinary spelling in many scripts and of emoji. */
const HARMLESS = new Set(['\u200c', '\u200d', '\u00ad']);

/**
 * A post's text as a terminal may show it: white space as single spaces, and whatever could steer the terminal or turn the
 * direction of writing written out.
 *
 *     printable('one\n\ntwo')        // 'one two'
 *     printable('\x1b[31mred')       // '\\x1b[31mred'
 *     printable('a\u202eb')          // 'a\\u202eb'
 */
export function printable(text: string): string {
  if (PLAIN.test(text) && !text.includes('  ')) return text.trim();
  const spaced = ODD_SPACE.test(text) ? text.replace(/[ \t\n\r\f\v\u00a0\u2028\u2029]+/g, ' ') : text;
  return spaced.trim().replace(UNSAFE, (sign) => (HARMLESS.has(sign) ? sign : writtenOut(sign)));
}

function writtenOut(sign: string): string {
  const point = sign.codePointAt(0) as number;
  if (point < 0x100) return `\\x${point.toString(16).padStart(2, '0')}`;
  return point < 0x10000 ? `\\u${point.toString(16).padStart(4, '0')}` : `\\u{${point.toString(16)}}`;
}
