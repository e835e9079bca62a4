import { opensLower, opensUpper } from '../../facts/capitals.js';
import { genderOfNoun } from '../../facts/person-nouns.js';
import { nominalKind } from '../../facts/nominals.js';
import { officesCalled } from '../../facts/offices.js';
import { countryOfDemonym } from '../../facts/places.js';
import type { EntityKind } from '../../record/entity.js';
import { dependents, formOf, relationOf, tagOf, type Tree, tokenAtChar, wordOf } from '../../parse/tree.js';
import type { Draft } from './draft.js';
import { PARTISAN } from './name-spans.js';
import { isJoining, isSubject, nounPhraseStart, sameSentence, touches } from './noun-phrase.js';
import { isRoleCompound, officePhraseEnd } from './office-phrases.js';

const AGE = /^\d{1,3}-year-old\b/u;
/** Bodies told without an article: "in parliament", "to police". */
const BARE = /^(?:police|parliament|congress|government)$/u;

/** A noun phrase that says what somebody or something is: its core tokens, and the kind of what it names. */
interface Role {
  readonly from: number;
  readonly to: number;
  readonly kind: EntityKind;
  readonly plural: boolean;
}

function roleAt(tree: Tree, token: number): Role | null {
  const { doc } = tree;
  const tag = tagOf(doc, token);
  const joined = token > 0 && isJoining(tree, token - 1);
  const end = !joined && (tag === 'NOUN' || tag === 'PROPN' || tag === 'ADJ') ? officePhraseEnd(tree, token) : token;
  if (end > token) {
    // "prime ministers": the plural stands on the office's last word, or on its first ("heads of state").
    const plural = /^NN(?:P)?S$/u.test(formOf(doc, end - 1)) || (formOf(doc, token) === 'NNS' && doc.lemma[token + 1] === 'of');
    return { from: token, to: end, kind: plural ? 'group' : 'person', plural };
  }
  const word = wordOf(doc, token);
  const after = sameSentence(tree, token + 1, token) && touches(tree, token) && /^(?:NOUN|PROPN)$/u.test(tagOf(doc, token + 1));
  const digit = doc.text.charCodeAt(doc.startChar[token]) - 0x30;
  const age = digit >= 0 && digit <= 9 ? AGE.exec(doc.text.slice(doc.startChar[token], doc.startChar[token] + 13)) : null;
  if (age !== null) {
    const to = tokenAtChar(doc, doc.startChar[token] + age[0].length - 1) + 1;
    const noun = to < doc.size && sameSentence(tree, to, token) && touches(tree, to - 1) && /^(?:NOUN|PROPN|ADJ)$/u.test(tagOf(doc, to));
    return noun ? null : { from: token, to, kind: 'person', plural: false };
  }
  if (tag !== 'NOUN' && tag !== 'PROPN') return null;
  // "Liberian-flagged", "army-backed": a part of an adjective.
  if (sameSentence(tree, token + 2, token) && isJoining(tree, token + 1) && /^(?:VERB|ADJ)$/u.test(tagOf(doc, token + 2))) return null;
  const form = formOf(doc, token);
  const plural = form === 'NNS' || form === 'NNPS';
  // "the Brazilian", "the Iowa Democrat": one of a people or a party.
  const article = sameSentence(tree, token - 1, token) ? doc.lemma[token - 1] : '';
  const belongs = !after && !plural && opensUpper(word) && (PARTISAN.test(word) || (countryOfDemonym(word) !== undefined && article === 'the'));
  const body = sameSentence(tree, token - 1, token) && touches(tree, token - 1) ? nominalKind(`${doc.lemma[token - 1]} ${doc.lemma[token]}`, plural) : null;
  if (body !== null) return { from: token - 1, to: token + 1, kind: body, plural };
  const kind = belongs || (!plural && nominalKind(doc.lemma[token], false) === 'group' && genderOfNoun(doc.lemma[token]) !== undefined) ? 'person' : (nominalKind(doc.lemma[token], plural) ?? (tag === 'NOUN' && (isRoleCompound(doc.lemma[token]) || officesCalled(doc.lemma[token]).length > 0 || (opensLower(word) && genderOfNoun(doc.lemma[token]) !== undefined)) ? (plural ? 'group' : 'person') : null));
  return kind === null || kind === 'place' ? null : { from: token, to: token + 1, kind, plural };
}

const POSTS = /^(?:post|position|office|role|job|title|rank|candidacy|candidate)$/u;
const NAMING = /^(?:appoint|elect|name|become|remain|nominate|make|re-elect|reappoint)$/u;

/** A role told of somebody who is named elsewhere in the clause. */
export interface Predicate {
  readonly text: string;
  /** Heads of what it may be told of, the likeliest first. */
  readonly holders: readonly number[];
}

/**
 * Of "as head of the police", "is a surgeon", "the post of Prime Minister", "was elected president" what is told of whom; null for a role
 * that mentions somebody itself.
 */
function predicateOf(tree: Tree, role: Role, head: number, start: number, definite: boolean): Predicate | null {
  const { doc } = tree;
  if (role.plural || role.kind !== 'person' || dependents(tree, head, 'nmod:poss').length > 0) return null;
  const text = doc.text.slice(doc.startChar[role.from], doc.endChar[role.to - 1]);
  const before = (n: number): string => (sameSentence(tree, start - n, start) ? doc.lemma[start - n] : '');
  if (tagOf(doc, start) !== 'DET' && before(1) === 'of' && POSTS.test(before(2))) return { text, holders: [] };
  const verb = doc.headToken[head];
  const passive = dependents(tree, verb, 'nsubj:pass');
  const objects = dependents(tree, verb, 'obj').filter((token) => token !== head);
  if (tagOf(doc, start) !== 'DET' && verb < start && NAMING.test(doc.lemma[verb]) && /^(?:obj|xcomp|obl|ccomp)$/u.test(relationOf(doc, head))) return { text, holders: [...passive, ...objects, ...dependents(tree, verb, 'nsubj')] };
  if (definite) return null;
  if (before(1) === 'as') return { text, holders: [...passive, ...objects, ...dependents(tree, verb, 'nsubj')] };
  return dependents(tree, head, 'cop').length > 0 ? { text, holders: dependents(tree, head, 'nsubj') } : null;
}

