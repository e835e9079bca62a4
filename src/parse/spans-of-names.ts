import { FORMS, NAME_KINDS, TAGS } from './doc.js';
import { beginOf } from './names.js';
import type { Word } from './words.js';

const PERSON = NAME_KINDS.indexOf('person');
const GROUP = NAME_KINDS.indexOf('group');
const POSSESSIVE = FORMS.indexOf('POS');
const PUNCTUATION = TAGS.indexOf('PUNCT');

/** Titles are no part of a name. */
const TITLES: ReadonlySet<string> = new Set(
  `mr mr. mrs mrs. ms ms. dr dr. prof prof. president vice-president minister prime-minister premier chancellor chairman chairwoman secretary senator sen sen. rep rep. gov gov. governor
  general gen gen. colonel col col. lt lt. major maj. captain capt. sgt sergeant admiral marshal king queen prince princess sheikh ambassador professor judge justice mayor pope
  congressman congresswoman spokesman spokeswoman director comrade sir lady lord patriarch bishop archbishop rev rev. deputy foreign defense defence vice prime ex-president foreign-minister`
    .split(/\s+/),
);

/** Words that may stand inside a name but never at its rim. */
const SMALL: ReadonlySet<string> = new Set("of the and for in on at to a an by with from & 's ' - / as or de la".split(' '));

export interface NameSpan {
  start: number;
  end: number;
  kind: number;
}

/**
 * Reads name labels into spans and mends what the tagger is known to get wrong: titles at a person's front, small words and
 * punctuation at the rims, possessives, spans without one capital or digit.
 */
export function readNames(words: readonly Word[], tag: Uint8Array, form: Uint8Array, names: Uint8Array, start: number, end: number, out: NameSpan[]): void {
  let i = start;
  while (i < end) {
    if (names[i] === 0) {
      i++;
      continue;
    }
    const kind = (names[i] - 1) >> 1;
    let last = i + 1;
    while (last < end && names[last] === beginOf(kind) + 1) last++;
    pushTrimmed(words, tag, form, { start: i, end: last, kind }, out);
    i = last;
  }
}

function pushTrimmed(words: readonly Word[], tag: Uint8Array, form: Uint8Array, span: NameSpan, out: NameSpan[]): void {
  let { start, end } = span;
  for (;;) {
    if (end > start && (SMALL.has(words[end - 1].lower) && words[end - 1].letterCase < 2 || form[end - 1] === POSSESSIVE || (tag[end - 1] === PUNCTUATION && !words[end - 1].text.endsWith('.')))) end--;
    else if (end > start && ((SMALL.has(words[start].lower) && (words[start].letterCase < 2 || words[start].lower === 'the')) || tag[start] === PUNCTUATION)) start++;
    else if (span.kind === PERSON && end - start > 1 && TITLES.has(words[start].lower)) start++;
    else break;
  }
  if (end <= start) return;
  if (span.kind === PERSON && end - start === 1 && TITLES.has(words[start].lower)) return;
  if (span.kind === GROUP && form[end - 1] === FORMS.indexOf('JJ')) return;
  for (let i = start; i < end; i++) {
    if (words[i].letterCase >= 2) {
      out.push({ start, end, kind: span.kind });
      return;
    }
  }
}
