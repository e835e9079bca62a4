import type { EntityKind } from '../../record/entity.js';
import { formOf, relationOf, tagOf, type Tree, wordOf } from '../../parse/tree.js';
import type { Draft } from './draft.js';
import { isSubject } from './noun-phrase.js';

interface PronounKind {
  /** Null where only the text around tells: "they" may be a group or a government. */
  readonly kind: EntityKind | null;
  readonly plural: boolean;
  readonly gender?: 'm' | 'f';
}

const M: PronounKind = { kind: 'person', plural: false, gender: 'm' };
const F: PronounKind = { kind: 'person', plural: false, gender: 'f' };
const I: PronounKind = { kind: 'person', plural: false };
const WE: PronounKind = { kind: null, plural: true };
const IT: PronounKind = { kind: null, plural: false };

const PRONOUNS = new Map<string, PronounKind>([
  ...['he', 'him', 'his', 'himself'].map((word) => [word, M] as const),
  ...['she', 'her', 'hers', 'herself'].map((word) => [word, F] as const),
  ...['i', 'me', 'my', 'mine', 'myself'].map((word) => [word, I] as const),
  ...['we', 'us', 'our', 'ours', 'ourselves', 'they', 'them', 'their', 'theirs', 'themselves'].map((word) => [word, WE] as const),
  ...['it', 'its'].map((word) => [word, IT] as const),
]);

const STYLED = /^(?:Majesty|Highness|Holiness|Excellency|Eminence|Honou?r|Lordship|Ladyship|Royal)$/u;

/** What a pronoun can mean; null for words that point at nobody ("who", "something"). */
function pronounOf(word: string): PronounKind | null {
  return PRONOUNS.get(word) ?? null;
}

/** True of the adverbs that point at a place. */
function adverbKind(word: string): 'place' | null {
  return word === 'here' || word === 'there' ? 'place' : null;
}

/** Every pronoun and adverb of place that points at somebody or something; not the "there" of "there is". */
export function pronounMentions(tree: Tree): Draft[] {
  const { doc } = tree;
  const out: Draft[] = [];
  for (let i = 0; i < doc.size; i++) {
    const word = wordOf(doc, i).toLowerCase();
    const pronoun = tagOf(doc, i) === 'PRON' ? pronounOf(word) : null;
    const adverb = pronoun ? null : adverbKind(word);
    // "His Majesty" is one name for him, and "his" in it goes back to nobody.
    if (pronoun && STYLED.test(wordOf(doc, i + 1))) continue;
    if ((!pronoun && !adverb) || relationOf(doc, i) === 'expl' || formOf(doc, i) === 'EX') continue;
    out.push({
      range: { start: doc.startChar[i], end: doc.endChar[i] },
      headToken: i,
      form: pronoun ? 'pronoun' : 'adverb',
      text: word,
      kind: pronoun ? pronoun.kind : 'place',
      plural: pronoun?.plural ?? false,
      ...(pronoun?.gender ? { gender: pronoun.gender } : {}),
      definite: true,
      subject: isSubject(tree, i),
    });
  }
  return out;
}
