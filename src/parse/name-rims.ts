import { FORMS, NAME_KINDS, TAGS } from './doc.js';
import type { LabelledSpan } from './labelling.js';

const PERSON = NAME_KINDS.indexOf('person');
const GROUP = NAME_KINDS.indexOf('group');
const POSSESSIVE = FORMS.indexOf('POS');
const ADJECTIVE = FORMS.indexOf('JJ');
const PUNCTUATION = TAGS.indexOf('PUNCT');

/** Titles are no part of a name. */
const TITLES: ReadonlySet<string> = new Set(
  `mr mr. mrs mrs. ms ms. dr dr. prof prof. president vice-president minister prime-minister premier chancellor chairman chairwoman secretary senator sen sen. rep rep. gov gov. governor
  general gen gen. colonel col col. lt lt. major maj. captain capt. sgt sergeant admiral marshal king queen prince princess sheikh ambassador professor judge justice mayor pope
  congressman congresswoman spokesman spokeswoman director comrade sir lady lord patriarch bishop archbishop rev rev. deputy foreign defense defence vice prime ex-president foreign-minister`
    .split(/\s+/),
);

/** Words that may stand inside a name but never at its rim, where they are written small. */
const SMALL: ReadonlySet<string> = new Set("of the and for in on at to a an by with from & 's ’s ' - / as or de la".split(' '));

/**
 * A name without what the core is known to take in too much: titles at a person's front, small words, punctuation and possessives at the
 * rims. Null where nothing is left, or where it is an adjective of a people, which names nobody.
 */
export function trimName({ start, end, kind }: LabelledSpan, words: readonly string[], tag: Uint8Array, form: Uint8Array): LabelledSpan | null {
  let from = start;
  let to = end;
  const isMark = (token: number): boolean => tag[token] === PUNCTUATION && !words[token].endsWith('.');
  while (to > from && (SMALL.has(words[to - 1]) || form[to - 1] === POSSESSIVE || isMark(to - 1))) to--;
  while (to > from && (SMALL.has(words[from]) || words[from] === 'The' || words[from] === 'THE' || isMark(from) || (kind === PERSON && TITLES.has(words[from].toLowerCase())))) from++;
  return to === from || (kind === GROUP && form[to - 1] === ADJECTIVE) ? null : { start: from, end: to, kind };
}
