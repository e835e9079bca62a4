import type { EntityKind } from '../../record/entity.js';

export interface PronounKind {
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

/** What a pronoun can mean; null for words that point at nobody ("who", "something"). */
export function pronounOf(word: string): PronounKind | null {
  return PRONOUNS.get(word) ?? null;
}

/** True of the adverbs that point at a place. */
export function adverbKind(word: string): 'place' | null {
  return word === 'here' || word === 'there' ? 'place' : null;
}
