import { attributesOf, piecesOf } from './tags.js';

const names = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Fields of an item that hold characters alone, and those that may hold markup: a field ends where another begins. */
const CHARACTERS = names('title link guid pubdate comments author category dc:date dc:creator id updated published issued modified created');
const FIELDS = names('title link guid pubdate comments author category dc:date dc:creator dc:title id updated published issued modified created description content:encoded content summary enclosure source media:content media:thumbnail');
/** Names of persons: the parser looks in them for brackets that close, again and again. */
const PERSONS = names('author managingeditor webmaster dc:creator');
const LONGEST_PERSON = 1000;
const VOID = names('area br col embed hr img input source track wbr');
const DEEPEST = 60;
const MOST = 20_000;

const CONTROLS = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff]/gu;
const LONE_AMPERSAND = /&(?!#\d{1,7};|#x[\da-f]{1,6};|[a-z][a-z\d]{0,30};)/giu;
const escaped = (text: string): string => text.replace(CONTROLS, '').replace(LONE_AMPERSAND, '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** True where somebody's name is longer than any is. */
export function hasLongPerson(markup: string): boolean {
  if (markup.length < LONGEST_PERSON) return false;
  const tag = /<(\/?)(?:author|managingeditor|webmaster)(?=[\s>])/giu;
  for (let match = tag.exec(markup); match !== null; match = tag.exec(markup)) {
    if (match[1] === '/') continue;
    const end = tag.exec(markup);
    if (end === null || end.index - match.index > LONGEST_PERSON) return true;
  }
  return false;
}

/**
 * Markup of one item made well-formed as feed readers make it: a field that is not ended ends where the next begins, a lone "&" or "<" is a character,
 * control characters go, nothing lies deeper than sixty elements and there are no more than twenty thousand. An item's prefix is taken off its fields.
 *
 * @param tag the item's tag as it shall be: `item`, `entry`
 */
export function mend(markup: string, tag: string): string {
  const out: string[] = [];
  const open: string[] = [];
  let prefix = '';
  let elements = 0;
  /** Characters of the person's name so far. */
  let person = 0;
  const nameOf = (raw: string): string => {
    const name = raw.toLowerCase();
    return (prefix !== '' && name.startsWith(prefix) ? name.slice(prefix.length) : name).replace(/^:+|:+$|(?<=:[^:]*):/gu, '');
  };
  for (const piece of piecesOf(markup)) {
    if (piece.kind === 'start') {
      const written = [...attributesOf(piece.attributes)].map(([name, value]) => (/^[a-z_][\w.-]*(?::[a-z_][\w.-]*)?$/u.test(name) ? ` ${name}="${escaped(value)}"` : '')).join('');
      if (elements++ === 0) {
        const colon = piece.name.indexOf(':');
        prefix = colon === -1 ? '' : piece.name.slice(0, colon + 1).toLowerCase();
        out.push(`<${tag}${written}>`);
        continue;
      }
      const name = nameOf(piece.name);
      if (open.length === 1 && FIELDS.has(name) && CHARACTERS.has(open[0])) out.push(`</${open.pop()}>`);
      if (open.length >= DEEPEST || elements > MOST || name === '') continue;
      if (piece.empty || (VOID.has(name) && open.length > 0)) out.push(`<${name}${written}/>`);
      else {
        out.push(`<${name}${written}>`);
        open.push(name);
      }
    } else if (piece.kind === 'end') {
      const place = open.lastIndexOf(nameOf(piece.name));
      while (place !== -1 && open.length > place) out.push(`</${open.pop()}>`);
    } else if (elements > 0) {
      const inPerson = PERSONS.has(open.at(-1) ?? '');
      const text = inPerson ? piece.text.slice(0, Math.max(0, LONGEST_PERSON - person)) : piece.text;
      person = inPerson ? person + text.length : 0;
      out.push(escaped(piece.kind === 'section' ? text.replaceAll('&', '&amp;') : text));
    }
  }
  while (open.length > 0) out.push(`</${open.pop()}>`);
  out.push(`</${tag}>`);
  return out.join('');
}
