import { opensLower } from '../../facts/capitals.js';
import { countryOfDemonym } from '../../facts/places.js';
import { formOf, tagOf, type Tree, wordOf } from '../../parse/tree.js';
import { isCapitalised, isJoining, sameSentence, touches } from './noun-phrase.js';
import { isRoleWord, officePhraseEnd } from './office-phrases.js';

/** A title before a name. */
export interface Title {
  readonly firstToken: number;
  /** The country that an adjective in it names: "Bolivian President". */
  readonly country?: string;
}

/** Longest stretch of words looked at, "Chairman of the Joint Chiefs of Staff General" among them. */
const REACH = 9;

/** First token of the office that ends right before `end`; `end` where none does. */
function officeBefore(tree: Tree, end: number, named: (token: number) => boolean): number {
  for (let start = Math.max(0, end - REACH); start < end - 1; start++) {
    if (sameSentence(tree, start, end - 1) && !named(start) && officePhraseEnd(tree, start) === end) return start;
  }
  const of = roleOf(tree, end);
  if (of < end) return of;
  return end > 0 && !named(end - 1) && isRoleWord(tree, end - 1) && tagOf(tree.doc, end - 1) !== 'VERB' ? end - 1 : end;
}

/** "Minister of Energy", "President of Kenya" right before the name: the role word's token; `end` where none stands there. */
function roleOf(tree: Tree, end: number): number {
  const { doc } = tree;
  let nouns = 0;
  for (let of = end - 1; of > 0 && end - of < 6 && sameSentence(tree, of, end - 1); of--) {
    const tag = tagOf(doc, of);
    if (wordOf(doc, of) === 'of') return nouns > 0 && isRoleWord(tree, of - 1) && !/^NN(?:P)?S$/u.test(formOf(doc, of - 1)) ? of - 1 : end;
    if (tag === 'NOUN' || tag === 'PROPN') nouns++;
    else if (nouns === 0 || !/^(?:ADJ|CCONJ|DET)$/u.test(tag)) break;
  }
  return end;
}

/**
 * The title that stands before the name at `from`, with what belongs to it: "Army chief Gen." of "Army chief Gen. Sichone", "Labor
 * Secretary" of "Labor Secretary Rowe". `named` is true of tokens of another name, which belong to the office's owner, not to the title.
 */
export function titleBefore(tree: Tree, from: number, named: (token: number) => boolean): Title | null {
  const { doc } = tree;
  let start = from;
  while (start > 0 && sameSentence(tree, start - 1, from) && touches(tree, start - 1) && tagOf(doc, start - 1) !== 'PUNCT') {
    const before = officeBefore(tree, start, named);
    if (before === start) break;
    start = before;
  }
  if (start === from) return null;
  // What the office is of: "finance" of "finance minister", "Labor" of "Labor Secretary".
  let country: string | undefined;
  const capital = isCapitalised(tree, start);
  for (let t = start - 1; t >= 0 && start - t < 5 && sameSentence(tree, t, from) && touches(tree, t) && !named(t); t--) {
    if (isJoining(tree, t)) continue;
    const tag = tagOf(doc, t);
    const word = wordOf(doc, t);
    const demonym = countryOfDemonym(word);
    const lower = opensLower(word);
    const opens = t === 0 || !sameSentence(tree, t - 1, t);
    if (demonym) country ??= demonym.country;
    if (!demonym && !(tag === 'NOUN' || tag === 'ADJ' || (tag === 'PROPN' && (capital || opens))) || (!lower && !capital && !demonym && !opens)) break;
    if (tag === 'VERB' || tag === 'AUX') break;
    start = t;
  }
  return { firstToken: start, ...(country ? { country } : {}) };
}