/** Words that tell how many of those who come after "of": "dozens of", "some of". */
const QUANTITY = new Set('lot number majority minority group crowd couple pair handful dozen score hundred thousand million billion ten half third quarter rest plenty bunch some many most all several few both none any each one two three four five six seven eight nine'.split(' '));

/** The word that tells how many of the noun's bearers are meant: "dozens" in "dozens of protesters"; -1 where none does. */
function quantityOver(tree: Tree, noun: number): number {
  const { doc } = tree;
  const over = doc.headToken[noun];
  if (relationOf(doc, noun) !== 'nmod' || over >= noun || !dependents(tree, noun, 'case').some((token) => doc.lemma[token] === 'of')) return -1;
  return QUANTITY.has(doc.lemma[over]) || tagOf(doc, over) === 'NUM' ? over : -1;
}

/** "..., state radio reports.": a verb at the line's end that taggers take for a noun. */
function closesAsCue(tree: Tree, { from, to }: Role): boolean {
  const { doc } = tree;
  const ends = !sameSentence(tree, to + 1, to) || /^[.,]$/u.test(wordOf(doc, to + 1));
  return /^(?:reports|claims|comments)$/u.test(wordOf(doc, to)) && ends && sameSentence(tree, from - 1, from) && wordOf(doc, from - 1) === ',';
}

/** Every role told by a common noun or an office, and the roles only told of others; `taken` is true of tokens of names, `titled` of those of titles. */
export function roleMentions(tree: Tree, taken: (token: number) => boolean, titled: (token: number) => boolean): { mentions: Draft[]; predicates: Predicate[] } {
  const { doc } = tree;
  const out: Draft[] = [];
  const predicates: Predicate[] = [];
  for (let i = 0; i < doc.size; i++) {
    if (taken(i) || titled(i)) continue;
    const role = roleAt(tree, i);
    if (role === null) continue;
    const last = doc.lemma[role.from + 1] === 'of' && role.to > role.from + 1 ? role.from : role.to - 1;
    i = role.to - 1;
    const relation = relationOf(doc, last);
    // A noun that only qualifies the next ("government troops") names nothing by itself.
    if ((relation === 'compound' || relation === 'flat') && role.to < doc.size && doc.headToken[last] >= role.to && touches(tree, role.to - 1) && /^(?:NOUN|PROPN)$/u.test(tagOf(doc, role.to)) && !closesAsCue(tree, role)) continue;
    const start = nounPhraseStart(tree, last, role.from);
    const determined = tagOf(doc, start) === 'DET' || (doc.lemma[start] === 'both' && start < role.from);
    const determiner = determined ? doc.lemma[start] : '';
    const definite = dependents(tree, last, 'nmod:poss').length > 0 || /^(?:the|this|that|both|these|those)$/u.test(determiner) || tagOf(doc, last) === 'PROPN';
    const predicate = predicateOf(tree, role, last, start, definite);
    if (predicate !== null) {
      predicates.push(predicate);
      continue;
    }
    // "in front of", "on board", "in office": a bare noun in a fixed phrase is no body.
    if (role.kind === 'organisation' && !role.plural && start === last && sameSentence(tree, start - 1, start) && tagOf(doc, start - 1) === 'ADP' && tagOf(doc, last) === 'NOUN' && !BARE.test(doc.lemma[last])) continue;
    const quantity = quantityOver(tree, last);
    if (quantity >= 0) {
      if (out.at(-1)?.headToken === quantity) out.pop();
      const first = nounPhraseStart(tree, quantity, quantity);
      const one = doc.lemma[quantity] === 'one' || doc.lemma[quantity] === 'each';
      out.push({
        range: { start: doc.startChar[first], end: doc.endChar[role.to - 1] },
        headToken: quantity,
        form: 'role',
        text: doc.text.slice(doc.startChar[first], doc.endChar[role.to - 1]),
        kind: one ? 'person' : 'group',
        plural: !one,
        definite: false,
        subject: isSubject(tree, quantity),
      });
      continue;
    }
    const country = countryOfDemonym(wordOf(doc, determined ? Math.min(start + 1, role.from) : start))?.country;
    const gender = role.plural || role.kind !== 'person' ? undefined : genderOfNoun(doc.lemma[last]);
    out.push({
      range: { start: doc.startChar[start], end: doc.endChar[role.to - 1] },
      headToken: last,
      form: 'role',
      text: doc.text.slice(doc.startChar[determined ? Math.min(start + 1, role.from) : start], doc.endChar[role.to - 1]),
      kind: role.kind,
      ...(country ? { country } : {}),
      plural: role.plural,
      ...(role.plural || nominalKind(doc.lemma[last], false) === 'group' ? { phrase: doc.text.slice(doc.startChar[start], doc.endChar[role.to - 1]) } : {}),
      ...(gender === 'm' || gender === 'f' ? { gender } : {}),
      definite,
      subject: isSubject(tree, last),
    });
  }
  return { mentions: out, predicates };
}
